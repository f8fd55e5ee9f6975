import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * The group of pods that a pod is scheduled with: a DNS subdomain. A pod of a group has no eviction responders.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/workload-api/
 */
export function validateSchedulingGroup(
  { podGroupName }: k8s.PodSchedulingGroup, responders: readonly unknown[] | undefined, path: FieldPath, ctx: Context,
): void {
  const namePath = path.child('podGroupName');
  if (podGroupName === undefined) {
    ctx.invalid(namePath, 'scheduling-group/name-required', podGroupName, 'must specify one of: `podGroupName`');
  } else {
    for (const message of nameIsDNSSubdomain(podGroupName)) {
      ctx.invalid(namePath, 'scheduling-group/name-format', podGroupName, message);
    }
  }
  if (responders && responders.length > 0) {
    ctx.forbidden(path, 'scheduling-group/no-eviction-responders', 'may not be set when evictionResponders is set');
  }
}
