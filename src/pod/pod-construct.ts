import { ApiObjectMetadataDefinition, type ApiObjectMetadata } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { mergePodFields, renderPodOptions, renderTemplateFields } from './pod-fields';
import type { PodOptions } from './pod-options';
import type { PodTemplateProps } from './pod-template-props';
import { overridden, parsePath } from '../manifest/override';
import { notePlace } from '../manifest/place';
import { plainCopy } from '../manifest/plain';
import { brandPodHost, type PodList, type PodPart } from '../manifest/pod-host';
import { Affinity } from '../scheduling';
import { fillInRestricted, PodSecurityLevel } from '../security/pod-security-level';

/** The item of a pod's list that a field is, or lies in: `spec.containers[1].ports[0]`, `spec.template.spec.volumes[0]`. */
const PART = /^spec\.(?:jobTemplate\.spec\.)?(?:template\.spec\.)?(containers|initContainers|ephemeralContainers|volumes)\[(\d+)\]/;

/**
 * How a pod keeps what is said of it, and turns it into a manifest. What people call stands in `PodTemplate`.
 */
export abstract class PodConstruct extends Construct {
  /** Where the pod may, must, should run; its verbs add to it. */
  public readonly affinity: Affinity;

  /**
   * The lists of the pod spec, in the order in which their items were created.
   *
   * @internal
   */
  protected readonly _parts: { [list in PodList]: PodPart[] } = { containers: [], ephemeralContainers: [], initContainers: [], volumes: [] };

  /**
   * The Pod Security Standard that the pod has to meet.
   *
   * @internal
   */
  public _securityProfile?: PodSecurityLevel;

  /**
   * All other fields of the pod spec, rendered.
   *
   * @internal
   */
  protected _fields: any = {};

  private readonly podOverrides: [string, any][] = [];
  private last?: { readonly sources: readonly any[]; readonly spec: any };
  private readonly givenMetadata?: ApiObjectMetadata;
  private ownMetadata?: ApiObjectMetadataDefinition;

  /**
   * @param scope the construct that it belongs to
   * @param id its id, unique within the scope
   * @param props what is known of the pod already
   */
  protected constructor(scope: Construct, id: string, props: PodTemplateProps) {
    super(scope, id);
    notePlace(this, this);
    brandPodHost(this);
    this.givenMetadata = props.metadata;
    this.affinity = new Affinity();
    this._fields = this._located(() => renderTemplateFields(props));
    this.configure(props);
  }

  /** Labels, annotations and so on of the pod. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    // cdk8s asks its `apiObject` for nothing but the app that it is in.
    this.ownMetadata ??= new ApiObjectMetadataDefinition({ ...this.givenMetadata, apiObject: this as any });
    return this.ownMetadata;
  }

  /**
   * Says more about the pod, after it was created: lists grow, maps take more keys, everything else is replaced.
   *
   * @param options what to say
   */
  public configure(options: PodOptions): this {
    this._located(() => {
      this._fields = mergePodFields(this._fields, renderPodOptions(options));
      this.affinity.add(options.affinity ?? {});
    });
    this._securityProfile = options.securityProfile ?? this._securityProfile;
    return this;
  }

  /**
   * Puts a raw value into the manifest of the pod as written, wherever that stands: in a workload, `spec.foo` is the field of its pods.
   *
   * @param path the place from the root of the pod: `spec.foo`, `metadata.annotations[example.com/note]`, or a JSON pointer such as `/spec/foo`
   * @param value any JSON value; `undefined` takes the field away
   */
  public overridePod(path: string, value: any): this {
    parsePath(path);
    this.podOverrides.push([path, plainCopy(value)]);
    return this;
  }

  /**
   * Called by containers and volumes when they are created inside of this pod.
   *
   * @internal
   */
  public _register(list: PodList, part: PodPart): void {
    this._parts[list].push(part);
  }

  /**
   * The construct that a field of the manifest came from.
   *
   * @internal
   */
  public _placeOf(field: string): IConstruct {
    const [, list, index] = PART.exec(field) ?? [];
    return this._parts[list as PodList]?.[Number(index)] ?? this;
  }

  /**
   * The pod as it stands in a manifest, `metadata` and `spec`. Deeper parts are shared with the values that they came from.
   *
   * @param metadata the rendered metadata
   * @internal
   */
  protected _renderPod(metadata: any): any {
    const spec = this.renderSpec();
    const pod = metadata === undefined ? { spec } : { metadata, spec };
    return this.podOverrides.reduce((manifest, [path, value]) => overridden(manifest, path, value), pod);
  }

  /**
   * Runs what may throw for a wrong value, and says which pod it was.
   *
   * @internal
   */
  protected _located<T>(run: () => T): T {
    try {
      return run();
    } catch (e) {
      throw new Error(`[${this.node.path}] ${(e as Error).message}`);
    }
  }

  /** The spec: the same object as the last time where nothing changed since, so that what was validated is written without being rendered again. */
  private renderSpec(): any {
    const { containers, initContainers, volumes } = this._parts;
    const affinity = this.affinity._render();
    const sources = [this._fields, affinity, this._securityProfile, containers.length, initContainers.length];
    for (const list of [containers, initContainers, volumes]) {
      for (const part of list) {
        sources.push(part._render());
      }
    }
    if (this.last === undefined || !sameItems(sources, this.last.sources)) {
      this.last = { sources, spec: this.renderSpecAnew(affinity) };
    }
    return this.last.spec;
  }

  private renderSpecAnew(affinity: any): any {
    const spec: any = { ...this._fields };
    this.put(spec, 'containers');
    this.put(spec, 'initContainers');
    this.put(spec, 'volumes');
    if (affinity !== undefined) {
      spec.affinity = spec.affinity === undefined ? affinity : mergeAffinity(spec.affinity, affinity);
    }
    if (this._securityProfile === PodSecurityLevel.RESTRICTED) {
      fillInRestricted(spec);
    }
    return sorted(spec);
  }

  private put(spec: any, list: PodList): void {
    const parts = this._parts[list];
    if (parts.length > 0) {
      const restricted = this._securityProfile === PodSecurityLevel.RESTRICTED;
      spec[list] = parts.map((part) => (restricted ? { ...part._render() } : part._render()));
    }
  }
}

function sameItems(a: readonly any[], b: readonly any[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Rendered parts have their keys sorted, here the fields meet. */
function sorted(spec: any): any {
  const result: any = {};
  for (const key of Object.keys(spec).sort()) {
    result[key] = spec[key];
  }
  return result;
}

/** An affinity that somebody else wrote, and what was added to it: all lists grow. */
function mergeAffinity(before: any, added: any): any {
  if (Array.isArray(before) || Array.isArray(added)) {
    return [...before ?? [], ...added ?? []];
  }
  const merged: any = {};
  for (const key of Object.keys({ ...before, ...added }).sort()) {
    merged[key] = added[key] === undefined || before[key] === undefined ? added[key] ?? before[key] : mergeAffinity(before[key], added[key]);
  }
  return merged;
}
