import { putKey } from './put-key';
import { Quantity } from './quantity';

/**
 * A copy of a decoded value without what is not set.
 *
 * @param copyQuantity what replaces a quantity in the copy; by default itself
 */
export function withoutUnset(value: any, copyQuantity = (quantity: Quantity): unknown => quantity): any {
  if (value instanceof Quantity) {
    return copyQuantity(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => withoutUnset(item, copyQuantity));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  // Field by field: with `Object.fromEntries`, a simulation takes 8 % longer.
  const copy: object = {};
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) {
      putKey(copy, key, withoutUnset(value[key], copyQuantity));
    }
  }
  return copy;
}
