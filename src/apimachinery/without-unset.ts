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
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([key, part]) => [key, withoutUnset(part, copyQuantity)]))
    : value;
}
