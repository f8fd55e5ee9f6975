import { brand } from './brand';
import { BINARY_SUFFIXES, DECIMAL_SUFFIXES, INT64_DIGITS, NANO, readAmount, roundedTo, unitHint } from './quantity-text';

const MILLI = -3;
/** `10 ** 64` is a multiple of `2 ** 64`: nothing of it is left in an int64. */
const WRAPPED_DIGITS = 64;
const WRAPPING_SHIFTS: readonly number[] = [1, 2, 3, 6, 9];
/** Up to there, thousandths of whole units are counted exactly. */
const SMALL = 2 ** 43;

/**
 * An amount of a resource, as Kubernetes counts it: `500m` CPU, `1.5Gi` of memory, `3` of a device.
 *
 * Exact: a decimal number of any size down to a billionth; nothing is ever rounded to floating point. Suffixes are `n u m k M G T P E` (powers of 1000),
 * `Ki Mi Gi Ti Pi Ei` (powers of 1024), and exponents (`1e3`, `1E3`).
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 *
 * @example
 * const memory = Quantity.parse('100Mi').add(Quantity.parse('28Mi'));
 * web.resources({ requests: { memory } });
 */
export class Quantity {
  /**
   * Reads a quantity. Text that Kubernetes does not take throws an error with the text and Kubernetes' message.
   *
   * @param text such as `500m`, `1.5Gi`, `1e3`; a number counts whole units
   */
  public static parse(text: string | number): Quantity {
    try {
      return Quantity._read(text);
    } catch (e) {
      const error = new Error(`${JSON.stringify(String(text))} is no quantity: ${(e as Error).message}${unitHint(String(text))}`);
      Error.captureStackTrace(error, Quantity.parse);
      throw error;
    }
  }

  /**
   * The same, with Kubernetes' message alone.
   *
   * @internal
   */
  public static _read(text: string | number): Quantity {
    const { coefficient, exponent, format, isDecimal, isCanonical } = readAmount(String(text));
    return new Quantity(coefficient, exponent, format, isDecimal, text, isCanonical);
  }

  // The value is `coefficient * 10 ** exponent`. Exponents may be huge, so that they are only multiplied out where that is needed. Numbers are compared
  // several times as fast as bigints, so that a coefficient is a bigint only where a number would not be exact.
  private constructor(
    private readonly coefficient: any,
    private readonly exponent: number,
    private readonly format: string,
    /** Whether Kubernetes keeps it as a decimal number of any size; else it is an int64 with an exponent. */
    private readonly isDecimal: boolean,
    private readonly given?: string | number,
    private readonly isCanonical = false,
  ) {}

  /** 1 for more than zero, 0 for zero, -1 for less. */
  public sign(): number {
    return this.coefficient > 0 ? 1 : this.coefficient < 0 ? -1 : 0;
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
    return new Quantity(a + b, Math.min(this.exponent, other.exponent), this.sign() === 0 ? other.format : this.format, isDecimal);
  }

  /**
   * The difference. It is written as this quantity is, or as `other` where this is zero.
   *
   * @param other the amount to take away
   */
  public subtract(other: Quantity): Quantity {
    return this.add(new Quantity(-other.coefficient, other.exponent, other.format, other.isDecimal));
  }

  /** The canonical text, as the API server writes it: no fraction, the largest suffix that needs none (`1.5Gi` is `1536Mi`, `0.5` is `500m`). */
  public toString(): string {
    return this.isCanonical ? String(this.given) : this.canonical();
  }

  /** The value in a manifest: the string or number that was read, the canonical string of a sum or difference. */
  public toJSON(): any {
    return this.given ?? this.canonical();
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
   * Whether there are whole units, by its thousandths.
   *
   * @internal
   */
  public _isWhole(): boolean {
    const isSmall = this.exponent === 0 && this.coefficient < SMALL && this.coefficient > -SMALL;
    return isSmall || this._milliValue() % 1000n === 0n;
  }

  /**
   * Rounded away from zero to thousandths, as the API server rounds resources; in the same spelling.
   *
   * @internal
   */
  public _roundedToMilli(): Quantity {
    if (this.exponent >= MILLI || this.scaled(MILLI) * 10n ** BigInt(MILLI - this.exponent) === BigInt(this.coefficient)) {
      return this;
    }
    return Quantity.parse(`${this.scaled(MILLI)}${this.format === 'DecimalExponent' ? `e${MILLI}` : 'm'}`);
  }

  /** The position of the leading digit: amounts far apart compare by it, without multiplying huge exponents out. */
  private magnitude(): number {
    return String(this.coefficient < 0 ? -this.coefficient : this.coefficient).length + this.exponent;
  }

  /** How many `10 ** exponent` this is, rounded away from zero. */
  private scaled(exponent: number): bigint {
    return roundedTo(BigInt(this.coefficient), this.exponent, exponent);
  }

  /** How many `10 ** exponent` this is, as Go's `ScaledValue` has it. */
  private int64(exponent: number): bigint {
    if (this.isDecimal) {
      return decimalToInt64(BigInt(this.coefficient), this.exponent, exponent);
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
    if (this.sign() === 0) {
      return '0';
    }
    if (this.format === 'BinarySI' && this.isWholeBinary()) {
      const [amount, times] = withoutFactors(this.scaled(0), 1024n);
      return `${amount}${BINARY_SUFFIXES[times] ?? ''}`;
    }
    let [amount, exponent] = withoutFactors(BigInt(this.coefficient), 10n);
    exponent += this.exponent;
    for (; exponent % 3 !== 0; exponent--) {
      amount *= 10n;
    }
    return `${amount}${this.format === 'DecimalExponent' ? (exponent === 0 ? '' : `e${exponent}`) : DECIMAL_SUFFIXES[exponent / 3 + 3] ?? ''}`;
  }

  /** Below 1024, and where a fraction would be lost, Kubernetes writes a binary quantity with a decimal suffix. */
  private isWholeBinary(): boolean {
    const whole = this.scaled(0);
    const exact = this.exponent >= 0 || whole * 10n ** BigInt(-this.exponent) === BigInt(this.coefficient);
    return exact && (whole >= 1024n || whole <= -1024n);
  }
}

/** Whether something is a quantity, of this copy of the library or another. */
export const isQuantity = brand('Quantity', Quantity.prototype);

/** No amount of anything. */
export const ZERO = Quantity.parse('0');

/**
 * `coefficient * 10 ** from` in units of `10 ** to`, as Go makes an int64 of a decimal number: rounded up, from billionths; those of less than zero overflow
 * before they are divided.
 */
function decimalToInt64(coefficient: bigint, from: number, to: number): bigint {
  const exact = from - NANO < WRAPPED_DIGITS ? coefficient * 10n ** BigInt(from - NANO) : 0n;
  const nanos = exact < 0n ? BigInt.asIntN(64, exact) : exact;
  const unit = 10n ** BigInt(to - NANO);
  return BigInt.asIntN(64, nanos / unit + (nanos % unit === 0n ? 0n : 1n));
}

/** Both coefficients at the smaller of the two exponents. */
function aligned(a: any, b: any): [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a, b].map((one) => BigInt(one.coefficient) * 10n ** BigInt(one.exponent - exponent)) as [bigint, bigint];
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
