import type { ApiObjectMetadata, ApiObjectMetadataDefinition } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { defaultsCallFor, placeInContainer } from './default-places';
import { settleDefaults, withDefaults, type Defaults } from './defaults';
import { governorsIn, isWithin, type Governance } from './governors';
import { mergePodFields, pathsOfPodFields, renderPodFields } from './pod-fields';
import { PodMetadata } from './pod-metadata';
import type { PodOptions } from './pod-options';
import type { PodTemplateProps } from './pod-template-props';
import { renderPodSpec } from './render-pod-spec';
import { saveFields, saveMetadata, saveTree } from './saved-state';
import { below, type Path } from '../apimachinery/path';
import { given, type StructName } from '../manifest/given';
import { isAboutOwnPods, withOwnPods } from '../manifest/label-selector';
import { leaveOut, leavingOut, located } from '../manifest/located';
import { givenMetadata } from '../manifest/map';
import { misuse } from '../manifest/misuse';
import { parsePath, withOverrides, type Overrides } from '../manifest/override';
import { plainCopy } from '../manifest/plain';
import { brandPodHosts, type PodList, type PodPart } from '../manifest/pod-host';
import { shown } from '../manifest/shown';
import { withField } from '../manifest/sorted';
import type { Origin } from '../provenance/call-below';
import { noteCall, notePlace, withinMaking } from '../provenance/place';
import { Affinity } from '../scheduling';
import { givenProfile, restricted, SecurityProfile } from '../security/security-profile';

const NONE: readonly PodPart[] = [];

/**
 * The state and the rendering of a pod. The public methods are in `PodTemplate`.
 */
export abstract class PodConstruct extends Construct {
  /**
   * The lists of the pod spec, in the order in which their items were created.
   *
   * @internal
   */
  declare protected readonly _parts: { [list in PodList]: readonly PodPart[] };

  /**
   * The Pod Security Standard that the pod has to meet.
   *
   * @internal
   */
  declare public _securityProfile: SecurityProfile | `${SecurityProfile}` | undefined;

  /**
   * All other fields of the pod spec, rendered.
   *
   * @internal
   */
  declare protected _fields: any;

  /**
   * What is wrong with the properties, until the containers and volumes are looked at, too.
   *
   * @internal
   */
  declare protected _mistakes: readonly Error[] | undefined;

  declare private givenMetadata: ApiObjectMetadata | undefined;
  declare private ownMetadata: ApiObjectMetadataDefinition | undefined;
  declare private ownAffinity: Affinity | undefined;
  declare private podOverrides: Overrides | undefined;
  /** What patterns did to the pod, and what holds where it says nothing. */
  declare private governance: Governance | undefined;
  /** What was rendered last, and of what, until something changes. */
  declare private last: { readonly metadata: any; readonly affinity: any; readonly pod: any } | undefined;

  /**
   * @param scope the parent construct
   * @param id the id of the construct, unique within the scope
   * @param props initial properties
   */
  protected constructor(scope: Construct, id: string, props: PodTemplateProps) {
    super(scope, idOf(id, new.target.name));
    notePlace(this, this);
    // Assigned here, and declared above: the engine takes much longer to define the fields of a class that many others extend.
    this._parts = { containers: NONE, ephemeralContainers: NONE, initContainers: NONE, volumes: NONE };
    this._securityProfile = undefined;
    this._fields = undefined;
    this.givenMetadata = undefined;
    this.ownMetadata = undefined;
    this.ownAffinity = undefined;
    this.podOverrides = undefined;
    this.governance = undefined;
    this.last = undefined;
    const { result: canGoOn, errors } = leavingOut(() => this._located(() => {
      this.givenMetadata = this._props === undefined ? props.metadata : givenMetadata(given(this._props, props, this).metadata);
      withinMaking(this, () => this.set(props));
      return true;
    }));
    if (errors.length > 0) {
      this._mistakes = errors as Error[];
    }
    if (canGoOn !== true) {
      throw errors.at(-1);
    }
  }

  /** The affinity of the pod. Its methods add to it. */
  public get affinity(): Affinity {
    this.ownAffinity ??= new Affinity()._onAdd((paths) => noteCall(this, this, paths.map((path) => ['spec', 'affinity', ...path])));
    return this.ownAffinity;
  }

