import type { ApiObject, ApiObjectMetadataDefinition, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { WorkloadProps } from './workload-props';
import { KINDS, type KindName } from '../apimachinery/kinds';
import type { Path } from '../apimachinery/path';
import { leaveOut } from '../manifest/located';
import { givenMetadata } from '../manifest/map';
import { parsePath, withOverrides, type Overrides } from '../manifest/override';
import { plainCopy } from '../manifest/plain';
import { RenderedObject } from '../manifest/rendered-object';
import { PodTemplate, type PodTemplateProps } from '../pod';
import { PodMetadata } from '../pod/pod-metadata';
import { noteCall } from '../provenance/place';
import { checkAtSynth } from '../report/check-at-synth';

/**
 * A controller that creates pods from a template. It has all methods and properties of a pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/
 */
export abstract class Workload extends PodTemplate {
  /** The object that is written to the manifest. */
  public readonly apiObject: ApiObject;

  private overrides?: Overrides;
  /** What was rendered last, and of what. */
  private whole?: { readonly metadata: any; readonly template: any; readonly manifest: any };

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param apiVersion the group and version of the object: `apps/v1`
   * @param kind the kind of the object: `Deployment`
   * @param props initial properties
   * @param template what only some workloads may say of their pods: properties of the pod, each with the property of the workload that it is
   * @internal
   */
  protected constructor(
    scope: Construct, id: string, apiVersion: string, kind: string, props: WorkloadProps, template: { readonly [property: string]: string },
  ) {
    super(scope, id, podPropsOf(props, template));
    this._located(() => givenMetadata(props.metadata));
    this.apiObject = new RenderedObject(this, 'Resource', { apiVersion, kind, metadata: props.metadata }, this);
    PodMetadata.noteCallsOf(this.apiObject.metadata);
    this.node.defaultChild = this.apiObject;
    checkAtSynth(this);
  }

  /** The name of the workload in the cluster. */
  public get name(): string {
    return this.apiObject.name;
  }

  /** Metadata of the workload. That of its pods is `podMetadata`. */
  public get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /**
   * Adds JSON patches, which are applied last, after `override`.
   *
   * @param ops RFC 6902 operations; paths start at the root of the object: `/spec/replicas`
   */
  public addJsonPatch(...ops: JsonPatch[]): this {
    this.apiObject.addJsonPatch(...ops);
    return this;
  }

  /**
   * Sets any field of the manifest, known or not, to a raw value. `overridePod` does so in the pod template.
   *
   * @param path a path from the root of the workload: `spec.foo`, `spec.template.spec.foo`, or a JSON pointer such as `/spec/foo`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override(path: string, value?: any): this {
    const call = noteCall(this.apiObject, this, [parsePath(path)]);
    this.overrides = [...this.overrides ?? [], [path, plainCopy(value), call]];
    this._changed();
    return this;
  }

  /**
   * Whether fields of the workload are overridden, which may be the metadata.
   *
   * @internal
   */
  public get _isOverridden(): boolean {
    return this.overrides !== undefined;
  }

  /**
   * Remembers what the pods are now: what is returned takes them back to that.
   *
   * @internal
   */
  public _save(): () => void {
    const { overrides } = this;
    const restore = super._save();
    return () => {
      this.overrides = overrides;
      restore();
    };
  }

  /**
   * The spec of the workload around the pod template, keys sorted.
   *
   * @param template the rendered pod template
   * @internal
   */
  protected abstract _renderSpec(template: any): any;

  /**
   * Called by the object when it is written.
   *
   * @internal
   */
  public _renderObject(metadata: any): any {
    const template = this._renderPod(this._renderTemplateMetadata());
    if (this.whole === undefined || this.whole.metadata !== metadata || this.whole.template !== template) {
      const manifest = { metadata, spec: this._renderSpec(template) };
      this.whole = { metadata, template, manifest: withOverrides(manifest, this.overrides, leaveOut) };
    }
    return this.whole.manifest;
  }

  /**
   * The path of the pod template in the manifest.
   *
   * @internal
   */
  public get _templatePath(): Path {
    return KINDS[this.apiObject.kind as KindName].template;
  }

  /**
   * Pods are in the namespace of their workload.
   *
   * @internal
   */
  protected _namespace(): string | undefined {
    return this.metadata.namespace;
  }
}

/** The properties of the pods. What cannot be read is left as it is: the pod reports it. */
function podPropsOf(props: WorkloadProps, template: { readonly [property: string]: string }): PodTemplateProps {
  try {
    const own = Object.entries(template).map(([property, ofWorkload]) => [property, (props as any)[ofWorkload]]);
    return typeof props === 'object' ? { ...props, ...Object.fromEntries(own), metadata: props.podMetadata } : props;
  } catch {
    return props ?? null!;
  }
}
