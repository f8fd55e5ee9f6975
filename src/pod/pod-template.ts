import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodOptions } from './pod-options';
import type { PodTemplateProps } from './pod-template-props';
import { podToken } from './pod-token';
import { SelectablePod } from './selectable-pod';
import { serviceFor, type ExposeViaServiceOptions } from './service';
import { movedBefore } from './start-order';
import {
  Container, EphemeralContainer, InitContainer, SidecarContainer,
  type ContainerProps, type EphemeralContainerProps, type InitContainerProps, type SidecarContainerProps,
} from '../container';
import type { ISelectable } from '../manifest/label-selector';
import { itemsOf } from '../manifest/list';
import { leaveOut } from '../manifest/located';
import type { INamed } from '../manifest/named';
import { plainCopy } from '../manifest/plain';
import { isPodHost } from '../manifest/pod-host';
import { withinMaking } from '../provenance/place';
import { checkLooseAtSynth } from '../report/check-at-synth';
import { TopologySpreadConstraint, type PodResourceClaim, type SpreadOptions, type Toleration } from '../scheduling';
import { Volume, type VolumeSource } from '../volume';

/**
 * A pod template without an object of its own, for custom resources (`lazyPodSpec()`, `lazyPodTemplateSpec()`).
 * `Pod`, `Deployment`, `Job` and the other workloads extend this class.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates
 *
 * @example
 * const template = new PodTemplate(chart, 'template', { containers: [{ name: 'web', image: 'web:1.0' }] });
 * new ApiObject(chart, 'rollout', {
 *   apiVersion: 'argoproj.io/v1alpha1',
 *   kind: 'Rollout',
 *   spec: { selector: template.toLabelSelector(), template: template.lazyPodTemplateSpec() },
 * });
 */
export class PodTemplate extends SelectablePod implements ISelectable {
  /**
   * Whether `x` is a pod template, a pod or a workload, possibly of another copy of this library.
   *
   * @param x anything
   */
  public static isPodTemplate(x: any): x is PodTemplate {
    return isPodHost(x);
  }

  declare private snapshots: any[] | undefined;

  /**
   * @param scope the parent construct
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change all of them later
   */
  constructor(scope: Construct, id: string, props: PodTemplateProps = {}) {
    super(scope, id, props);
    withinMaking(this, () => this._located(() => {
      this._mistakes?.forEach(leaveOut);
      makeAll(props.volumes, 'spec.volumes', (v) => new Volume(this, v.name ?? '', v));
      makeAll(props.initContainers, 'spec.initContainers', (c) => new InitContainer(this, c.name ?? '', c));
      makeAll(props.sidecarContainers, 'spec.initContainers', (c) => new SidecarContainer(this, c.name ?? '', c));
      makeAll(props.containers, 'spec.containers', (c) => new Container(this, c.name ?? '', c));
    }));
  }

  /** The containers, without init containers and sidecars, as a copy. */
  public get containers(): Container[] {
    this._closeIfInPattern();
    return [...this._parts.containers] as Container[];
  }

  /** Init containers and sidecars in the order in which they start, as a copy. */
  public get initContainers(): (InitContainer | SidecarContainer)[] {
    return [...this._parts.initContainers] as (InitContainer | SidecarContainer)[];
  }

  /** Containers for debugging the running pod; never part of the created one. As a copy. */
  public get ephemeralContainers(): EphemeralContainer[] {
    return [...this._parts.ephemeralContainers] as EphemeralContainer[];
  }

  /** The volumes, as a copy. */
  public get volumes(): Volume[] {
    return [...this._parts.volumes] as Volume[];
  }

  /**
   * The containers, for what looks for one of them and is not about all.
   *
   * @internal
   */
  public get _containers(): readonly Container[] {
    return this._parts.containers as readonly Container[];
  }

  /**
   * Adds a container.
   *
   * @param id the id of the construct, and its name unless `props` has one: a DNS label, unique among all containers of the pod
   * @param props initial properties
   * @returns the container
   */
  public addContainer(id: string, props: ContainerProps = {}): Container {
    return new Container(this, id, props);
  }

