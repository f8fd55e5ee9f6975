import { JsonNumber } from './json';

const INTEGER = /^([+-]?)([0-9]+)$/;
export const MAX_INT64 = 2n ** 63n - 1n;
/** Longer numbers do not fit in an int64; zeros before them do not count. */
const MAX_DIGITS = 19;

/** The error of Go's `strconv` for a string that is not an int64; undefined for one that is. */
export function integerError(text: string): string | undefined {
  const [, sign, number] = INTEGER.exec(text) ?? [];
  if (number === undefined) {
    return 'invalid syntax';
  }
  const digits = number.replace(/^0+/, '');
  const limit = sign === '-' ? MAX_INT64 + 1n : MAX_INT64;
  return digits.length <= MAX_DIGITS && BigInt(digits) <= limit ? undefined : 'value out of range';
}

/** The number in such a string. */
export function integerOf(text: string): bigint {
  return BigInt(text.replace('+', ''));
}

const JSON_INTEGER = /^-?[0-9]+$/;

/** A value of JSON as an int64, where it is one: `1.0` and `1e2` are none. A number that JavaScript would round is a bigint. */
export function int64Of(value: unknown): number | bigint | undefined {
  if (typeof value === 'bigint') {
    return value === BigInt.asIntN(64, value) ? plainest(value) : undefined;
  }
  if (!(value instanceof JsonNumber)) {
    // JavaScript writes -(2 ** 63) as -9223372036854776000, which is less.
    return Number.isInteger(value) && Math.abs(value as number) < 2 ** 63 ? value as number : undefined;
  }
  if (!JSON_INTEGER.test(value.text) || integerError(value.text) !== undefined) {
    return undefined;
  }
  return plainest(integerOf(value.text));
}

/** A number where JavaScript has one that is exact. */
export function plainest(exact: bigint): number | bigint {
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}
