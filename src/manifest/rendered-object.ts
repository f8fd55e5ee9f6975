import { ApiObject, App, JsonPatch, resolve, type ApiObjectMetadata, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { isPlainObject } from './plain';

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

  constructor(scope: Construct, id: string, props: ApiObjectProps, private readonly renderer: Renderer) {
    super(scope, id, { ...props, metadata: withoutInventedName(props.metadata) });
  }

  public addJsonPatch(...ops: JsonPatch[]): void {
    this.jsonPatches.push(...ops);
  }

  /** The manifest, a copy of one's own. */
  public toJson(): any {
    return this.rendered(copyOf);
  }

  /** The manifest for readers that promise not to write to it: its parts are shared with the constructs. */
  public _toSharedJson(): any {
    return this.rendered(sharedOf);
  }

  private rendered(plain: (value: any) => any): any {
    try {
      const manifest = { apiVersion: this.apiVersion, kind: this.kind, ...this.renderer._renderObject(this.metadata.toJson()) };
      if (this.jsonPatches.length === 0 && App.of(this).resolvers?.length === BUILT_IN_RESOLVERS && !process.env.CDK8S_DISABLE_SORT) {
        const result = plain(manifest);
        if (result !== NOT_PLAIN) {
          return topFirst(result);
        }
      }
      const json = sanitized(resolve([], manifest, this));
      return topFirst(JsonPatch.apply(json, ...this.jsonPatches));
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