  /** Metadata of the pod: labels, annotations and so on. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    // cdk8s asks its `apiObject` for nothing but the app that it is in.
    this.ownMetadata ??= new PodMetadata({ ...this.givenMetadata, apiObject: this as any });
    return this.ownMetadata;
  }

  /**
   * Sets more options of the pod: items are added to lists and keys to maps; everything else is replaced.
   *
   * @param options the options
   * @jsii ignore
   */
  public configure(options: PodOptions): this {
    this._located(() => given('PodOptions', options));
    return this.set(options);
  }

  private set(options: PodOptions): this {
    this._located(() => {
      const fields = renderPodFields(options);
      noteCall(this, this, pathsOfPodFields(fields, this._fields));
      this._fields = this._fields === undefined ? fields : mergePodFields(this._fields, fields);
      if (options.affinity !== undefined) {
        this.affinity.add(options.affinity);
      }
    });
    this._securityProfile = this._located(() => givenProfile(options.securityProfile)) ?? this._securityProfile;
    this._changed();
    return this;
  }

  /**
   * Sets any field of the pod's manifest, known or not, to a raw value. In a workload, `spec.foo` is a field of its pods.
   *
   * @param path a path from the root of the pod: `spec.foo`, `metadata.annotations[example.com/note]`, or a JSON pointer such as `/spec/foo`
   * @param value any JSON value; if omitted, the field is removed
   * @jsii ignore
   */
  public overridePod(path: string, value?: any): this {
    const call = noteCall(this, this, [parsePath(path)]);
    this.podOverrides = [...this.podOverrides ?? [], [path, plainCopy(value), call]];
    this._changed();
    return this;
  }

  /**
   * Called by containers and volumes when they are created inside of this pod.
   *
   * @internal
   */
  public _register(list: PodList, part: PodPart): void {
    const { applying, closedBy } = this.governance ?? {};
    if (list === 'containers' && closedBy !== undefined && applying === undefined) {
      throw misuse(`[${this.node.path}] the container '${part.name}' was added after ${closedBy}, which is for all containers of the app and was put on before; `
        + 'add containers first, or name the containers in its options');
    }
    this._parts[list] = this._parts[list].concat(part);
    this._changed();
  }

  /**
   * Called when all containers are read: a pattern that does so misses those that are added later.
   *
   * @internal
   */
  public _closeIfInPattern(): void {
    if (this.governance?.applying !== undefined) {
      this.governance.closedBy = this.governance.applying;
    }
  }

  /**
   * Called when a part changes.
   *
   * @internal
   */
  public _changed(): void {
    this.last = undefined;
  }

  /**
   * Called before the pod or its metadata are rendered: settles what could not be known before.
   *
   * @internal
   */
  public _prepare(): void {
    this.comeUnderGovernors();
    settleDefaults(this, this.governance?.defaults);
    const constraints: any[] | undefined = this._fields.topologySpreadConstraints;
    if (Array.isArray(constraints) && constraints.some(isAboutOwnPods)) {
      const selector = this._selector();
      this._fields = withField(this._fields, 'topologySpreadConstraints', constraints.map((constraint) => withOwnPods(constraint, selector)));
      this._changed();
    }
    if (this.ownAffinity?._isAboutOwnPods) {
      this.ownAffinity._resolveOwnPods(this._selector());
    }
  }

  /** Lets everything that is done to all pods of a scope be done to this one too. */
  private comeUnderGovernors(): void {
    const governors = governorsIn(this);
    if (governors.length === 0 || this.governance?.applying !== undefined || this.governance?.known === governors) {
      return;
    }
    this._governance.known = governors;
    governors.filter(({ scope }) => isWithin(this, scope)).forEach((governor) => governor.govern(this));
  }

  /**
   * What patterns did to the pod, and what holds where it says nothing.
   *
   * @internal
   */
  public get _governance(): Governance {
    this.governance ??= { defaults: [] };
    return this.governance;
  }

  /**
   * Adds what holds where the pod says nothing, now and later.
   *
   * @internal
   */
  public _addDefaults(defaults: Defaults): void {
    this._governance.defaults = [...this._governance.defaults, defaults].sort((a, b) => b.depth - a.depth);
    this._changed();
  }

