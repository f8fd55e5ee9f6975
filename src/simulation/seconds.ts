import type { Duration } from 'cdk8s';
import { misuse } from '../manifest/misuse';
import { shown } from '../manifest/shown';

/**
 * A duration in seconds, with a fraction.
 *
 * @param what what it is, for the error of a value that is none
 */
export function secondsOf(duration: Duration, what: string): number {
  if (typeof duration?.toMilliseconds !== 'function') {
    throw misuse(`${what} must be a Duration such as Duration.seconds(30), got ${shown(duration)}`);
  }
  return duration.toMilliseconds({ integral: false }) / 1000;
}

/** The same of a duration that may be left out. */
export function optionalSecondsOf(duration: Duration | undefined, what: string): number | undefined {
  return duration === undefined ? undefined : secondsOf(duration, what);
}
