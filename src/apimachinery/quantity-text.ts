import { MAX_INT64 } from './integer';

/** Which of the three spellings a quantity has, and gets again when it is written: `1500m`, `1536Mi`, `15e2`. */
export type Format = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';

const WRONG_FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_NUMBER = 'unable to parse numeric part of quantity';
const WRONG_SUFFIX = "unable to parse quantity's suffix";

export const DECIMAL_SUFFIXES: readonly string[] = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
export const BINARY_SUFFIXES: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** The suffix begins with no digit, so that nothing can be read in two ways. */
const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?((?:[eEinumkKMGTP]+[-+]?\d*|[-+]\d*)?)$/;

/** Nothing finer than a billionth is kept: Kubernetes rounds it up, away from zero. */
export const NANO = -9;
/** 18 digits always fit in an int64: up to there Kubernetes computes with integers and keeps a canonical spelling as it was written. */
export const INT64_DIGITS = 18;

/** What the text of a quantity says: `coefficient * 10 ** exponent`. The coefficient is a bigint where a number would not be exact. */
export interface Amount {
  readonly coefficient: number | bigint;
  readonly exponent: number;
  readonly format: Format;
  /** Whether Kubernetes keeps it as a decimal number of any size; else it is an int64 with an exponent. */
  readonly isDecimal: boolean;
  /** Whether the API server writes it with the same text. */
  readonly isCanonical: boolean;
}

/** Reads a quantity as Kubernetes' `resource.ParseQuantity` does. Throws an error with Kubernetes' message. */
export function readAmount(text: string): Amount {
  return readPlain(text) ?? read(text);
}

/** How a quantity of few digits with a suffix is read, and the most digits for which that is the same as what `read` makes of it. */
interface PlainSuffix {
  readonly format: Format;
  readonly factor: number;
  readonly exponent: number;
  readonly digits: number;
}

const PLAIN_SUFFIXES: ReadonlyMap<string, PlainSuffix> = new Map([
  ...DECIMAL_SUFFIXES.map((suffix, i): [string, PlainSuffix] => [suffix, { format: 'DecimalSI', factor: 1, exponent: 3 * i - 9, digits: 15 }]),
  ...[1, 2, 3, 4].map((i): [string, PlainSuffix] => [BINARY_SUFFIXES[i], { format: 'BinarySI', factor: 1024 ** i, exponent: 0, digits: 14 - 3 * i }]),
]);
const CODE_OF_0 = '0'.charCodeAt(0);

/** Nearly all quantities are a few digits, the first of which is no zero, and a suffix: those are read several times as fast. */
function readPlain(text: string): Amount | undefined {
  let amount = 0;
  let end = 0;
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - CODE_OF_0;
    if (digit < 0 || digit > 9) {
      break;
    }
    amount = amount * 10 + digit;
  }
  const suffix = PLAIN_SUFFIXES.get(text.slice(end));
  if (suffix === undefined || end === 0 || end > suffix.digits || text.charCodeAt(0) === CODE_OF_0) {
    return undefined;
  }
  const { format, factor, exponent } = suffix;
  const isCanonical = amount % (format === 'BinarySI' ? 8 : 1000) !== 0;
  return { coefficient: amount * factor, exponent, format, isDecimal: false, isCanonical };
}

/** What to write for `500 m`, `1gi` and `1GB`; an empty text where something else is wrong. */
export function unitHint(text: string): string {
  const [, number, suffix] = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z]*)$/i.exec(text) ?? [];
  if (number === undefined) {
    return '';
  }
  if (DECIMAL_SUFFIXES.includes(suffix) || BINARY_SUFFIXES.includes(suffix)) {
    return text === number + suffix ? '' : `; write ${number}${suffix}`;
  }
  const [, letter, isBinary] = /^([kmgtpe])(i?)b?$/i.exec(suffix) ?? [];
  if (letter === undefined) {
    return '';
  }
  const unit = letter.toUpperCase();
  const binary = `${number}${unit}i`;
  return `; write ${isBinary ? binary : `${number}${unit === 'K' ? 'k' : unit} or ${binary}`}`;
}