  /**
   * What was set so far, without what was overridden; never to be written to.
   *
   * @internal
   */
  public _said(): any {
    const { annotations, labels } = this.podMetadata as any;
    return { annotations: { ...annotations }, labels: { ...labels }, securityProfile: this._securityProfile, spec: this._fields };
  }

  /**
   * Remembers what the pod is now: what is returned takes it back to that.
   *
   * @internal
   */
  public _save(): () => void {
    const restore = [
      saveTree(this),
      saveMetadata(this.podMetadata),
      saveFields(this, ['_fields', '_parts', '_securityProfile', 'podOverrides']),
      saveFields(this._governance, ['closedBy', 'defaults']),
      this.affinity._save(),
      ...Object.values(this._parts).flat().map((part) => part._save()),
    ];
    return () => {
      restore.forEach((one) => one());
      this._changed();
    };
  }

  /**
   * The selector of these pods, as plain data.
   *
   * @internal
   */
  protected abstract _selector(): any;

  /**
   * The constructs that the field at `path` of the manifest is a part of: this one, and the container or volume.
   *
   * @internal
   */
  public _originsOf(path: Path): Origin[] {
    const inPod = below(path, this._templatePath) ?? [];
    const [spec, list, index, ...rest] = inPod;
    const part = spec === 'spec' ? this._parts[list as PodList]?.[Number(index)] : undefined;
    const all = this.governance?.defaults ?? [];
    if (part === undefined) {
      return [{ construct: this, path: inPod, defaults: spec === 'spec' ? defaultsCallFor(this._fields, inPod.slice(1), all) : undefined }];
    }
    const own = all.length === 0 || list === 'volumes' ? { path: rest } : placeInContainer(part._render(), rest, all);
    return [{ construct: this, path: inPod }, { construct: part, ...own }];
  }

  /**
   * Whether fields of the pod are overridden, which may be the metadata.
   *
   * @internal
   */
  public get _isOverridden(): boolean {
    return this.podOverrides !== undefined;
  }

  /**
   * Called when the fields at `paths` of the object are patched.
   *
   * @internal
   */
  public _patched(object: IConstruct, paths: readonly Path[]): unknown {
    return noteCall(object, this, paths);
  }

  /**
   * The struct of its properties; undefined for adopted pods, which may have other fields.
   *
   * @internal
   */
  protected get _props(): StructName | undefined {
    return 'PodTemplateProps';
  }

  /**
   * The path of the pod in the manifest.
   *
   * @internal
   */
  public get _templatePath(): Path {
    return [];
  }

  /**
   * The rendered pod, `metadata` and `spec`; the same object until something changes, so that what was validated is written without being
   * rendered again. Deeper parts are shared with the values that they came from.
   *
   * @param metadata the rendered metadata
   * @internal
   */
  protected _renderPod(metadata: any): any {
    const affinity = this.ownAffinity?._render();
    if (this.last === undefined || this.last.metadata !== metadata || this.last.affinity !== affinity) {
      this.last = { metadata, affinity, pod: this.renderAnew(metadata, affinity) };
    }
    return this.last.pod;
  }

  /**
   * Runs a function, and adds the path of the pod to the errors that it throws.
   *
   * @internal
   */
  protected _located<T>(run: () => T): T {
    return located(this, run);
  }

  private renderAnew(metadata: any, affinity: any): any {
    const said = renderPodSpec(this._fields, this._parts, affinity);
    const filled = (this.governance?.defaults ?? []).reduce((spec, one) => withDefaults(spec, one, () => this._selector()), said);
    const spec = this._securityProfile === SecurityProfile.RESTRICTED ? restricted(filled) : filled;
    return withOverrides(metadata === undefined ? { spec } : { metadata, spec }, this.podOverrides, leaveOut);
  }

}

brandPodHosts(PodConstruct.prototype);

/** The id of a construct as given: constructs itself has no words for one that is no text. */
function idOf(id: string, className: string): string {
  if (typeof id !== 'string') {
    throw misuse(`the id of a construct must be a string, got ${shown(id)}; it is the second argument: new ${className}(chart, 'web', { ... })`);
  }
  return id;
}
