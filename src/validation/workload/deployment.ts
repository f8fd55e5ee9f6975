import { integerOf } from '../../apimachinery/integer';
import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateNonNegative, validateRunsForever, validateSelector, validateSelects } from './controller';
import { isZero, validateAtMost100Percent, validateIntOrPercent } from './rolling-update';
import { validateObjectMeta } from '../metadata/object-meta';
import { validatePodTemplateSpec } from '../pod/pod';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');

/** An annotation that stands for a field of older APIs: the revision to go back to. */
export const ROLLBACK_TO = 'deprecated.deployment.rollback.to';

/**
 * A Deployment: a selector that selects what its template makes, and a strategy by which it can make progress.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export function validateDeployment({ metadata = {}, spec = {} }: k8s.Deployment, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  validateDeploymentSpec(spec, SPEC, ctx);
  validateRollback(metadata, ctx);
}

/** The revision to go back to must not be negative. */
export function validateRollback({ annotations }: k8s.ObjectMeta, ctx: Context): void {
  const revision = annotations?.[ROLLBACK_TO];
  if (revision && integerOf(revision) < 0n) {
    ctx.invalid(SPEC.child('rollback').child('version'), 'workload/non-negative', revision, 'must be greater than or equal to 0');
  }
}

export function validateDeploymentSpec(spec: k8s.DeploymentSpec, path: FieldPath, ctx: Context): void {
  validateNonNegative(spec.replicas, path, 'replicas', ctx);
  validateSelectorAndTemplate(spec, path, ctx);
  validateStrategy(spec.strategy ?? {}, path.child('strategy'), ctx);
  validateNonNegative(spec.minReadySeconds, path, 'minReadySeconds', ctx);
  validateNonNegative(spec.revisionHistoryLimit, path, 'revisionHistoryLimit', ctx);
  const deadline = spec.progressDeadlineSeconds;
  validateNonNegative(deadline, path, 'progressDeadlineSeconds', ctx);
  if (deadline !== undefined && deadline <= (spec.minReadySeconds ?? 0)) {
    ctx.invalid(path.child('progressDeadlineSeconds'), 'deployment/progress-deadline', deadline, 'must be greater than minReadySeconds');
  }
}

/** The rules for Deployments and ReplicaSets. Kubernetes looks at the template only where the selector can be used. */
export function validateSelectorAndTemplate(spec: k8s.DeploymentSpec | k8s.ReplicaSetSpec, path: FieldPath, ctx: Context): void {
  if (!validateSelector(spec.selector, 'deployment', path, ctx)) {
    ctx.invalid(path.child('selector'), 'workload/selector-usable', spec.selector, 'invalid label selector');
    return;
  }
  const template = spec.template ?? {};
  validateSelects(spec.selector, template, path, ctx);
  validatePodTemplateSpec(template, path.child('template'), ctx);
  validateRunsForever(template, 'ReplicaSet', path, ctx);
}

const STRATEGIES = ['Recreate', 'RollingUpdate'];

function validateStrategy(strategy: k8s.DeploymentStrategy, path: FieldPath, ctx: Context): void {
  const { type = '', rollingUpdate } = strategy;
  if (!STRATEGIES.includes(type)) {
    ctx.notSupported(path, 'deployment/strategy-supported', strategy, STRATEGIES);
  } else if (type === 'Recreate') {
    if (rollingUpdate) {
      const detail = "may not be specified when strategy `type` is 'Recreate'";
      ctx.forbidden(path.child('rollingUpdate'), 'deployment/recreate-no-rolling-update', detail);
    }
  } else if (rollingUpdate) {
    validateRollingUpdate(rollingUpdate, path.child('rollingUpdate'), ctx);
  } else {
    ctx.required(path.child('rollingUpdate'), 'deployment/rolling-update-required', 'this should be defaulted and never be nil');
  }
}

/** An update must be able to take a pod away or to add one. */
function validateRollingUpdate({ maxUnavailable = 0, maxSurge = 0 }: k8s.RollingUpdateDeployment, path: FieldPath, ctx: Context): void {
  validateIntOrPercent(maxUnavailable, path.child('maxUnavailable'), ctx);
  validateIntOrPercent(maxSurge, path.child('maxSurge'), ctx);
  if (isZero(maxUnavailable) && isZero(maxSurge)) {
    ctx.invalid(path.child('maxUnavailable'), 'deployment/rolling-update-progress', maxUnavailable, 'may not be 0 when `maxSurge` is 0');
  }
  validateAtMost100Percent(maxUnavailable, path.child('maxUnavailable'), ctx);
}