function read(text: string): Amount {
  const match = text === '' ? null : PARTS.exec(text);
  if (match === null) {
    throw new Error(WRONG_FORMAT);
  }
  const whole = match[2].replace(/^0+/, '');
  const fraction = match[3] ?? '';
  const [format, power] = readSuffix(match[4]);
  const digits = (whole || '0') + fraction;
  const fits = fitsInt64(format, power, digits, fraction);
  const coefficient = BigInt(digits) * (format === 'BinarySI' ? 1n << BigInt(power) : 1n);
  const exponent = (format === 'BinarySI' ? 0 : power) - fraction.length;
  if (fits && exponent >= NANO && coefficient <= MAX_INT64) {
    const asWritten = format === 'BinarySI' ? (BigInt(digits) & 7n) !== 0n : exponent % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
    return { coefficient: match[1] === '-' ? -coefficient : coefficient, exponent, format, isDecimal: false, isCanonical: asWritten || text === '0' };
  }
  if (match[2] + fraction === '') {
    throw new Error(WRONG_NUMBER);
  }
  return rounded(match[1] === '-', coefficient, exponent, format);
}

/** Amounts that Kubernetes cannot compute with as integers: rounded up to billionths, binary ones capped at 2^63-1. */
function rounded(negative: boolean, coefficient: bigint, exponent: number, format: Format): Amount {
  let amount = exponent >= NANO ? coefficient : roundedTo(coefficient, exponent, NANO);
  let power = Math.max(exponent, NANO);
  let spelling = format;
  if (format === 'BinarySI') {
    const one = 10n ** BigInt(-power);
    if (amount > MAX_INT64 * one) {
      amount = MAX_INT64;
      power = 0;
    } else if (amount > 0n && amount < one) {
      spelling = 'DecimalSI';
    }
  }
  return { coefficient: negative ? -amount : amount, exponent: power, format: spelling, isDecimal: true, isCanonical: false };
}

function fitsInt64(format: Format, power: number, digits: string, fraction: string): boolean {
  if (format !== 'BinarySI') {
    return digits.length <= INT64_DIGITS;
  }
  return fraction === '' && 15 - digits.length - Math.trunc(Math.fround(Math.fround(power) * 3 / 10)) - 1 >= 0;
}

/** The format that a suffix stands for, and its power of ten or two. */
function readSuffix(suffix: string): [Format, number] {
  const decimal = DECIMAL_SUFFIXES.indexOf(suffix);
  if (decimal >= 0) {
    return ['DecimalSI', (decimal - 3) * 3];
  }
  const binary = BINARY_SUFFIXES.indexOf(suffix);
  if (binary >= 0) {
    return ['BinarySI', binary * 10];
  }
  if (/^[eE][-+]?\d+$/.test(suffix)) {
    const exponent = BigInt(suffix.slice(1).replace('+', ''));
    if (exponent <= MAX_INT64 && exponent >= -MAX_INT64 - 1n) {
      return ['DecimalExponent', Number(BigInt.asIntN(32, exponent))];
    }
  }
  throw new Error(WRONG_SUFFIX);
}

/** `coefficient * 10 ** from` in units of `10 ** to`, rounded away from zero. */
export function roundedTo(coefficient: bigint, from: number, to: number): bigint {
  if (from >= to) {
    return coefficient * 10n ** BigInt(from - to);
  }
  const step = coefficient > 0n ? 1n : coefficient < 0n ? -1n : 0n;
  if (to - from > String(coefficient).length) {
    return step;
  }
  const unit = 10n ** BigInt(to - from);
  return coefficient / unit + (coefficient % unit === 0n ? 0n : step);
}
