import type { Quantity } from '../../apimachinery/quantity';
import { quote } from '../../apimachinery/quote';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** Bytes cannot be divided. The API server warns of some whole amounts too, whose thousandths overflow. */
export function fractionalBytes(list: { [name: string]: Quantity } | undefined, names: readonly string[], path: FieldPath, ctx: Context): void {
  for (const name of names) {
    const amount = list?.[name];
    if (amount !== undefined && !amount._isWhole()) {
      ctx.warn(path.key(name), 'warning/fractional-bytes', `fractional byte value ${quote(amount.toString())} is invalid, must be an integer`);
    }
  }
}
