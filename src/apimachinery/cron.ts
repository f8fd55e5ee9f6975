import { durationError } from './duration';
import { integerError, integerOf } from './integer';
import { lowerCase } from './lower-case';
import { quote } from './quote';
import { isTimeZone } from './time-zones';

/**
 * Cron schedules, as the library that Kubernetes uses (github.com/robfig/cron) reads them.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Minute, hour, day of the month, month, day of the week. */
const FIELDS: readonly Bounds[] = [
  { min: 0, max: 59 }, { min: 0, max: 23 }, { min: 1, max: 31 }, { min: 1, max: 12, names: MONTHS }, { min: 0, max: 6, names: DAYS },
];

const DESCRIPTORS: ReadonlySet<string> = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']);
const EVERY = '@every ';

const ZONE = /^(?:CRON_)?TZ=/;

/** What is wrong with the schedule, or undefined. */
export function scheduleError(schedule: string): string | undefined {
  const prefix = ZONE.exec(schedule);
  if (prefix === null) {
    return partsError(schedule);
  }
  const end = schedule.indexOf(' ');
  if (end === -1) {
    return 'invalid schedule format: runtime error: slice bounds out of range [:-1]';
  }
  return locationError(schedule.slice(prefix[0].length, end)) ?? partsError(schedule.slice(end).replace(BLANK_START, ''));
}

/** Go's time zones: `UTC` stands for none too, and `Local` is that of the server. */
function locationError(zone: string): string | undefined {
  if (zone === '' || zone === 'Local' || isTimeZone(zone)) {
    return undefined;
  }
  const isName = !/^[/\\]/.test(zone) && !zone.split(/[/\\]/).includes('..');
  return `provided bad location ${zone}: ${isName ? `unknown time zone ${zone}` : 'time: invalid location name'}`;
}

const BLANK = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const BLANKS = new RegExp(BLANK);
const BLANK_START = new RegExp(`^${BLANK}+`);

function partsError(schedule: string): string | undefined {
  if (schedule.startsWith('@')) {
    return descriptorError(schedule);
  }
  const fields = schedule.split(BLANKS).filter((field) => field !== '');
  if (fields.length !== FIELDS.length) {
    return `expected exactly ${FIELDS.length} fields, found ${fields.length}: [${fields.join(' ')}]`;
  }
  for (let i = 0; i < fields.length; i++) {
    for (const range of fields[i].split(',')) {
      const error = range === '' ? undefined : rangeError(range, FIELDS[i]);
      if (error !== undefined) {
        return error;
      }
    }
  }
  return undefined;
}

function descriptorError(descriptor: string): string | undefined {
  if (descriptor.startsWith(EVERY)) {
    const error = durationError(descriptor.slice(EVERY.length));
    return error && `failed to parse duration ${descriptor}: ${error}`;
  }
  return DESCRIPTORS.has(descriptor) ? undefined : `unrecognized descriptor: ${descriptor}`;
}

/** `*`, `5`, `1-5`, `mon-fri`, each with an optional `/step`. */
function rangeError(range: string, bounds: Bounds): string | undefined {
  const [span, ...steps] = range.split('/');
  const ends = span.split('-');
  const all = ends[0] === '*' || ends[0] === '?';
  if (!all && ends.length > 2) {
    const first = numberError(ends[0], bounds);
    return first ?? `too many hyphens: ${range}`;
  }
  const error = (all ? undefined : numberError(ends[0], bounds) ?? (ends.length === 2 ? numberError(ends[1], bounds) : undefined))
    ?? (steps.length === 1 ? numberError(steps[0], {}) : undefined);
  if (error !== undefined) {
    return error;
  }
  if (steps.length > 1) {
    return `too many slashes: ${range}`;
  }
  const start = all ? BigInt(bounds.min) : toNumber(ends[0], bounds);
  const end = all || (ends.length === 1 && steps.length === 1) ? BigInt(bounds.max) : toNumber(ends[ends.length - 1], bounds);
  return spanError(start, end, bounds, range) ?? (steps.length === 1 && integerOf(steps[0]) === 0n
    ? `step of range should be a positive number: ${range}`
    : undefined);
}

function spanError(start: bigint, end: bigint, { min, max }: Bounds, range: string): string | undefined {
  if (start < min) {
    return `beginning of range (${start}) below minimum (${min}): ${range}`;
  }
  if (end > max) {
    return `end of range (${end}) above maximum (${max}): ${range}`;
  }
  return start > end ? `beginning of range (${start}) beyond end of range (${end}): ${range}` : undefined;
}

function numberError(text: string, { names }: Pick<Bounds, 'names'>): string | undefined {
  if (names?.includes(lowerCase(text))) {
    return undefined;
  }
  const error = integerError(text);
  if (error !== undefined) {
    return `failed to parse int from ${text}: strconv.Atoi: parsing ${quote(text)}: ${error}`;
  }
  const number = integerOf(text);
  return number < 0n ? `negative number (${number}) not allowed: ${text}` : undefined;
}

function toNumber(text: string, { min, names }: Bounds): bigint {
  const index = names?.indexOf(lowerCase(text)) ?? -1;
  return index === -1 ? integerOf(text) : BigInt(index + min);
}

/** How many days the months have; February has 29 now and then. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ANY = /^[*?](?:\/0*1)?$/;

/**
 * Whether a schedule is one without an error that no day is like: no month of it has one of its days, as with February 30. Where both days of the month and
 * days of the week are named, it comes on either.
 */
export function neverComes(schedule: string): boolean {
  const fields = schedule.replace(/^(?:CRON_)?TZ=\S*/, '').split(BLANKS).filter((field) => field !== '');
  if (schedule.startsWith('@') || fields.length !== FIELDS.length || scheduleError(schedule) !== undefined) {
    return false;
  }
  const [minutes, hours, days, months, weekdays] = fields.map((field, i) => valuesOf(field, FIELDS[i]));
  const [, , isAnyDay, , isAnyWeekday] = fields.map((field) => field.split(',').some((range) => ANY.test(range)));
  const hasDay = months.some((month) => days.some((day) => day <= LENGTHS[month - 1]));
  const hasWeekday = months.length > 0 && weekdays.length > 0;
  const comes = isAnyDay || isAnyWeekday ? hasDay && hasWeekday : hasDay || hasWeekday;
  return !comes || minutes.length === 0 || hours.length === 0;
}

/** The values that a field without an error names. */
function valuesOf(field: string, bounds: Bounds): number[] {
  return field.split(',').filter((range) => range !== '').flatMap((range) => {
    const [span, step] = range.split('/');
    const [first, last] = span.split('-');
    const all = first === '*' || first === '?';
    const start = all ? bounds.min : Number(toNumber(first, bounds));
    const end = all || (last === undefined && step !== undefined) ? bounds.max : Number(toNumber(last ?? first, bounds));
    return Array.from({ length: end - start + 1 }, (_, i) => start + i).filter((value) => (value - start) % Number(integerOf(step ?? '1')) === 0);
  });
}
