import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const PERCENT = /^[0-9]+%$/;
const PERCENT_ERROR = "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', "
  + "regex used for validation is '[0-9]+%')";

/** How many pods: a number that is not negative, or a percentage. */
export function validateIntOrPercent(value: k8s.IntOrString, path: FieldPath, ctx: Context): void {
  if (typeof value === 'string') {
    if (!PERCENT.test(value)) {
      ctx.invalid(path, 'rolling-update/percent-format', value, PERCENT_ERROR);
    }
  } else if (value < 0) {
    ctx.invalid(path, 'rolling-update/non-negative', value, 'must be greater than or equal to 0');
  }
}

export function validateAtMost100Percent(value: k8s.IntOrString, path: FieldPath, ctx: Context): void {
  if (typeof value === 'string' && PERCENT.test(value) && parseInt(value, 10) > 100) {
    ctx.invalid(path, 'rolling-update/at-most-100-percent', value, 'must not be greater than 100%');
  }
}

/** Zero pods or zero percent. Text that is neither counts as nothing. */
export function isZero(value: k8s.IntOrString): boolean {
  if (typeof value === 'number') {
    return value === 0;
  }
  return !/^(?:[0-9]+%|[+-]?[0-9]+)$/.test(value) || parseInt(value, 10) === 0;
}
