import { BoundedCache } from './bounded-cache';

/** Which of the three spellings a quantity has, and gets again when it is written: `1500m`, `1536Mi`, `15e2`. */
type Format = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';

const WRONG_FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_NUMBER = 'unable to parse numeric part of quantity';
const WRONG_SUFFIX = "unable to parse quantity's suffix";

const DECIMAL_SUFFIXES: readonly string[] = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?\d*)$/;

/** Nothing finer than a billionth is kept: Kubernetes rounds it up, away from zero. */
const NANO = -9;
const MILLI = -3;
/** `10 ** 64` is a multiple of `2 ** 64`: nothing of it is left in an int64. */
const WRAPPED_DIGITS = 64;
const WRAPPING_SHIFTS: readonly number[] = [1, 2, 3, 6, 9];
/** 18 digits always fit in an int64: up to there Kubernetes computes with integers and keeps a canonical spelling as it was written. */
const INT64_DIGITS = 18;
const MAX_INT64 = 2n ** 63n - 1n;

/**
 * An amount of a resource, as Kubernetes counts it: `500m` CPU, `1.5Gi` of memory, `3` of a device.
 *
 * Exact: a decimal number of any size down to a billionth; nothing is ever rounded to floating point. Suffixes are `n u m k M G T P E` (powers of 1000),
 * `Ki Mi Gi Ti Pi Ei` (powers of 1024), and exponents (`1e3`, `1E3`).
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export class Quantity {
  /**
   * Reads a quantity. Text that Kubernetes does not take throws an error with Kubernetes' message.
   *
   * @param text such as `500m`, `1.5Gi`, `1e3`; a number counts whole units
   */
  public static parse(text: string | number): Quantity {
    return parseQuantity(text);
  }

  /** @internal */
  public static _of(coefficient: bigint, exponent: number, format: string, isDecimal: boolean, text?: string): Quantity {
    return new Quantity(coefficient, exponent, format, text, isDecimal);
  }

  /** The value is `coefficient * 10 ** exponent`; exponents may be huge, so that they are only multiplied out where somebody needs it. */
  private constructor(
    private readonly coefficient: any,
    private readonly exponent: number,
    private readonly format: string,
    private readonly text?: string,
    /** Whether Kubernetes keeps it as a decimal number of any size; else it is an int64 with an exponent. */
    private readonly isDecimal = false,
  ) {}

  /** 1 for more than zero, 0 for zero, -1 for less. */
  public sign(): number {
    return this.coefficient > 0n ? 1 : this.coefficient < 0n ? -1 : 0;
  }

  /**
   * Less than zero where this is less than `other`, zero where both are the same amount, more than zero where it is more.
   *
   * @param other the amount to compare with
   */
  public compare(other: Quantity): number {
    const sign = this.sign();
    if (sign !== other.sign()) {
      return sign - other.sign();
    }
    if (this.exponent === other.exponent) {
      return this.coefficient < other.coefficient ? -1 : this.coefficient > other.coefficient ? 1 : 0;
    }
    const digits = Math.abs(this.exponent - other.exponent) > INT64_DIGITS ? this.magnitude() - other.magnitude() : 0;
    if (digits !== 0 || sign === 0) {
      return sign * digits;
    }
    const [a, b] = aligned(this, other);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /**
   * The sum. It is written as this quantity is, or as `other` where this is zero.
   *
   * @param other the amount to add
   */
  public add(other: Quantity): Quantity {
    const [a, b] = aligned(this, other);
    const isDecimal = this.isDecimal || other.isDecimal || a + b !== BigInt.asIntN(64, a + b);
    return new Quantity(a + b, Math.min(this.exponent, other.exponent), this.sign() === 0 ? other.format : this.format, undefined, isDecimal);
  }

  /**
   * The difference. It is written as this quantity is, or as `other` where this is zero.
   *
   * @param other the amount to take away
   */
  public subtract(other: Quantity): Quantity {
    return this.add(new Quantity(-other.coefficient, other.exponent, other.format, undefined, other.isDecimal));
  }

  /** The canonical text, as the API server writes it: no fraction, the largest suffix that needs none (`1.5Gi` is `1536Mi`, `0.5` is `500m`). */
  public toString(): string {
    return this.text ?? this.canonical();
  }

  /**
   * Whole units, rounded up, as Kubernetes counts them: in an int64 that overflows.
   *
   * @internal
   */
  public _value(): bigint {
    return this.int64(0);
  }

  /**
   * Thousandths, rounded up, as Kubernetes counts them: in an int64 that overflows.
   *
   * @internal
   */
  public _milliValue(): bigint {
    return this.int64(MILLI);
  }

  /**
   * Rounded up to thousandths, as the API server rounds resources; in the same spelling.
   *
   * @internal
   */
  public _roundedToMilli(): string {
    return `${this.scaled(MILLI)}${this.format === 'DecimalExponent' ? `e${MILLI}` : 'm'}`;
  }

  /**
   * Whether it has digits below a thousandth.
   *
   * @internal
   */
  public _isFinerThanMilli(): boolean {
    return this.exponent < MILLI && this.scaled(MILLI) * 10n ** BigInt(MILLI - this.exponent) !== this.coefficient;
  }

  /** The position of the leading digit: amounts far apart compare by it, without multiplying huge exponents out. */
  private magnitude(): number {
    return String(this.coefficient < 0n ? -this.coefficient : this.coefficient).length + this.exponent;
  }

  /** How many `10 ** exponent` this is, rounded away from zero. */
  private scaled(exponent: number): bigint {
    return roundedTo(this.coefficient, this.exponent, exponent);
  }

  /** How many `10 ** exponent` this is, as Go's `ScaledValue` has it. */
  private int64(exponent: number): bigint {
    if (this.isDecimal) {
      return decimalToInt64(this.coefficient, this.exponent, exponent);
    }
    const shift = this.exponent - exponent;
    if (shift <= 0) {
      return this.scaled(exponent);
    }
    const exact = shift < WRAPPED_DIGITS ? this.scaled(exponent) : 0n;
    // Some factors Go multiplies with at once; with others it goes step by step, and notices that it overflows.
    return WRAPPING_SHIFTS.includes(shift) || exact === BigInt.asIntN(64, exact) ? BigInt.asIntN(64, exact) : 0n;
  }

  private canonical(): string {
    if (this.coefficient === 0n) {
      return '0';
    }
    if (this.format === 'BinarySI' && this.isWholeBinary()) {
      const [amount, times] = withoutFactors(this.scaled(0), 1024n);
      return `${amount}${BINARY_SUFFIXES[times] ?? ''}`;
    }
    let [amount, exponent] = withoutFactors(this.coefficient, 10n);
    exponent += this.exponent;
    for (; exponent % 3 !== 0; exponent--) {
      amount *= 10n;
    }
    return `${amount}${this.format === 'DecimalExponent' ? (exponent === 0 ? '' : `e${exponent}`) : DECIMAL_SUFFIXES[exponent / 3 + 3] ?? ''}`;
  }

  /** Below 1024, and where a fraction would be lost, Kubernetes writes a binary quantity with a decimal suffix. */
  private isWholeBinary(): boolean {
    const whole = this.scaled(0);
    const exact = this.exponent >= 0 || whole * 10n ** BigInt(-this.exponent) === this.coefficient;
    return exact && (whole >= 1024n || whole <= -1024n);
  }
}

