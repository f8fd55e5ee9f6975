import type { ManifestValue } from './manifest-value';
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
  if (Array.isArray(value)) {
    return value.map(plainCopy);
  }
  if (!isPlainObject(value)) {
    return value;
  }
  const copy: any = {};
  for (const key of sortedKeys(value)) {
    if (value[key] !== undefined) {
      copy[key] = plainCopy(value[key]);
    }
  }
  return copy;
}
