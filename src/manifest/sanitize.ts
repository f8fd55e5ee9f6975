import { NOT_PLAIN } from './plain';
import { RenderError } from './render-error';
import { sortedKeys } from './sorted';
import type { Path } from '../apimachinery/path';
import { isPlainObject } from '../apimachinery/plain-object';

/** A sorted copy of `value`, or `NOT_PLAIN` where there is a token, a null, an `undefined` in a list, a class instance. */
export function sortedCopy(value: any): any {
  if (typeof value !== 'object') {
    return typeof value === 'function' ? NOT_PLAIN : value;
  }
  if (Array.isArray(value)) {
    const copy = [];
    for (const item of value) {
      const one = item === undefined ? NOT_PLAIN : sortedCopy(item);
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
    const one = sortedCopy(value[key]);
    if (one === NOT_PLAIN) {
      return NOT_PLAIN;
    }
    if (one !== undefined) {
      copy[key] = one;
    }
  }
  return copy;
}

/** The same, but `value` itself where nothing has to be changed in it. */
export function sortedPlain(value: any): any {
  return isSortedPlain(value) ? value : sortedCopy(value);
}

/**
 * Whether nothing in a value must be resolved by cdk8s, and all keys are sorted. One function, which calls itself: V8 puts two that call each other into each other,
 * several times over, and to compile them took an eighth of the processor time of the first 1,000 pods.
 */
function isSortedPlain(value: any): boolean {
  if (typeof value !== 'object') {
    return value !== undefined && typeof value !== 'function';
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (typeof value[i] !== 'string' && !isSortedPlain(value[i])) {
        return false;
      }
    }
    return true;
  }
  if (!isPlainObject(value)) {
    return false;
  }
  let last = '';
  for (const key in value) {
    if (key < last || (typeof value[key] !== 'string' && !isSortedPlain(value[key]))) {
      return false;
    }
    last = key;
  }
  return true;
}

/** What cdk8s does to a manifest after it is resolved: nulls are dropped, keys sorted, class instances refused. */
export function sanitized(value: any, path: Path = []): any {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new RenderError(`${path.join('.')}: a ${typeof value} cannot be written; write plain data`, path);
  }
  if (typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => sanitized(item, [...path, i]));
  }
  if (!isPlainObject(value)) {
    throw new RenderError(`${path.join('.')}: an instance of ${value.constructor?.name} cannot be written; write plain data`, path);
  }
  const result: any = {};
  for (const key of process.env.CDK8S_DISABLE_SORT ? Object.keys(value) : sortedKeys(value)) {
    const one = sanitized(value[key], [...path, key]);
    if (one !== undefined) {
      result[key] = one;
    }
  }
  return result;
}
