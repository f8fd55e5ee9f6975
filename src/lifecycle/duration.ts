import { MILLISECOND, SECOND } from './clock/clock';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** How long something is ago, as kubectl writes it: the two largest units at first, then one. */
export function humanDuration(time: number): string {
  const seconds = Math.trunc(time / SECOND);
  if (seconds < -1) {
    return '<invalid>';
  }
  if (seconds < 0) {
    return '0s';
  }
  if (seconds < 2 * MINUTE) {
    return `${seconds}s`;
  }
  if (seconds < 3 * HOUR) {
    return units(seconds, MINUTE, 'm', seconds < 10 * MINUTE ? [1, 's'] : undefined);
  }
  if (seconds < 2 * DAY) {
    return units(seconds, HOUR, 'h', seconds < 8 * HOUR ? [MINUTE, 'm'] : undefined);
  }
  if (seconds < 2 * YEAR) {
    return units(seconds, DAY, 'd', seconds < 8 * DAY ? [HOUR, 'h'] : undefined);
  }
  return units(seconds, YEAR, 'y', seconds < 8 * YEAR ? [DAY, 'd'] : undefined);
}

function units(seconds: number, size: number, unit: string, rest?: [size: number, unit: string]): string {
  const left = rest ? Math.floor((seconds % size) / rest[0]) : 0;
  return `${Math.floor(seconds / size)}${unit}${left > 0 ? `${left}${rest![1]}` : ''}`;
}

/** A length of time as Go writes it, to the millisecond: `0s`, `630ms`, `2.13s`, `1m40s`. */
export function goDuration(time: number): string {
  const milliseconds = Math.floor(time / MILLISECOND);
  if (milliseconds === 0) {
    return '0s';
  }
  if (milliseconds < 1000) {
    return `${milliseconds}ms`;
  }
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const seconds = `${(milliseconds % 60_000) / 1000}s`;
  return `${hours > 0 ? `${hours}h` : ''}${minutes > 0 ? `${minutes % 60}m` : ''}${seconds}`;
}

const DURATION = /^(-?)(?=\d)(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/;

/** The seconds of a text such as `4s`, `1m30s`, `500ms`; undefined for what is no duration. */
export function secondsOf(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) {
    return undefined;
  }
  const [hours, minutes, seconds, milliseconds] = match.slice(2).map((part) => Number(part ?? 0));
  const sum = hours * HOUR + minutes * MINUTE + seconds + milliseconds / 1000;
  return match[1] === '' ? sum : -sum;
}
