import { isLabelValue } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateLabelKey, validateLabels } from './labels';

/**
 * Label selectors. `In` and `NotIn` need values, `Exists` and `DoesNotExist` must not have any; keys and values are those of labels.
 *
 * @param anyValues whether the values of expressions are not looked at
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function validateLabelSelector(selector: k8s.LabelSelector | undefined, path: FieldPath, ctx: Context, anyValues = false): void {
  if (!selector) {
    return;
  }
  if (selector.matchLabels) {
    validateLabels(selector.matchLabels, path.child('matchLabels'), ctx);
  }
  if (selector.matchExpressions) {
    const expressionsPath = path.child('matchExpressions');
    selector.matchExpressions.forEach((requirement, i) => validateRequirement(requirement, expressionsPath.index(i), ctx, anyValues));
  }
}

/** Whether the selector can be evaluated. */
export function isUsable(selector: k8s.LabelSelector | undefined, ctx: Context): boolean {
  const trial = new Context(ctx.minor);
  validateLabelSelector(selector, FieldPath.ROOT, trial);
  return trial.violations.length === 0;
}

function validateRequirement(requirement: k8s.LabelSelectorRequirement, path: FieldPath, ctx: Context, anyValues: boolean): void {
  const { key = '', operator = '', values = [] } = requirement;
  validateOperator(operator, values.length, path, ctx);
  validateLabelKey(key, path.child('key'), ctx);
  if (anyValues) {
    return;
  }
  values.forEach((value, i) => {
    for (const message of isLabelValue(value)) {
      ctx.invalid(path.child('values').index(i), 'selector/value-format', value, message);
    }
  });
}

function validateOperator(operator: string, values: number, path: FieldPath, ctx: Context): void {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values === 0) {
        ctx.required(path.child('values'), 'selector/values-required', "must be specified when `operator` is 'In' or 'NotIn'");
      }
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values > 0) {
        const detail = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
        ctx.forbidden(path.child('values'), 'selector/no-values', detail);
      }
      break;
    default:
      ctx.invalid(path.child('operator'), 'selector/operator', operator, 'not a valid selector operator');
  }
}
