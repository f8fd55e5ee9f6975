import { parseQuantity } from '../../apimachinery/quantity';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Bytes cannot be divided. */
export function fractionalBytes(list: { [name: string]: k8s.Quantity } | undefined, names: readonly string[], path: FieldPath, ctx: Context): void {
  for (const name of names) {
    const amount = list?.[name];
    if (amount !== undefined && thousandths(amount) % 1000n !== 0n) {
      ctx.warn(path.key(name), 'warning/fractional-bytes', `fractional byte value ${quote(parseQuantity(amount).toString())} is invalid, must be an integer`);
    }
  }
}

/** The API server counts thousandths in 64 bits. Binary amounts above 8388Ti overflow them: it warns of most of those too, though they are whole. */
function thousandths(amount: k8s.Quantity): bigint {
  const exact = parseQuantity(amount)._milliValue();
  return String(amount).endsWith('i') ? BigInt.asIntN(64, exact) : exact;
}
