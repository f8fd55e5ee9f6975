import { BoundedCache } from '../../apimachinery/bounded-cache';
import { parseQuantity } from '../../apimachinery/quantity';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Bytes cannot be divided. */
export function fractionalBytes(list: { [name: string]: k8s.Quantity } | undefined, names: readonly string[], path: FieldPath, ctx: Context): void {
  for (const name of names) {
    const amount = list?.[name];
    const fraction = amount === undefined ? '' : fractions.get(String(amount));
    if (fraction) {
      ctx.warn(path.key(name), 'warning/fractional-bytes', `fractional byte value ${quote(fraction)} is invalid, must be an integer`);
    }
  }
}

/** The canonical text of amounts that are a fraction of a byte; empty for whole ones. The API server warns of some whole ones too, whose thousandths overflow. */
const fractions = new BoundedCache((amount) => {
  const quantity = parseQuantity(amount);
  return quantity._milliValue() % 1000n === 0n ? '' : quantity.toString();
});
