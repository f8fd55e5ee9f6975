import type { ManifestValue } from './manifest-value';
import { withOwnStack } from './misuse';
import { sortedKeys } from './sorted';
import { isPlainObject } from '../apimachinery/plain-object';

/** A value that is not plain data, which only cdk8s can render. */
export const NOT_PLAIN = Symbol('not plain');

/** The manifest of a value; anything else (from plain JavaScript) as it is, for the validation. */
export function manifestOf(value: ManifestValue | undefined): any {
  return value?._manifest ?? value;
}

/**
 * A copy of plain data, keys sorted, `undefined` left out, so that it cannot change later. What is not plain (cdk8s tokens, dates,
 * class instances) stays as it is.
 */
export function plainCopy(value: any): any {
  try {
    return copyOf(value, 0);
  } catch (e) {
    // Thrown so deep, an error has no line of the user in its stack.
    throw withOwnStack(e as Error);
  }
}

/** No manifest is nested more deeply: what is, contains itself. */
const DEEPEST = 1000;

/** Throws where a value that is copied level by level contains itself. */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) {
    throw new Error('a value contains itself, or is nested too deeply');
  }
}

function copyOf(value: any, depth: number): any {
  checkDepth(depth);
  if (Array.isArray(value)) {
    return value.map((item) => copyOf(item, depth + 1));
  }
  if (!isPlainObject(value)) {
    return value;
  }
  const copy: any = {};
  for (const key of sortedKeys(value)) {
    if (key === '__proto__') {
      throw new Error('a key of a map is "__proto__", which cannot be written; leave it out');
    }
    if (value[key] !== undefined) {
      copy[key] = copyOf(value[key], depth + 1);
    }
  }
  return copy;
}
