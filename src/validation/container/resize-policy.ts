import type { ByVersion } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const RESOURCES = ['cpu', 'memory'];
const POLICIES = ['NotRequired', 'RestartContainer'];
const NEVER_RESTARTED: ByVersion<string> = [
  [33, "must be 'NotRequired' when `restartPolicy` is 'Never'"],
  [36, "must be 'NotRequired' when pod `restartPolicy` is 'Never'"],
];

/**
 * Whether a container restarts when its CPU or memory is changed in place.
 *
 * Each resource once. A container of a pod that never restarts can't ask for a restart; nor can an init container that isn't a sidecar.
 * Kubernetes reports most errors at the list, without the entry's index.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/
 */
export function validateResizePolicy(
  policies: readonly k8s.ContainerResizePolicy[], podRestartPolicy: string | undefined, path: FieldPath, ctx: Context,
): void {
  const first = new Map<string, FieldPath>();
  policies.forEach(({ resourceName = '', restartPolicy = '' }, i) => {
    const policyPath = path.index(i);
    if (first.has(resourceName)) {
      ctx.duplicate(policyPath, 'resize-policy/resource-unique', resourceName, first.get(resourceName));
    } else {
      first.set(resourceName, policyPath);
    }
    if (resourceName === '') {
      ctx.required(path, 'resize-policy/resource-required');
    } else if (!RESOURCES.includes(resourceName)) {
      ctx.notSupported(path, 'resize-policy/resource-supported', resourceName, RESOURCES);
    }
    if (restartPolicy === '') {
      ctx.required(path, 'resize-policy/restart-policy-required');
    } else if (!POLICIES.includes(restartPolicy)) {
      ctx.notSupported(path, 'resize-policy/restart-policy-supported', restartPolicy, POLICIES);
    }
    if (podRestartPolicy === 'Never' && restartPolicy !== 'NotRequired') {
      ctx.invalid(path, 'resize-policy/never-restarted', restartPolicy, ctx.pick(NEVER_RESTARTED));
    }
  });
}

/** The rule for init containers that run to completion. */
export function validateInitResizePolicy(policies: readonly k8s.ContainerResizePolicy[], path: FieldPath, ctx: Context): void {
  policies.forEach(({ restartPolicy }, i) => {
    if (restartPolicy === 'RestartContainer') {
      const detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
      ctx.invalid(path.index(i).child('restartPolicy'), 'resize-policy/init-not-restarted', restartPolicy, detail);
    }
  });
}