  /**
   * Adds a container that runs to completion before the containers start, after the init containers and sidecars added so far.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   * @param id the id of the construct, and its name unless `props` has one: a DNS label, unique among all containers of the pod
   * @param props initial properties
   * @returns the init container
   */
  public addInitContainer(id: string, props: InitContainerProps = {}): InitContainer {
    return new InitContainer(this, id, props);
  }

  /**
   * Adds a sidecar: it starts before the containers, after the init containers and sidecars added so far, and ends after them.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   * @param id the id of the construct, and its name unless `props` has one: a DNS label, unique among all containers of the pod
   * @param props initial properties
   * @returns the sidecar
   */
  public addSidecarContainer(id: string, props: SidecarContainerProps = {}): SidecarContainer {
    return new SidecarContainer(this, id, props);
  }

  /**
   * Lets an init container or sidecar start before others that were added earlier: a proxy that an init container needs.
   *
   * @param container the init container or sidecar, or its name
   * @param other the one that it starts before, or its name; before all of them if omitted
   */
  public startBefore(container: INamed | string, other?: INamed | string): this {
    return this._located(() => {
      this._parts.initContainers = movedBefore(this.initContainers, container, other);
      this._changed();
      return this;
    });
  }

  /**
   * Adds a container for debugging the running pod. It is never part of the created pod.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
   * @param id the id of the construct, and its name unless `props` has one: a DNS label, unique among all containers of the pod
   * @param props initial properties
   * @returns the ephemeral container
   */
  public addEphemeralContainer(id: string, props: EphemeralContainerProps = {}): EphemeralContainer {
    return new EphemeralContainer(this, id, props);
  }

  /**
   * Adds a volume. `mount` of a container mounts it.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   * @param name its name: a DNS label, unique among the volumes of the pod
   * @param source the source of the volume
   * @returns the volume
   */
  public addVolume(name: string, source: VolumeSource): Volume {
    return new Volume(this, name, { source });
  }

  /**
   * Adds a toleration of a taint of nodes.
   *
   * @param toleration the toleration
   * @returns the toleration
   */
  public addToleration(toleration: Toleration): Toleration {
    this.configure({ tolerations: [toleration] });
    return toleration;
  }

  /**
   * Adds a rule for the spread of these pods over zones, nodes and other domains.
   *
   * @param constraint the rule
   * @returns the constraint
   */
  public addTopologySpreadConstraint(constraint: TopologySpreadConstraint): TopologySpreadConstraint {
    this.configure({ topologySpreadConstraints: [constraint] });
    return constraint;
  }

  /**
   * Spreads these pods evenly over zones, nodes or other domains, if possible.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   * @param topologyKey the key of the nodes' label whose values are the domains: `Topology.ZONE` to spread over zones
   * @param options the maximum difference, and whether it is required
   */
  public spread(topologyKey: string, options: SpreadOptions = {}): this {
    return this.configure({ topologySpreadConstraints: [TopologySpreadConstraint.ownPods(topologyKey, options)] });
  }

  /**
   * Creates a Service for these pods, with every port of their containers unless the options set others.
   *
   *     const service = web.exposeViaService({ ports: [{ port: 80, targetPort: http }] });
   *
   * The `Service` of cdk8s-plus takes these pods as well: `new kplus.Service(chart, 'web', { selector: web, ports: [...] })`.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   * @param options ports, type and so on
   * @returns the Service
   */
  public exposeViaService(options: ExposeViaServiceOptions = {}): ApiObject {
    return serviceFor(this, this._selector(), options);
  }

  /**
   * Adds a resource claim, which containers can use.
   *
   * @param claim the claim
   * @returns the claim
   */
  public addResourceClaim(claim: PodResourceClaim): PodResourceClaim {
    this.configure({ resourceClaims: [claim] });
    return claim;
  }

  /**
   * Adds a label to the pod. In a workload, it is a label of the pods.
   *
   * @param key a qualified name such as `app` or `example.com/app`
   * @param value at most 63 letters, digits, `-`, `_`, `.`
   */
  public label(key: string, value: string): this {
    this.podMetadata.addLabel(key, value);
    return this;
  }

