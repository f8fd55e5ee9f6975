import { Quantity } from '../apimachinery/quantity';

export type Quantities = { [name: string]: Quantity };

/** The lists of quantities in a pod. */
const LISTS: readonly string[] = ['limits', 'requests', 'overhead'];

/** By what it does and not by its class: what decodes pods may be in another file, with a class of its own. */
export function isQuantity(value: any): value is Quantity {
  return typeof value?._milliValue === 'function';
}

/** As the API writes a value: quantities in their canonical form, and no field without a value. */
export function written(value: any): any {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isQuantity(value)) {
    return value.toString();
  }
  if (Array.isArray(value)) {
    return value.map(written);
  }
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([name, item]) => [name, written(item)]));
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
