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

/** The canonical text of amounts that are a fraction of a byte; empty for whole ones. */
const fractions = new BoundedCache((amount) => (thousandths(amount) % 1000n === 0n ? '' : parseQuantity(amount).toString()));

/** The API server counts thousandths in 64 bits. Binary amounts above 8388Ti overflow them: it warns of most of those too, though they are whole. */
function thousandths(amount: string): bigint {
  const exact = parseQuantity(amount)._milliValue();
  return amount.endsWith('i') ? BigInt.asIntN(64, exact) : exact;
}
