import type { Construct } from 'constructs';
import { Workload } from './workload';
import type { ReplicatedWorkloadProps } from './workload-props';
import { misuse } from '../manifest/misuse';
import { manifestOf } from '../manifest/plain';
import { identityLabels, OWN_LABEL } from '../pod/pod-selector';

/** Of a chart: the selectors that were chosen for its workloads, and for which. */
const CHOSEN = Symbol.for('podwright.ChosenSelectors');

/**
 * A workload that keeps pods running and selects them by their labels.
 *
 * @internal
 */
export abstract class ReplicatedWorkload extends Workload {
  private readonly selectorManifest: any;

  protected constructor(scope: Construct, id: string, kind: string, props: ReplicatedWorkloadProps) {
    super(scope, id, 'apps/v1', kind, props, { restartPolicy: 'restartPolicy' });
    this.selectorManifest = manifestOf(props.selector) ?? this.chosenSelector(props);
    for (const [key, value] of Object.entries<string>(this.selectorManifest.matchLabels ?? {})) {
      if (this.podMetadata.getLabel(key) === undefined) {
        this.label(key, value);
      }
    }
  }

  /**
   * The selector of the workload's pods.
   *
   * @internal
   */
  protected _selector(): any {
    return this.selectorManifest;
  }

  /** Only by labels known from the start: what is added later must not change a selector that the cluster has already. */
  private chosenSelector({ podMetadata }: ReplicatedWorkloadProps): any {
    const matchLabels = identityLabels(podMetadata?.labels ?? {}) ?? { [OWN_LABEL]: this._ownLabel() };
    const { chart } = this.apiObject;
    const chosen: Map<string, string> = ((chart as any)[CHOSEN] ??= new Map());
    const text = Object.entries(matchLabels).map((label) => label.join('=')).join(',');
    const key = `${this._namespace() ?? chart.namespace} ${text}`;
    const other = chosen.get(key);
    if (other !== undefined) {
      throw misuse(`[${this.node.path}] its pods have the labels ${text}, by which [${other}] finds its own; give them another \`app.kubernetes.io/component\`, `
        + 'or say how each workload finds its pods: selector: LabelSelector.labels({ ... })');
    }
    chosen.set(key, this.node.path);
    return { matchLabels };
  }
}
