import { isLabelValue, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLabelKey } from '../metadata/labels';

/**
 * Which nodes a pod must or prefers to run on.
 *
 * A requirement has at least one term; a preference has a weight from 1 to 100. Expressions are about labels of nodes, fields about their name.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 */
export function validateNodeAffinity(affinity: k8s.NodeAffinity, path: FieldPath, ctx: Context): void {
  const required = affinity.requiredDuringSchedulingIgnoredDuringExecution;
  if (required) {
    validateNodeSelector(required, path.child('requiredDuringSchedulingIgnoredDuringExecution'), ctx);
  }
  affinity.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ weight, preference }, i) => {
    const termPath = path.child('preferredDuringSchedulingIgnoredDuringExecution').index(i);
    validateWeight(weight, termPath, ctx);
    // Values that no label can have are tolerated in preferences.
    validateTerm(preference ?? {}, false, termPath.child('preference'), ctx);
  });
}

/** How much a preference counts. */
export function validateWeight(weight: number | undefined, path: FieldPath, ctx: Context): void {
  if (weight === undefined || weight <= 0 || weight > 100) {
    ctx.invalid(path.child('weight'), 'affinity/weight-range', weight ?? 0, 'must be in the range 1-100');
  }
}

function validateNodeSelector({ nodeSelectorTerms: terms }: k8s.NodeSelector, path: FieldPath, ctx: Context): void {
  const termsPath = path.child('nodeSelectorTerms');
  if (terms === undefined || terms.length === 0) {
    ctx.required(termsPath, 'node-affinity/terms-required', 'must have at least one node selector term');
    return;
  }
  terms.forEach((term, i) => validateTerm(term, true, termsPath.index(i), ctx));
}

function validateTerm(term: k8s.NodeSelectorTerm, checkValues: boolean, path: FieldPath, ctx: Context): void {
  term.matchExpressions?.forEach((requirement, i) => validateExpression(requirement, checkValues, path.child('matchExpressions').index(i), ctx));
  term.matchFields?.forEach((requirement, i) => validateField(requirement, path.child('matchFields').index(i), ctx));
}

function validateExpression(requirement: k8s.NodeSelectorRequirement, checkValues: boolean, path: FieldPath, ctx: Context): void {
  const { key = '', operator = '', values = [] } = requirement;
  validateOperator(operator, values.length, path, ctx);
  validateLabelKey(key, path.child('key'), ctx);
  if (!checkValues) {
    return;
  }
  values.forEach((value, i) => {
    for (const message of isLabelValue(value)) {
      ctx.invalid(path.child('values').index(i), 'node-affinity/value-format', value, message);
    }
  });
}

function validateOperator(operator: string, values: number, path: FieldPath, ctx: Context): void {
  const valuesPath = path.child('values');
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values === 0) {
        ctx.required(valuesPath, 'node-affinity/values-required', "must be specified when `operator` is 'In' or 'NotIn'");
      }
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values > 0) {
        ctx.forbidden(valuesPath, 'node-affinity/no-values', "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
      }
      break;
    case 'Gt':
    case 'Lt':
      if (values !== 1) {
        ctx.required(valuesPath, 'node-affinity/one-value', "must be specified single value when `operator` is 'Lt' or 'Gt'");
      }
      break;
    default:
      ctx.invalid(path.child('operator'), 'node-affinity/operator', operator, 'not a valid selector operator');
  }
}

/** The only field of a node that can be asked for is its name. */
function validateField({ key = '', operator = '', values = [] }: k8s.NodeSelectorRequirement, path: FieldPath, ctx: Context): void {
  if (operator !== 'In' && operator !== 'NotIn') {
    ctx.invalid(path.child('operator'), 'node-affinity/field-operator', operator, 'not a valid selector operator');
  } else if (values.length !== 1) {
    const detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
    ctx.required(path.child('values'), 'node-affinity/field-one-value', detail);
  }
  if (key !== 'metadata.name') {
    ctx.invalid(path.child('key'), 'node-affinity/field-key', key, 'not a valid field selector key');
    return;
  }
  values.forEach((value, i) => {
    for (const message of nameIsDNSSubdomain(value)) {
      ctx.invalid(path.child('values').index(i), 'node-affinity/node-name-format', value, message);
    }
  });
}
