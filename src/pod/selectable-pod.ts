import { Names, type ApiObject } from 'cdk8s';
import { PodConstruct } from './pod-construct';
import { identityLabels, OWN_LABEL, podSelectorConfig, type NetworkPolicyPeerConfig, type PodSelectorConfig, type SubjectConfiguration } from './pod-selector';
import { chartOf } from '../manifest/chart-of';
import { misuse } from '../manifest/misuse';
import { plainCopy } from '../manifest/plain';
import { renderMetadata } from '../manifest/render-metadata';

/** The longest value of a label. */
const MAX_LABEL_LENGTH = 63;

/**
 * How other objects find the pods: by selector, namespace and service account. The other public methods are in `PodTemplate`.
 *
 * @internal
 */
export abstract class SelectablePod extends PodConstruct {
  /**
   * A label selector that selects these pods, as plain data: `{ matchLabels: ... }`, for objects such as a `PodDisruptionBudget`. A pod without a label of
   * its own gets one.
   */
  public toLabelSelector(): { [field: string]: any } {
    return plainCopy(this._selector());
  }

  /**
   * The labels that select these pods, for what takes labels: `Pods.select` of cdk8s-plus, whose `Service` and `NetworkPolicy` take no pods of podwright in Java
   * and Go. A pod without a label of its own gets one.
   */
  public get selectorLabels(): { [key: string]: string } {
    const { matchLabels, matchExpressions } = this._selector();
    if (matchExpressions !== undefined) {
      throw misuse(`[${this.node.path}] the selector of these pods has expressions, which labels cannot express: ${JSON.stringify(matchExpressions)}`);
    }
    return { ...matchLabels };
  }

  /** Which pods these are, for cdk8s-plus: its `Service` and `NetworkPolicy` select by it. A pod without a label of its own gets one. */
  public toPodSelectorConfig(): PodSelectorConfig {
    return podSelectorConfig(this._selector(), this._namespace());
  }

  /** These pods as the peer of a network policy of cdk8s-plus. */
  public toNetworkPolicyPeerConfig(): NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** The service account of the pod as the subject of a role binding of cdk8s-plus. */
  public toSubjectConfiguration(): SubjectConfiguration {
    return { apiGroup: '', kind: 'ServiceAccount', name: this._fields.serviceAccountName ?? 'default', namespace: this._namespace() };
  }

  /**
   * The selector of these pods: by the labels that say which app they are, but not by those of the chart, which all of its pods have.
   *
   * @internal
   */
  protected _selector(): any {
    const common = chartOf(this)?.labels ?? {};
    const labels = Object.entries<string>(this._renderTemplateMetadata()?.labels ?? {}).filter(([key, value]) => common[key] !== value);
    const identity = identityLabels(Object.fromEntries(labels));
    if (identity !== undefined) {
      return { matchLabels: identity };
    }
    const own = this._ownLabel();
    this.podMetadata.addLabel(OWN_LABEL, own);
    return { matchLabels: { [OWN_LABEL]: own } };
  }

  /**
   * The value of the label that identifies these pods: it changes only with the object.
   *
   * @internal
   */
  protected _ownLabel(): string {
    const { kind, name } = (this as { apiObject?: ApiObject }).apiObject ?? {};
    const value = `${kind?.toLowerCase()}-${name}`;
    return name !== undefined && value.length <= MAX_LABEL_LENGTH ? value : Names.toLabelValue(this);
  }

  /**
   * The namespace that the pods will be in, as far as it is known.
   *
   * @internal
   */
  protected _namespace(): string | undefined {
    return this.podMetadata.namespace ?? chartOf(this)?.namespace;
  }

  /**
   * The metadata of the pod template, rendered.
   *
   * @internal
   */
  protected _renderTemplateMetadata(): any {
    return renderMetadata(this.podMetadata);
  }
}
