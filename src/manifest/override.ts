import { misuse } from './misuse';
import { noteRawFields } from './raw-fields';
import { RenderError } from './render-error';
import { shown } from './shown';
import { sortedKeys } from './sorted';
import { own } from '../apimachinery/plain-object';

/**
 * The keys of a place in a manifest. Two spellings are read: Kubernetes' own (`spec.containers[0].resources.limits[nvidia.com/gpu]`)
 * and the JSON pointer of RFC 6901 (`/spec/containers/0/resources/limits/nvidia.com~1gpu`).
 */
export function parsePath(path: string): string[] {
  const keys = keysIn(path);
  if (keys.includes('__proto__')) {
    throw misuse(`override path ${JSON.stringify(path)} has the key "__proto__", which cannot be written`);
  }
  return keys;
}

function keysIn(path: string): string[] {
  if (typeof path !== 'string' || path === '') {
    throw misuse(`override path must be a non-empty string such as 'resources.limits[nvidia.com/gpu]', got ${shown(path)}`);
  }
  if (path.startsWith('/')) {
    return path.slice(1).split('/').map((s) => s.replace(/~1/g, '/').replace(/~0/g, '~'));
  }
  const keys: string[] = [];
  const token = /\.?([^.[\]]+)|\[([^\]]*)\]/y;
  while (token.lastIndex < path.length) {
    const at = token.lastIndex;
    const match = token.exec(path);
    if (!match || (at === 0 && path.startsWith('.'))) {
      throw misuse(`override path ${JSON.stringify(path)} cannot be read at position ${at}; write 'a.b[0].c[key.with/dots]' or a JSON pointer`);
    }
    keys.push(match[1] ?? match[2]);
  }
  return keys;
}

/** Raw values in a manifest, with their paths and the calls that set them, in order. */
export type Overrides = readonly (readonly [path: string, value: any, call?: unknown])[];

/** The parts of a manifest that were copied for the overrides that are being made: these are written to, so that each is copied once. */
type Copies = Set<object>;

/**
 * A copy of `manifest` with all overrides; the manifest itself where there are none.
 *
 * @param fail called for an override that does not apply, and is left out if it does not throw
 */
export function withOverrides(manifest: any, overrides: Overrides = [], fail = raise): any {
  const copies: Copies = new Set();
  const result = overrides.reduce((before, [path, value, call]) => {
    try {
      return put(before, notedKeys(path, value), 0, value, path, copies);
    } catch (e) {
      fail(new RenderError((e as Error).message, parsePath(path), call, { cause: e }));
      return before;
    }
  }, manifest);
  return sorted(result, copies);
}

function raise(error: Error): void {
  throw error;
}

/** A copy of `manifest` with `value` at `path`; `undefined` removes the field. Only what lies on the path is copied. */
export function overridden(manifest: any, path: string, value: any): any {
  const copies: Copies = new Set();
  return sorted(put(manifest, notedKeys(path, value), 0, value, path, copies), copies);
}

function notedKeys(path: string, value: any): string[] {
  const keys = parsePath(path);
  noteRawFields(keys, value);
  return keys;
}

/** The manifest with the keys of all copies sorted. */
function sorted(node: any, copies: Copies): any {
  if (!copies.has(node)) {
    return node;
  }
  if (Array.isArray(node)) {
    return node.map((item) => sorted(item, copies));
  }
  return Object.fromEntries(sortedKeys(node).map((key) => [key, sorted(node[key], copies)]));
}

/** A copy of a map or list, or itself where it is one. */
function copied<T extends object>(node: T | undefined, empty: T, copies: Copies): T {
  if (node !== undefined && copies.has(node)) {
    return node;
  }
  const copy = Object.assign(empty, node);
  copies.add(copy);
  return copy;
}

function put(node: any, keys: string[], depth: number, value: any, path: string, copies: Copies): any {
  if (depth === keys.length) {
    return value;
  }
  const key = keys[depth];
  if (Array.isArray(node) || (node === undefined && /^\d+$/.test(key))) {
    return putItem(node ?? [], keys, depth, value, path, copies);
  }
  if (node !== undefined && (typeof node !== 'object' || node === null)) {
    throw misuse(`override path ${JSON.stringify(path)}: ${JSON.stringify(keys.slice(0, depth).join('.'))} is ${shown(node)}, which has no field ${JSON.stringify(key)}`);
  }
  const child = put(node && own(node, key), keys, depth + 1, value, path, copies);
  const copy = copied<any>(node, {}, copies);
  if (child === undefined) {
    delete copy[key];
  } else {
    copy[key] = child;
  }
  return copy;
}

function putItem(list: any[], keys: string[], depth: number, value: any, path: string, copies: Copies): any[] {
  const index = keys[depth] === '-' ? list.length : Number(keys[depth]);
  if (!Number.isInteger(index) || index < 0 || index > list.length) {
    throw misuse(`override path ${JSON.stringify(path)}: ${JSON.stringify(keys[depth])} is not an index of a list of ${list.length}; the next free one is ${list.length}`);
  }
  const item = put(list[index], keys, depth + 1, value, path, copies);
  const copy = copied(list, [], copies);
  copy.splice(index, 1, ...item === undefined ? [] : [item]);
  return copy;
}
