import { givenMap } from './map';
import { sortedKeys } from './sorted';
import { Quantity } from '../apimachinery/quantity';

/** The amounts by resource, keys sorted. */
export function renderQuantities(amounts: { readonly [resource: string]: string | number | Quantity } | undefined): any {
  if (typeof amounts !== 'object' || amounts === null) {
    return amounts;
  }
  const out: any = {};
  for (const resource of sortedKeys(givenMap(amounts, 'amounts'))) {
    out[resource] = renderQuantity(amounts[resource]);
  }
  return out;
}

/** A quantity as it was written. */
export function renderQuantity(amount: string | number | Quantity | undefined): string | number | undefined {
  return amount instanceof Quantity ? amount.toString() : amount;
}
