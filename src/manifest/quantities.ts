import { givenMap } from './map';
import { misuse } from './misuse';
import { shown } from './shown';
import { sortedKeys } from './sorted';
import { isPlainObject } from '../apimachinery/plain-object';
import { isQuantity, type Quantity } from '../apimachinery/quantity';

/** The amounts by resource, keys sorted. */
export function renderQuantities(amounts: { readonly [resource: string]: string | number | Quantity } | undefined): any {
  if (typeof amounts !== 'object' || amounts === null) {
    return amounts;
  }
  const out: any = {};
  for (const resource of sortedKeys(givenMap(amounts, 'amounts'))) {
    out[resource] = renderQuantity(amounts[resource], resource);
  }
  return out;
}

/**
 * A quantity as it was written.
 *
 * @param name of what, for the message
 */
export function renderQuantity(amount: string | number | Quantity | undefined, name: string): string | number | undefined {
  if (isQuantity(amount)) {
    return amount.toString();
  }
  if (typeof amount === 'object' && amount !== null) {
    throw misuse(`${name} must be a quantity such as '500m' or '1Gi', got ${typeOf(amount)}; write ${textOf(amount)}`);
  }
  return amount;
}

function typeOf(amount: object): string {
  return isPlainObject(amount) || Array.isArray(amount) ? shown(amount) : `a ${amount.constructor.name}`;
}

/** `Cpu` of cdk8s-plus has its amount as a text, `Size` of cdk8s a method. */
function textOf(amount: any): string {
  const text = typeof amount.amount === 'string' ? amount.amount : typeof amount.asString === 'function' ? amount.asString() : undefined;
  return text === undefined ? 'a text or a number' : `'${text}'`;
}
