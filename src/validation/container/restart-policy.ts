import type { ByVersion } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';
import type { Context, Gated } from '../context';
import type { FieldPath } from '../field-path';

/**
 * The restart policy of a single container, and rules that depend on its exit code.
 *
 * Every app and init container may have them, where the feature is known (1.34 drops them). Kubernetes 1.33 has only `Always` on an init container, which
 * makes it a sidecar.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restarts
 */
export function validateRestartPolicy(container: k8s.Container, path: FieldPath, ctx: Context): void {
  if (container.restartPolicy === undefined && container.restartPolicyRules === undefined) {
    return;
  }
  if (ctx.knows('ContainerRestartRules')) {
    validatePolicyAndRules(container, path, ctx);
  } else {
    ctx.forbidden(path.child('restartPolicy'), 'container/restart-policy-init-only', 'may not be set for non-init containers');
  }
}

export function validateInitRestartPolicy(container: k8s.Container, path: FieldPath, ctx: Context): void {
  const { restartPolicy, restartPolicyRules } = container;
  if (restartPolicy === undefined && restartPolicyRules === undefined) {
    return;
  }
  if (!ctx.knows('ContainerRestartRules')) {
    if (restartPolicy !== 'Always') {
      ctx.notSupported(path.child('restartPolicy'), 'container/restart-policy-supported', restartPolicy, ['Always']);
    }
  } else if (restartPolicy === 'Always' && !ctx.isOn('RestartAllContainersOnContainerExits')) {
    if (restartPolicyRules && restartPolicyRules.length > 0) {
      const detail = 'restartPolicyRules are not allowed for init containers with restart policy Always';
      ctx.forbidden(path.child('restartPolicyRules'), 'container/sidecar-no-restart-rules', detail);
    }
  } else if (restartPolicy !== undefined) {
    validatePolicyAndRules(container, path, ctx);
  } else if (ctx.pick(INIT_RULES_NEED_POLICY)) {
    validatePolicyGiven(restartPolicyRules, path, ctx);
  }
}

/** Whether rules of an init container are looked at that has no policy. */
const INIT_RULES_NEED_POLICY: ByVersion<boolean> = [[33, false], [35, true]];

const POLICIES = ['Always', 'Never', 'OnFailure'];
const MAX_RULES = 20;
/** The kind of error for too many rules or exit codes. */
const TOO_MANY: ByVersion<'tooLong' | 'tooMany'> = [[33, 'tooLong'], [36, 'tooMany']];

function validatePolicyAndRules({ restartPolicy, restartPolicyRules }: k8s.Container, path: FieldPath, ctx: Context): void {
  if (restartPolicy === undefined) {
    validatePolicyGiven(restartPolicyRules, path, ctx);
  } else if (!POLICIES.includes(restartPolicy)) {
    ctx.notSupported(path.child('restartPolicy'), 'container/restart-policy-supported', restartPolicy, POLICIES);
  }
  if (restartPolicyRules === undefined) {
    return;
  }
  const rulesPath = path.child('restartPolicyRules');
  if (restartPolicyRules.length > MAX_RULES) {
    ctx[ctx.pick(TOO_MANY)](rulesPath, 'container/restart-rules-max', restartPolicyRules.length, MAX_RULES);
  }
  restartPolicyRules.forEach((rule, i) => validateRule(rule, rulesPath.index(i), ctx));
}

function validatePolicyGiven(rules: readonly k8s.ContainerRestartRule[] | undefined, path: FieldPath, ctx: Context): void {
  if (rules && rules.length > 0) {
    const detail = 'must specify restartPolicy when restart rules are used';
    ctx.required(path.child('restartPolicy'), 'container/restart-rules-need-policy', detail);
  }
}

const ACTIONS: readonly Gated[] = [{ value: 'Restart' }, { value: 'RestartAllContainers', gate: 'RestartAllContainersOnContainerExits' }];
const OPERATORS = ['In', 'NotIn'];
const MAX_EXIT_CODES = 255;

/** An action for some exit codes. */
function validateRule(rule: k8s.ContainerRestartRule, path: FieldPath, ctx: Context): void {
  const actions = ctx.supported(ACTIONS);
  const { action = '', exitCodes } = rule;
  if (!actions.includes(action)) {
    ctx.notSupported(path.child('action'), 'container/restart-rule-action-supported', action, actions);
  }
  if (exitCodes === undefined) {
    ctx.required(path.child('exitCodes'), 'container/restart-rule-exit-codes-required', 'must be specified');
    return;
  }
  const { operator = '', values = [] } = exitCodes;
  const codesPath = path.child('exitCodes');
  if (!OPERATORS.includes(operator)) {
    ctx.notSupported(codesPath.child('operator'), 'container/restart-rule-operator-supported', operator, OPERATORS);
  }
  if (values.length > MAX_EXIT_CODES) {
    ctx[ctx.pick(TOO_MANY)](codesPath.child('values'), 'container/restart-rule-exit-codes-max', values.length, MAX_EXIT_CODES);
  }
}
