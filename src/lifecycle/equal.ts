import { Quantity } from '../apimachinery/quantity';

/** Whether two JSON values are the same. A field without a value counts as one that is not there. */
export function equal(a: any, b: any): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  if (a instanceof Quantity) {
    return b instanceof Quantity && a.toString() === b.toString();
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  }
  return equalFields(a, b);
}

/** Whether two objects have the same values in their fields, but in one that does not count. */
export function equalFields(a: any, b: any, except?: string): boolean {
  for (const key in a) {
    if (a[key] !== b[key] && key !== except && !equal(a[key], b[key])) {
      return false;
    }
  }
  for (const key in b) {
    if (b[key] !== undefined && a[key] === undefined && key !== except) {
      return false;
    }
  }
  return true;
}
