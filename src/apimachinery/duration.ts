import { byteEscaped } from './quote';

const NANOSECONDS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n], ['us', 1_000n], ['µs', 1_000n], ['μs', 1_000n], ['ms', 1_000_000n], ['s', 10n ** 9n], ['m', 60n * 10n ** 9n], ['h', 3600n * 10n ** 9n],
]);
const MAX = 2n ** 63n;
/** No more digits fit in 64 bits; fewer may not either. */
const MAX_DIGITS = 19;

/** A number, which may lack its whole part or its fraction, and everything before the next one. */
const PART = /([0-9]*)(\.?)([0-9]*)([^0-9.]*)/y;

/** The error of Go's `time.ParseDuration` for a string that is not a duration such as `1h30m`; undefined for one that is. */
export function durationError(text: string): string | undefined {
  const error = (what: string): string => `time: ${what} ${byteEscaped(text)}`;
  const start = /^[-+]/.test(text) ? 1 : 0;
  if (start === text.length) {
    return error('invalid duration');
  }
  if (text.slice(start) === '0') {
    return undefined;
  }
  let sum = 0n;
  for (PART.lastIndex = start; PART.lastIndex < text.length;) {
    const [, whole, , fraction, unit] = PART.exec(text)!;
    const digits = whole.replace(/^0+/, '');
    if (whole + fraction === '' || digits.length > MAX_DIGITS || BigInt(digits) > MAX) {
      return error('invalid duration');
    }
    if (unit === '') {
      return error('missing unit in duration');
    }
    const nanoseconds = NANOSECONDS.get(unit);
    if (nanoseconds === undefined) {
      return error(`unknown unit ${byteEscaped(unit)} in duration`);
    }
    const part = BigInt(digits) * nanoseconds + fractionOf(fraction, nanoseconds);
    sum = BigInt.asUintN(64, sum + part);
    if (part > MAX || sum > MAX) {
      return error('invalid duration');
    }
  }
  return sum === MAX && !text.startsWith('-') ? error('invalid duration') : undefined;
}

/** Digits that fit in 64 bits count, in floating point. */
function fractionOf(fraction: string, nanoseconds: bigint): bigint {
  const digits = fraction.slice(0, MAX_DIGITS);
  const fitting = BigInt(digits) > MAX ? digits.slice(0, -1) : digits;
  return BigInt(Math.trunc(Number(fitting) * (Number(nanoseconds) / 10 ** fitting.length)));
}