/** The same few texts stand in most manifests: those met last are kept. */
const quantities = new BoundedCache(read);

/** Reads a quantity as Kubernetes' `resource.ParseQuantity` does. Throws an error with Kubernetes' message. */
export function parseQuantity(text: string | number): Quantity {
  return quantities.get(typeof text === 'string' ? text : String(text))!;
}

/** The quantity with what is finer than a thousandth rounded up, as the API server rounds resources. */
export function roundUpToMilli(text: string | number): string | number {
  const quantity = parseQuantity(text);
  return quantity._isFinerThanMilli() ? quantity._roundedToMilli() : text;
}

function read(text: string): Quantity {
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
    return Quantity._of(match[1] === '-' ? -coefficient : coefficient, exponent, format, false, asWritten || text === '0' ? text : undefined);
  }
  if (match[2] + fraction === '') {
    throw new Error(WRONG_NUMBER);
  }
  return rounded(match[1] === '-', coefficient, exponent, format);
}

/** Amounts that Kubernetes cannot compute with as integers: rounded up to billionths, binary ones capped at 2^63-1. */
function rounded(negative: boolean, coefficient: bigint, exponent: number, format: Format): Quantity {
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
  return Quantity._of(negative ? -amount : amount, power, spelling, true);
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
function roundedTo(coefficient: bigint, from: number, to: number): bigint {
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

/** `coefficient * 10 ** from` in units of `10 ** to`, as Go makes an int64 of a decimal number: rounded up, from billionths; those of less than zero overflow before they are divided. */
function decimalToInt64(coefficient: bigint, from: number, to: number): bigint {
  const exact = from - NANO < WRAPPED_DIGITS ? coefficient * 10n ** BigInt(from - NANO) : 0n;
  const nanos = exact < 0n ? BigInt.asIntN(64, exact) : exact;
  const unit = 10n ** BigInt(to - NANO);
  return BigInt.asIntN(64, nanos / unit + (nanos % unit === 0n ? 0n : 1n));
}

/** Both coefficients at the smaller of the two exponents. */
function aligned(a: any, b: any): [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.coefficient * 10n ** BigInt(a.exponent - exponent), b.coefficient * 10n ** BigInt(b.exponent - exponent)];
}

function withoutFactors(value: bigint, factor: bigint): [bigint, number] {
  let times = 0;
  let rest = value;
  while (rest !== 0n && rest % factor === 0n) {
    rest /= factor;
    times++;
  }
  return [rest, times];
}
