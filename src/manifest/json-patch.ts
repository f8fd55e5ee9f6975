import type { JsonPatch } from 'cdk8s';
import { deepEqual } from './deep-equal';
import { jsonCopy } from './json-copy';
import { leaveOut } from './located';
import { misuse } from './misuse';
import { RenderError } from './render-error';
import { shown } from './shown';
import { isMap } from '../apimachinery/plain-object';

/** An operation of RFC 6902. */
export interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** An operation, with the call that added it. */
export interface NotedPatch {
  readonly operation: Operation;
  readonly call?: unknown;
}

/** The pointer of RFC 6901 to a field: `~` begins an escape. The empty one is the whole manifest. */
const POINTER = /^(\/([^~]|~[01])*)?$/;
const WITH_VALUE: ReadonlySet<string> = new Set(['add', 'replace', 'test']);

/** The operation of a JSON patch as it was given, with a copy of its value. */
export function givenOperation(patch: JsonPatch): Operation {
  if (typeof patch?._toJson !== 'function') {
    throw misuse(`addJsonPatch takes operations such as JsonPatch.add('/spec/hostNetwork', true), one argument each, got ${shown(patch)}`);
  }
  const operation: Operation = patch._toJson();
  const pointers = 'from' in operation ? [operation.path, operation.from] : [operation.path];
  for (const pointer of pointers) {
    if (typeof pointer !== 'string' || !POINTER.test(pointer) || keysOf(pointer).includes('__proto__')) {
      throw misuse(`the path of a JSON patch must be a pointer such as '/spec/hostNetwork', got ${shown(pointer)}`);
    }
  }
  if (!WITH_VALUE.has(operation.op)) {
    return operation;
  }
  try {
    return { ...operation, value: jsonCopy(operation.value) };
  } catch (e) {
    throw misuse(`the value of the JSON patch at ${shown(operation.path)} cannot be written: ${(e as Error).message}`);
  }
}

/** What a manifest becomes by patches, one after the other. One that does not apply is left out. */
export function patched(manifest: any, patches: readonly NotedPatch[]): any {
  return patches.reduce((before, { operation, call }, i) => {
    try {
      return applied(before, operation);
    } catch (e) {
      const message = `JSON patch ${i + 1} of ${patches.length} does not apply: ${shown(operation)}: ${(e as Error).message}`;
      leaveOut(new RenderError(message, keysOf(operation.path), call, { cause: e }));
      return before;
    }
  }, manifest);
}

/** A copy of the manifest with an operation. Only what lies on the path is copied. */
function applied(manifest: any, { op, path, from = '', value }: Operation): any {
  const keys = keysOf(path);
  switch (op) {
    case 'add':
      return withAdded(manifest, keys, jsonCopy(value));
    case 'replace':
      return withReplaced(manifest, keys, jsonCopy(value));
    case 'remove':
      return without(manifest, keys);
    case 'copy':
      return withAdded(manifest, keys, jsonCopy(valueAt(manifest, keysOf(from))));
    case 'move':
      return moved(manifest, from, path);
    default:
      if (!deepEqual(valueAt(manifest, keys), value)) {
        throw new Error(`the value is another than ${shown(value)}`);
      }
      return manifest;
  }
}

function moved(manifest: any, from: string, path: string): any {
  const value = valueAt(manifest, keysOf(from));
  if (path.startsWith(`${from}/`)) {
    throw new Error(`${from || 'the manifest'} cannot be moved into itself`);
  }
  return path === from ? manifest : withAdded(without(manifest, keysOf(from)), keysOf(path), value);
}

function withAdded(manifest: any, keys: readonly string[], value: any): any {
  if (keys.length === 0) {
    return whole(value);
  }
  const missing = missingIn(manifest, keys.slice(0, -1));
  if (missing !== undefined) {
    throw new Error(`there is no ${missing}; add all of it: JsonPatch.add('${missing}', ...)`);
  }
  return changed(manifest, keys, 0, (parent, key) => {
    if (!Array.isArray(parent)) {
      return { ...parent, [key]: value };
    }
    const index = key === '-' ? parent.length : indexOf(key);
    if (index === undefined || index > parent.length) {
      throw new Error(`${shown(key)} is not an index of a list of ${parent.length}; the next free one is ${parent.length}`);
    }
    return [...parent.slice(0, index), value, ...parent.slice(index)];
  });
}

function withReplaced(manifest: any, keys: readonly string[], value: any): any {
  valueAt(manifest, keys);
  if (keys.length === 0) {
    return whole(value);
  }
  return changed(manifest, keys, 0, (parent, key) => Object.assign(Array.isArray(parent) ? [...parent] : { ...parent }, { [key]: value }));
}

function without(manifest: any, keys: readonly string[]): any {
  valueAt(manifest, keys);
  if (keys.length === 0) {
    throw new Error('the whole manifest cannot be removed');
  }
  return changed(manifest, keys, 0, (parent, key) => (Array.isArray(parent)
    ? parent.filter((_, i) => i !== indexOf(key))
    : Object.fromEntries(Object.entries(parent).filter(([other]) => other !== key))));
}

function whole(value: any): any {
  if (!isMap(value)) {
    throw new Error(`the whole manifest must be an object, got ${shown(value)}`);
  }
  return value;
}

/** A copy of a map or list, with a change of that which has the last key. What leads there is there. */
function changed(node: any, keys: readonly string[], depth: number, change: (parent: any, key: string) => any): any {
  const key = keys[depth];
  if (typeof node !== 'object' || node === null) {
    throw new Error(`${pointerOf(keys.slice(0, depth))} is ${shown(node)}, which has no field ${shown(key)}`);
  }
  if (depth === keys.length - 1) {
    return change(node, key);
  }
  const child = changed(node[key], keys, depth + 1, change);
  return Array.isArray(node) ? node.map((item, i) => (i === Number(key) ? child : item)) : { ...node, [key]: child };
}

function valueAt(manifest: any, keys: readonly string[]): any {
  const missing = missingIn(manifest, keys);
  if (missing !== undefined) {
    throw new Error(`there is no ${missing}`);
  }
  return keys.reduce((node, key) => node[key], manifest);
}

/** The first part of the way to a place that the manifest does not have, as a pointer. */
function missingIn(manifest: any, keys: readonly string[]): string | undefined {
  let node = manifest;
  for (let i = 0; i < keys.length; i++) {
    const isThere = Array.isArray(node) ? (indexOf(keys[i]) ?? Infinity) < node.length : isMap(node) && Object.hasOwn(node, keys[i]);
    if (!isThere) {
      return pointerOf(keys.slice(0, i + 1));
    }
    node = node[keys[i]];
  }
  return undefined;
}

/** The index of an item as RFC 6901 writes it, without leading zeros. */
function indexOf(key: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(key) ? Number(key) : undefined;
}

function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The keys of a pointer. */
export function keysOf(pointer: unknown): string[] {
  return String(pointer).split('/').slice(1).map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}
