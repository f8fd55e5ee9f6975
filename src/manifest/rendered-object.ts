import { ApiObject, App, JsonPatch, resolve, type ApiObjectMetadata, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { isPlainObject } from './plain';
import { PlainMetadata } from './plain-metadata';

/** What a `RenderedObject` needs from the construct that it belongs to. */
export interface Renderer {
  /** The manifest without `apiVersion` and `kind`; `metadata` is the object's own, already rendered. */
  _renderObject(metadata: any): any;
}

/** An object that cdk8s resolves through no more than these has no tokens of its own: `Lazy`, implicit tokens, number-or-string unions. */
const BUILT_IN_RESOLVERS = 3;

/** Says that a manifest needs the ordinary way of cdk8s. */
const NOT_PLAIN = Symbol('not plain');

/**
 * The `ApiObject` of a pod or workload. Its manifest is rendered by the construct, sorted already; so the passes of cdk8s over it (resolve tokens,
 * drop what is null, sort) are only made where something in it needs them. The result is the same.
 */
export class RenderedObject extends ApiObject {
  private readonly jsonPatches: JsonPatch[] = [];
  private readonly plainMetadata: PlainMetadata;
  private last?: { readonly rendered: any; readonly manifest: any };

  constructor(scope: Construct, id: string, props: ApiObjectProps, private readonly renderer: Renderer) {
    super(scope, id, { ...props, metadata: withoutInventedName(props.metadata) });
    this.plainMetadata = PlainMetadata.of(this.metadata, this);
    // In place of cdk8s's own, which does not tell when something is added to it.
    Object.assign(this, { metadata: this.plainMetadata });
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    this.jsonPatches.push(...ops);
  }

  /** The manifest, a copy of one's own. */
  public toJson(): any {
    return this.located(() => {
      const shared = this.sharedManifest();
      return shared === undefined ? this.resolvedManifest() : topFirst(copyOf(shared));
    });
  }

  /** The manifest for readers that promise not to write to it: its parts are shared with the constructs. The same object until something changes. */
  public _toSharedJson(): any {
    return this.located(() => this.sharedManifest() ?? this.resolvedManifest());
  }

  /** `undefined` where something in it needs the ordinary way of cdk8s. */
  private sharedManifest(): any {
    if (this.jsonPatches.length > 0 || App.of(this).resolvers?.length !== BUILT_IN_RESOLVERS) {
      return undefined;
    }
    const rendered = this.renderer._renderObject(this.plainMetadata._renderPlain() ?? this.metadata.toJson());
    if (this.last === undefined || !sameFields(rendered, this.last.rendered)) {
      const manifest = process.env.CDK8S_DISABLE_SORT ? NOT_PLAIN : sharedOf({ apiVersion: this.apiVersion, kind: this.kind, ...rendered });
      this.last = manifest === NOT_PLAIN ? undefined : { rendered, manifest: topFirst(manifest) };
    }
    return this.last?.manifest;
  }

  private resolvedManifest(): any {
    const rendered = this.renderer._renderObject(this.metadata.toJson());
    const json = sanitized(resolve([], { apiVersion: this.apiVersion, kind: this.kind, ...rendered }, this));
    return topFirst(JsonPatch.apply(json, ...this.jsonPatches));
  }

  private located<T>(run: () => T): T {
    try {
      return run();
    } catch (e) {
      throw new Error(`Failed serializing construct at path '${this.node.path}' with name '${this.name}': ${e}`);
    }
  }
}

/** The manifest of any object, without copies where it is one of podwright's own: not to be written to. */
export function sharedManifestOf(object: ApiObject): any {
  return isRendered(object) ? object._toSharedJson() : object.toJson();
}

/** By name and not by class: several copies of the library may be loaded. */
export function isRendered(object: ApiObject): object is RenderedObject {
  return '_toSharedJson' in object;
}

/** Who asks the API server to generate a name does not want one from cdk8s. */
function withoutInventedName(metadata: ApiObjectMetadata | undefined): ApiObjectMetadata | undefined {
  return metadata?.generateName === undefined || metadata.name !== undefined ? metadata : { ...metadata, name: undefined };
}

function topFirst(manifest: any): any {
  const { apiVersion, kind, metadata, ...rest } = manifest;
  const first: any = { apiVersion, kind };
  if (metadata !== undefined) {
    first.metadata = metadata;
  }
  return Object.assign(first, rest);
}

/** A sorted copy of `value`, or `NOT_PLAIN` where there is a token, a null, an `undefined` in a list, a class instance. */
function copyOf(value: any): any {
  if (typeof value !== 'object') {
    return typeof value === 'function' ? NOT_PLAIN : value;
  }
  if (Array.isArray(value)) {
    const copy = [];
    for (const item of value) {
      const one = item === undefined ? NOT_PLAIN : copyOf(item);
      if (one === NOT_PLAIN) {
        return NOT_PLAIN;
      }
      copy.push(one);
    }
    return copy;
  }
  if (!isPlainObject(value)) {
    return NOT_PLAIN;
  }
  const copy: any = {};
  for (const key of sortedKeys(value)) {
    const one = copyOf(value[key]);
    if (one === NOT_PLAIN) {
      return NOT_PLAIN;
    }
    if (one !== undefined) {
      copy[key] = one;
    }
  }
  return copy;
}

/** Whether two objects have the same fields, each the same object. */
function sameFields(a: any, b: any): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function sharedOf(value: any): any {
  return isSortedPlain(value) ? value : copyOf(value);
}

function isSortedPlain(value: any): boolean {
  if (typeof value !== 'object') {
    return value !== undefined && typeof value !== 'function';
  }
  if (Array.isArray(value)) {
    return value.every(isSortedPlain);
  }
  if (!isPlainObject(value)) {
    return false;
  }
  let last = '';
  for (const key in value) {
    if (key < last || !isSortedPlain(value[key])) {
      return false;
    }
    last = key;
  }
  return true;
}

function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] < keys[i - 1]) {
      return keys.sort();
    }
  }
  return keys;
}

/** What cdk8s does to a manifest after it is resolved: nulls are dropped, keys sorted, class instances refused. */
function sanitized(value: any): any {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(sanitized);
  }
  if (!isPlainObject(value)) {
    throw new Error(`can't render non-simple object of type '${value.constructor.name}'`);
  }
  const result: any = {};
  for (const key of process.env.CDK8S_DISABLE_SORT ? Object.keys(value) : Object.keys(value).sort()) {
    const one = sanitized(value[key]);
    if (one !== undefined) {
      result[key] = one;
    }
  }
  return result;
}
