/** Whole numbers, as Go's `strconv` reads them. */
import { MAX_INT64, plainest } from '../apimachinery/integer';

const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
/** `0b-1` is -1. */
const SIGN_BEHIND_PREFIX = /^0b([-+])([01]+)$/;

const MAX_UINT64 = 2n ** 64n - 1n;
/** Longer ones are out of range in any base. */
const MAX_DIGITS = 64;
/** Longer ones take too long to read: they are rounded, as Go rounds what does not fit into 64 bits. */
const MAX_JSON_DIGITS = 1000;

/** The number where `text` is one that fits into 64 bits, with or without a sign. */
export function exactInteger(text: string): number | bigint | undefined {
  const [, sign, hexadecimal, binary, octal, decimal] = INTEGER.exec(text) ?? [];
  if (sign !== undefined) {
    return inRange(sign, hexadecimal !== undefined ? `0x${strip(hexadecimal)}` : binary !== undefined ? `0b${strip(binary)}` : octal !== undefined ? `0o${strip(octal)}` : decimal);
  }
  const [, later, digits] = SIGN_BEHIND_PREFIX.exec(text) ?? [];
  return later !== undefined ? inRange(later, `0b${strip(digits)}`) : undefined;
}

/** A number of a JSON text. */
export function jsonNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) || !/^-?\d+$/.test(text) || text.length > MAX_JSON_DIGITS ? number : BigInt(text);
}

function strip(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

function inRange(sign: string, digits: string): number | bigint | undefined {
  if (digits.length > MAX_DIGITS + '0x'.length) {
    return undefined;
  }
  const magnitude = BigInt(digits);
  const max = sign === '-' ? MAX_INT64 + 1n : sign === '+' ? MAX_INT64 : MAX_UINT64;
  return magnitude > max ? undefined : plainest(sign === '-' ? -magnitude : magnitude);
}
