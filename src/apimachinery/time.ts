/** Go's `time.RFC3339` as it reads it: of an hour, one digit will do, and fractions of a second may follow. */
const RFC3339 = pattern('(?:[.,]\\d+)?');
/** The layout of Go's `metav1.MicroTime`: a fraction of six places, the first of which may be a sign. */
const MICRO = pattern('[.,](?:\\d{6}|\\+\\d{5}|-0{5})');

function pattern(fraction: string): RegExp {
  return new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{1,2}):(\\d{2}):(\\d{2})${fraction}(?:Z|[+-](\\d{2}):(\\d{2}))$`);
}

/** Whether Kubernetes reads `text` as a `Time`. */
export function isTime(text: string): boolean {
  return isMoment(RFC3339.exec(text));
}

/** Whether Kubernetes reads `text` as a `MicroTime`. */
export function isMicroTime(text: string): boolean {
  return isMoment(MICRO.exec(text));
}

function isMoment(match: RegExpExecArray | null): boolean {
  if (match === null) {
    return false;
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const days = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60
    && Number(match[7] ?? 0) <= 24 && Number(match[8] ?? 0) <= 60;
}

/** Whether two texts are the same `Time`, to the millisecond: it keeps seconds. */
export function isSameTime(one: string, other: string): boolean {
  return isTime(one) && isTime(other) && momentOf(one) === momentOf(other);
}

function momentOf(time: string): number {
  return Date.parse(time.replace(/T(\d):/, 'T0$1:').replace(',', '.'));
}
