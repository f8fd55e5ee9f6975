import { parseQuantity } from '../../apimachinery/quantity';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Bytes cannot be divided. */
export function fractionalBytes(list: { [name: string]: k8s.Quantity } | undefined, names: readonly string[], path: FieldPath, ctx: Context): void {
  for (const name of names) {
    const amount = list?.[name];
    if (amount !== undefined && parseQuantity(amount)._milliValue() % 1000n !== 0n) {
      ctx.warn(path.key(name), 'warning/fractional-bytes', `fractional byte value ${quote(parseQuantity(amount).toString())} is invalid, must be an integer`);
    }
  }
}
