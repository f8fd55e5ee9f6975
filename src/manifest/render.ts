import { Duration } from 'cdk8s';
import { misuse } from './misuse';
import { shown } from './shown';

/**
 * The object without unset fields. Callers write their keys in alphabetical order, which is the order that cdk8s
 * gives a manifest, so that nothing has to be sorted later.
 */
export function compact<T extends object>(fields: T): T {
  const out: any = {};
  for (const key in fields) {
    if (fields[key] !== undefined) {
      out[key] = fields[key];
    }
  }
  return out;
}

/** Renders a duration as whole seconds, for the manifest field `field`. */
export function seconds(field: string): (duration: Duration) => number | undefined {
  return (duration) => wholeSeconds(duration, field);
}

/** Whole seconds of `duration`, for the manifest field `field`; Kubernetes takes no fractions. */
export function wholeSeconds(duration: Duration | undefined, field: string): number | undefined {
  if (duration === undefined) {
    return undefined;
  }
  if (typeof duration?.toMilliseconds !== 'function') {
    throw misuse(`${field} must be a Duration such as Duration.seconds(30), got ${shown(duration)}`);
  }
  const milliseconds = duration.toMilliseconds({ integral: false });
  if (!Number.isInteger(milliseconds / 1000)) {
    throw misuse(`${field} must be a whole number of seconds, got ${milliseconds} ms; write Duration.seconds(${Math.ceil(milliseconds / 1000) || 1})`);
  }
  return milliseconds / 1000;
}
