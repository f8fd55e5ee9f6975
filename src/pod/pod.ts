import type { ApiObject, ApiObjectMetadataDefinition, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { PodMetadata } from './pod-metadata';
import { PodTemplate } from './pod-template';
import type { PodProps } from './pod-template-props';
import type { StructName } from '../manifest/given';
import { plainCopy } from '../manifest/plain';
import { RenderedObject } from '../manifest/rendered-object';
import { checkAtSynth } from '../report/check-at-synth';
import { SecurityProfile, restricted } from '../security/security-profile';

/**
 * A pod: containers that run together on one node.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 *
 * @example
 * const pod = new Pod(chart, 'web', { metadata: { labels: { app: 'web' } } });
 * const web = pod.addContainer('web', { image: 'nginx:1.27' });
 * const http = web.addPort('http', 80);
 * web.readiness(Probe.httpGet('/', http));
 */
export class Pod extends PodTemplate {
  /** The object that is written to the manifest. */
  public readonly apiObject: ApiObject;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change all of them later
   */
  constructor(scope: Construct, id: string, props: PodProps = {}) {
    super(scope, id, props);
    this.apiObject = new RenderedObject(this, 'Resource', { apiVersion: 'v1', kind: 'Pod', metadata: props.metadata }, this);
    PodMetadata.noteCallsOf(this.apiObject.metadata);
    this.node.defaultChild = this.apiObject;
    checkAtSynth(this);
  }

  /** The name of the pod in the cluster. */
  public get name(): string {
    return this.apiObject.name;
  }

  /** Metadata: name, labels, annotations and so on. */
  public get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The same as `metadata`. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /**
   * Adds JSON patches, which are applied last, after `override`.
   *
   * @param ops RFC 6902 operations; paths start at the root of the object: `/spec/hostNetwork`
   */
  public addJsonPatch(...ops: JsonPatch[]): this {
    this.apiObject.addJsonPatch(...ops);
    return this;
  }

  /**
   * The body of the request that adds the ephemeral containers to the running pod, as plain data:
   * `kubectl replace --raw /api/v1/namespaces/<namespace>/pods/<name>/ephemeralcontainers -f body.json`.
   * It must also contain those that the pod already has.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
   */
  public toEphemeralContainersBody(): { [field: string]: any } {
    const { name, namespace } = this.metadata.toJson();
    const spec = { ephemeralContainers: this._parts.ephemeralContainers.map((c) => c._render()), os: this._fields.os };
    const { ephemeralContainers } = this._securityProfile === SecurityProfile.RESTRICTED ? restricted(spec) : spec;
    return plainCopy({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace }, spec: { ephemeralContainers } });
  }

  /**
   * A template has no name of its own.
   *
   * @internal
   */
  protected _renderTemplateMetadata(): any {
    const { name, namespace, ...metadata } = this.metadata.toJson();
    return Object.keys(metadata).length > 0 ? metadata : undefined;
  }

  /**
   * Called by the object when it is written.
   *
   * @internal
   */
  public _renderObject(metadata: any): any {
    return this._renderPod(metadata);
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'PodProps';
  }
}
