import { Quantity } from '../apimachinery/quantity';
import { withoutUnset } from '../apimachinery/without-unset';

export type Quantities = { [name: string]: Quantity };

/** The lists of quantities in a pod. */
const LISTS: readonly string[] = ['limits', 'requests', 'overhead'];

/** As the API writes a value: quantities in their canonical form, and no field without a value. */
export function written(value: any): any {
  return withoutUnset(value, String);
}

/** A part of a pod as plain data, with its lists of quantities read. */
export function withQuantities(value: any, key = ''): any {
  if (Array.isArray(value)) {
    return value.map((item) => withQuantities(item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const read = LISTS.includes(key) ? (item: any): any => (item === null ? null : Quantity.parse(item)) : withQuantities;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, read(item, name)]));
}
