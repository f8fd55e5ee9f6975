import { isQualifiedName } from '../../apimachinery/names';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

const MAX_RULES = 20;
const MAX_EXIT_CODES = 255;
const MAX_CONDITIONS = 20;

/** The values of a field that has to have one of them, and the rules that a missing and another value break. */
interface OneOf {
  readonly values: readonly string[];
  readonly required: RuleId;
  readonly supported: RuleId;
}

const ACTION: OneOf = { values: ['Count', 'FailIndex', 'FailJob', 'Ignore'], required: 'job/failure-action-required', supported: 'job/failure-action-supported' };
const OPERATOR: OneOf = { values: ['In', 'NotIn'], required: 'job/exit-codes-operator-required', supported: 'job/exit-codes-operator-supported' };
const STATUS: OneOf = {
  values: ['False', 'True', 'Unknown'], required: 'job/pod-condition-status-required', supported: 'job/pod-condition-status-supported',
};

/**
 * What a Job does when a pod fails: rules on exit codes or on conditions of the pod, one of both in each rule.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy
 */
export function validatePodFailurePolicy({ rules = [] }: k8s.PodFailurePolicy, spec: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  const rulesPath = path.child('rules');
  if (rules.length > MAX_RULES) {
    ctx.tooMany(rulesPath, 'job/failure-rules-max', rules.length, MAX_RULES);
  }
  const { containers = [], initContainers = [] } = spec.template?.spec ?? {};
  const names = new Set([...containers, ...initContainers].map(({ name = '' }) => name));
  rules.forEach((rule, i) => validateRule(rule, spec, names, rulesPath.index(i), ctx));
}

function validateRule(
  rule: k8s.PodFailurePolicyRule, spec: k8s.JobSpec, containers: ReadonlySet<string>, path: FieldPath, ctx: Context,
): void {
  const { action, onExitCodes, onPodConditions = [] } = rule;
  if (action === 'FailIndex') {
    if (spec.backoffLimitPerIndex === undefined) {
      ctx.invalid(path.child('action'), 'job/fail-index-needs-backoff-limit', action, 'requires the backoffLimitPerIndex to be set');
    }
  } else {
    validateOneOf(action, ACTION, path.child('action'), ctx);
  }
  if (onExitCodes) {
    validateExitCodes(onExitCodes, containers, path.child('onExitCodes'), ctx);
  }
  validateConditions(onPodConditions, path.child('onPodConditions'), ctx);
  if (onExitCodes && onPodConditions.length > 0) {
    ctx.invalid(path, 'job/failure-rule-one-kind', undefined, 'specifying both OnExitCodes and OnPodConditions is not supported');
  } else if (!onExitCodes && onPodConditions.length === 0) {
    ctx.invalid(path, 'job/failure-rule-kind-required', undefined, 'specifying one of OnExitCodes and OnPodConditions is required');
  }
}

function validateOneOf(value: string | undefined, { values, required, supported }: OneOf, path: FieldPath, ctx: Context): void {
  if (!value) {
    ctx.required(path, required, `valid values: [${values.map((one) => quote(one)).join(' ')}]`);
  } else if (!values.includes(value)) {
    ctx.notSupported(path, supported, value, values);
  }
}

/** Each code once, in order; 0 is no failure, so that it can't be asked for. */
function validateExitCodes(
  onExitCodes: k8s.PodFailurePolicyOnExitCodesRequirement, containers: ReadonlySet<string>, path: FieldPath, ctx: Context,
): void {
  const { operator, containerName, values = [] } = onExitCodes;
  validateOneOf(operator, OPERATOR, path.child('operator'), ctx);
  if (containerName !== undefined && !containers.has(containerName)) {
    const detail = 'must be one of the container or initContainer names in the pod template';
    ctx.invalid(path.child('containerName'), 'job/exit-codes-container-exists', containerName, detail);
  }
  const valuesPath = path.child('values');
  if (values.length === 0) {
    ctx.invalid(valuesPath, 'job/exit-codes-required', values, 'at least one value is required');
  } else if (values.length > MAX_EXIT_CODES) {
    ctx.tooMany(valuesPath, 'job/exit-codes-max', values.length, MAX_EXIT_CODES);
  }
  const first = new Map<number, FieldPath>();
  values.forEach((value, i) => {
    const valuePath = valuesPath.index(i);
    if (operator === 'In' && value === 0) {
      ctx.invalid(valuePath, 'job/exit-code-not-zero', value, 'must not be 0 for the In operator');
    }
    if (first.has(value)) {
      ctx.duplicate(valuePath, 'job/exit-code-unique', value, first.get(value));
    } else {
      first.set(value, valuePath);
    }
  });
  if (values.some((value, i) => i > 0 && values[i - 1] > value)) {
    ctx.invalid(valuesPath, 'job/exit-codes-ordered', values, 'must be ordered');
  }
}

function validateConditions(conditions: readonly k8s.PodFailurePolicyOnPodConditionsPattern[], path: FieldPath, ctx: Context): void {
  if (conditions.length > MAX_CONDITIONS) {
    ctx.tooMany(path, 'job/pod-conditions-max', conditions.length, MAX_CONDITIONS);
  }
  conditions.forEach(({ type = '', status }, i) => {
    for (const message of isQualifiedName(type)) {
      ctx.invalid(path.index(i).child('type'), 'job/pod-condition-type-format', type, message);
    }
    validateOneOf(status, STATUS, path.index(i).child('status'), ctx);
  });
}
