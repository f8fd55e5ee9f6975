import { ApiObject, App, resolve, type JsonPatch, type ApiObjectMetadata, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { chartOf } from './chart-of';
import { givenOperation, keysOf, patched, type NotedPatch } from './json-patch';
import { leavingOut } from './located';
import { misuse, reasonOf } from './misuse';
import { NOT_PLAIN } from './plain';
import { noteRawFields } from './raw-fields';
import { renderMetadata } from './render-metadata';
import { sanitized, sortedCopy, sortedPlain } from './sanitize';
import type { Path } from '../apimachinery/path';
import { asDocument } from '../yaml/document';

/** The pods of a StatefulSet have a label of its name, a dash and a hash of up to 10 digits. */
const MAX_LENGTH_WITH_HASH = 52;

/** What a `RenderedObject` needs from the parent construct. */
export interface Renderer {
  /** Called before anything is rendered, the metadata too. */
  _prepare(): void;
  /**
   * The manifest without `apiVersion` and `kind`; the same object until something changes.
   *
   * @param metadata the object's own metadata, rendered; the same object until something changes
   */
  _renderObject(metadata: any): any;
  /** Whether an override may have changed the kind or the metadata. */
  readonly _isOverridden: boolean;
  /** Called when the fields at `paths` of the object are patched. Returns the call, as it was noted. */
  _patched(object: ApiObject, paths: readonly Path[]): unknown;
  /** Has everything rendered anew. */
  _changed(): void;
}

/** The manifest of an object, and what is wrong with it. */
export interface Rendering {
  /** Without what could not be rendered; undefined where nothing could be. */
  readonly manifest?: any;
  readonly errors: readonly unknown[];
}

/** An object that cdk8s resolves through no more than these has no tokens of its own: `Lazy`, implicit tokens, number-or-string unions. */
const BUILT_IN_RESOLVERS = 3;

/** Of an app: whether keys are sorted. */
const SORTED = Symbol('podwright.Sorted');

/**
 * The `ApiObject` of a pod or workload. Its manifest is rendered by the construct, sorted already; so the passes of cdk8s over it (resolve tokens,
 * drop what is null, sort) are only made where something in it needs them. The result is the same.
 */
export class RenderedObject extends ApiObject {
  private readonly renderer: Renderer;
  private jsonPatches?: readonly NotedPatch[];
  private last?: { readonly rendered: any; readonly manifest: any };

  constructor(scope: Construct, id: string, props: ApiObjectProps, renderer: Renderer) {
    super(inChart(scope), id, { ...props, metadata: withoutInventedName(props.metadata) });
    this.renderer = renderer;
    if (this.kind === 'StatefulSet' && isNameGenerated(props.metadata) && this.name.length > MAX_LENGTH_WITH_HASH) {
      this.shortenName();
    }
  }

  /** cdk8s makes names of up to 63 characters, and of up to 52 for a CronJob, because its jobs have longer ones. That length is wanted here. */
  private shortenName(): void {
    const name = this.chart.generateObjectName(Object.create(this, { kind: { value: 'CronJob' } }));
    Object.assign(this, { name });
    Object.assign(this.metadata, { name });
    this.metadata.add('name', name);
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    const operations = ops.map(givenOperation);
    operations.forEach(({ path, value }) => noteRawFields(keysOf(path), value));
    const call = this.renderer._patched(this, operations.map(({ path }) => keysOf(path)));
    this.jsonPatches = [...this.jsonPatches ?? [], ...operations.map((operation) => ({ operation, call }))];
  }

  /** Whether an override or a JSON patch may have changed the kind or the metadata. */
  public get _isPatched(): boolean {
    return this.jsonPatches !== undefined || this.renderer._isOverridden;
  }

  /** The manifest, as a copy. */
  public toJson(): any {
    const manifest = this._toSharedJson();
    return asDocument(manifest === this.last?.manifest ? topFirst(sortedCopy(manifest)) : manifest);
  }

  /** The manifest for readers that promise not to write to it: its parts are shared with the constructs. The same object until something changes. */
  public _toSharedJson(): any {
    try {
      this.renderer._prepare();
      return this.sharedManifest() ?? this.resolvedManifest();
    } catch (e) {
      const text = textOf(e);
      const path = this.node.path.replace(/\/Resource$/, '');
      throw new Error(text.startsWith(`[${path}`) ? text : `[${path}] ${text}`, { cause: e });
    }
  }

  /** The manifest as far as it can be rendered. */
  public _renderLeavingOut(): Rendering {
    try {
      this.renderer._prepare();
    } catch (e) {
      return { errors: [e] };
    }
    const { result, errors } = leavingOut(() => this.sharedManifest() ?? this.resolvedManifest());
    this.renderer._changed();
    return { manifest: result, errors };
  }

  /** `undefined` if something in it must be resolved by cdk8s. */
  private sharedManifest(): any {
    if (this.jsonPatches?.length || hasResolvers(this)) {
      return undefined;
    }
    const rendered = this.renderer._renderObject(renderMetadata(this.metadata));
    if (this.last?.rendered !== rendered) {
      const manifest = isSorted(this) ? sortedPlain({ apiVersion: this.apiVersion, kind: this.kind, ...rendered }) : NOT_PLAIN;
      this.last = { rendered, manifest: manifest === NOT_PLAIN ? undefined : topFirst(manifest) };
    }
    return this.last!.manifest;
  }

  private resolvedManifest(): any {
    const rendered = this.renderer._renderObject(this.metadata.toJson());
    const json = sanitized(resolve([], { apiVersion: this.apiVersion, kind: this.kind, ...rendered }, this));
    return topFirst(patched(json, this.jsonPatches ?? []));
  }
}

/** Whether values are written as the resolvers of the app want. */
export function hasResolvers(object: ApiObject): boolean {
  return App.of(object).resolvers?.length !== BUILT_IN_RESOLVERS;
}

/** The construct itself, if it is in a chart: cdk8s writes objects by chart. */
function inChart(construct: Construct): Construct {
  if (chartOf(construct) === undefined) {
    throw misuse(`[${construct.node.path}] must be in a chart; create one, new Chart(app, 'name'), and use it as the scope`);
  }
  return construct;
}

/** What an error says, with its class where that is one of its own. */
function textOf(error: unknown): string {
  const text = String(error);
  const reason = reasonOf(error);
  return (error as Error | undefined)?.name !== 'Error' && text.includes(reason) ? text : reason;
}

/** By name and not by class: several copies of the library may be loaded. */
export function isRendered(object: ApiObject): object is RenderedObject {
  return '_toSharedJson' in object;
}

/** With `generateName`, cdk8s must not generate a name. */
function withoutInventedName(metadata: ApiObjectMetadata | undefined): ApiObjectMetadata | undefined {
  return metadata?.generateName === undefined || metadata.name !== undefined ? metadata : { ...metadata, name: undefined };
}

/** Whether the name comes from cdk8s. */
function isNameGenerated(metadata: ApiObjectMetadata = {}): boolean {
  return !('name' in metadata) && metadata.generateName === undefined;
}

/** Whether keys are sorted in the app of `object`: to ask the environment for each object would take longer than to render it. */
function isSorted(object: ApiObject): boolean {
  return (object.node.root as any)[SORTED] ??= !process.env.CDK8S_DISABLE_SORT;
}

function topFirst(manifest: any): any {
  const [first, second, third] = Object.keys(manifest);
  if (first === 'apiVersion' && second === 'kind' && (third === 'metadata' || manifest.metadata === undefined)) {
    return manifest;
  }
  const { apiVersion, kind, metadata, ...rest } = manifest;
  return metadata === undefined ? { apiVersion, kind, ...rest } : { apiVersion, kind, metadata, ...rest };
}