  /**
   * Adds an annotation to the pod. In a workload, it is an annotation of the pods.
   *
   * @param key a qualified name such as `example.com/note`
   * @param value any string
   */
  public annotate(key: string, value: string): this {
    this.podMetadata.addAnnotation(key, value);
    return this;
  }

  /**
   * Sets any field of the manifest, known or not, to a raw value.
   *
   * @param path a path from the root of the manifest (of a workload, that of the workload): `spec.foo`, `metadata.annotations[example.com/note]`,
   * or a JSON pointer such as `/spec/foo`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override(path: string, value?: any): this {
    return this.overridePod(path, value);
  }

  // Declared again for languages that have no type for `this`.

  /**
   * Sets more options of the pod: items are added to lists and keys to maps; everything else is replaced.
   *
   * @param options the options
   */
  public override configure(options: PodOptions): this {
    return super.configure(options);
  }

  /**
   * Sets any field of the pod's manifest, known or not, to a raw value. In a workload, `spec.foo` is a field of its pods.
   *
   * @param path a path from the root of the pod: `spec.foo`, `metadata.annotations[example.com/note]`, or a JSON pointer such as `/spec/foo`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override overridePod(path: string, value?: any): this {
    return super.overridePod(path, value);
  }

  /**
   * The `PodSpec` as a token, for a custom resource. It is rendered when the resource is written, with all later changes of the pod. The pod is validated at its
   * place in the resource.
   */
  public lazyPodSpec(): any {
    this.checkLoose();
    return podToken(this, { method: 'lazyPodSpec', plain: 'toPodSpec', fields: ['containers'] }, () => this._template().spec);
  }

  /**
   * The `PodTemplateSpec`, `metadata` and `spec`, as a token, for a custom resource. It is rendered when the resource is written, with all later changes of the
   * pod. The pod is validated at its place in the resource.
   */
  public lazyPodTemplateSpec(): any {
    this.checkLoose();
    return podToken(this, { method: 'lazyPodTemplateSpec', plain: 'toPodTemplateSpec', fields: ['metadata', 'spec'] }, () => this._template());
  }

  /** The current `PodSpec` as plain data. It is an error to change the pod after the data was put into an object: see `lazyPodSpec`. */
  public toPodSpec(): { [field: string]: any } {
    return this.snapshot(this._template().spec);
  }

  /**
   * The current `PodTemplateSpec` as plain data: `metadata` and `spec`. It is an error to change the pod after the data was put into an object: see
   * `lazyPodTemplateSpec`.
   */
  public toPodTemplateSpec(): { [field: string]: any } {
    return this.snapshot(this._template());
  }

  /**
   * What was handed out of a pod that has no object of its own.
   *
   * @internal
   */
  public get _snapshots(): readonly any[] {
    return this.snapshots ?? [];
  }

  /**
   * The current `metadata` and `spec`.
   *
   * @internal
   */
  public _template(): any {
    this._prepare();
    return this._renderPod(this._renderTemplateMetadata());
  }

  private snapshot(manifest: any): any {
    if (this.checkLoose() && this.snapshots?.at(-1) !== manifest) {
      this.snapshots = [...this.snapshots ?? [], manifest];
    }
    return this._located(() => plainCopy(manifest));
  }

  /** A pod without an object of its own is checked where it is put. */
  private checkLoose(): boolean {
    const isLoose = !('apiObject' in this);
    if (isLoose) {
      checkLooseAtSynth(this);
    }
    return isLoose;
  }

  /** These pods as the selector of a network policy of cdk8s-plus. */
  public toPodSelector(): PodTemplate | undefined {
    return this;
  }
}

/** Makes the parts of a pod. What is wrong with one of them is left out, to look at the others. */
function makeAll<T>(list: readonly T[] | undefined, field: string, make: (props: T) => unknown): void {
  try {
    for (const props of itemsOf(list, field)) {
      makeOne(() => make(props));
    }
  } catch (e) {
    leaveOut(e as Error);
  }
}

function makeOne(make: () => unknown): void {
  try {
    make();
  } catch (e) {
    leaveOut(e as Error);
  }
}
