import { isEmptySelector } from '../../apimachinery/label-selector';
import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateNonNegative, validateRunsForever, validateSelects } from './controller';
import { isZero, validateAtMost100Percent, validateIntOrPercent } from './rolling-update';
import { isUsable, validateLabelSelector } from '../metadata/label-selector';
import { validateObjectMeta } from '../metadata/object-meta';
import { validatePodTemplateSpec } from '../pod/pod';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');

/**
 * A DaemonSet: a selector that selects what its template makes, and an update strategy.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export function validateDaemonSet({ metadata = {}, spec = {} }: k8s.DaemonSet, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  validateDaemonSetSpec(spec, SPEC, ctx);
}

export function validateDaemonSetSpec(spec: k8s.DaemonSetSpec, path: FieldPath, ctx: Context): void {
  const { selector, template = {} } = spec;
  validateLabelSelector(selector, path.child('selector'), ctx, ctx.tolerance.selectorValues);
  if (isUsable(selector, ctx)) {
    validateSelects(selector, template, path, ctx);
  }
  if (selector && isEmptySelector(selector)) {
    ctx.invalid(path.child('selector'), 'workload/selector-not-empty', selector, 'empty selector is invalid for daemonset');
  }
  validatePodTemplateSpec(template, path.child('template'), ctx);
  validateRunsForever(template, 'DaemonSet', path, ctx);
  validateNonNegative(spec.minReadySeconds, path, 'minReadySeconds', ctx);
  validateUpdateStrategy(spec.updateStrategy ?? {}, path.child('updateStrategy'), ctx);
  validateNonNegative(spec.revisionHistoryLimit, path, 'revisionHistoryLimit', ctx);
}

const STRATEGIES = ['RollingUpdate', 'OnDelete'];

function validateUpdateStrategy(strategy: k8s.DaemonSetUpdateStrategy, path: FieldPath, ctx: Context): void {
  const { type = '', rollingUpdate } = strategy;
  if (!STRATEGIES.includes(type)) {
    ctx.notSupported(path, 'daemon-set/update-strategy-supported', strategy, STRATEGIES);
  } else if (type === 'RollingUpdate') {
    if (rollingUpdate) {
      validateRollingUpdate(rollingUpdate, path.child('rollingUpdate'), ctx);
    } else {
      ctx.required(path.child('rollingUpdate'), 'daemon-set/rolling-update-required');
    }
  }
}

/** An update either takes pods away before it makes new ones, or makes new ones first. */
function validateRollingUpdate({ maxUnavailable = 0, maxSurge = 0 }: k8s.RollingUpdateDaemonSet, path: FieldPath, ctx: Context): void {
  validateIntOrPercent(maxUnavailable, path.child('maxUnavailable'), ctx);
  validateIntOrPercent(maxSurge, path.child('maxSurge'), ctx);
  validateAtMost100Percent(maxUnavailable, path.child('maxUnavailable'), ctx);
  validateAtMost100Percent(maxSurge, path.child('maxSurge'), ctx);
  if (!isZero(maxUnavailable) && !isZero(maxSurge)) {
    ctx.invalid(path.child('maxSurge'), 'daemon-set/surge-or-unavailable', maxSurge, 'may not be set when maxUnavailable is non-zero');
  } else if (isZero(maxUnavailable) && isZero(maxSurge)) {
    ctx.required(path.child('maxUnavailable'), 'daemon-set/rolling-update-progress', 'cannot be 0 when maxSurge is 0');
  }
}
