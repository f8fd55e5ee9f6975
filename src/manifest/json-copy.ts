import { checkDepth } from './plain';
import { isPlainObject } from '../apimachinery/plain-object';

/** A copy of a JSON value, its keys in their order; `undefined` in a map is left out. What JSON cannot write is an error. */
export function jsonCopy(value: any, depth = 0): any {
  checkDepth(depth);
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return Array.from(value, (item) => jsonCopy(item, depth + 1));
  }
  if (!isPlainObject(value)) {
    throw new Error(`${kindOf(value)} is not plain data`);
  }
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  if (entries.some(([key]) => key === '__proto__')) {
    throw new Error('a key of a map is "__proto__"');
  }
  return Object.fromEntries(entries.map(([key, child]) => [key, jsonCopy(child, depth + 1)]));
}

function kindOf(value: any): string {
  if (typeof value === 'object') {
    return `an instance of ${value.constructor?.name}`;
  }
  return typeof value === 'number' ? String(value) : typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`;
}
