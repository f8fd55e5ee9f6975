import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * How the pods of a Job are scheduled together: a gang is not larger than the Job, and only a gang is disrupted as a whole.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/workload-api/
 */
export function validateJobScheduling({ scheduling, parallelism = 1 }: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  const { schedulingPolicy, disruptionMode } = scheduling ?? {};
  const minCount = schedulingPolicy?.gang?.minCount;
  if (minCount !== undefined && minCount > parallelism) {
    const detail = `must not be greater than parallelism (${parallelism})`;
    ctx.invalid(path.descend('schedulingPolicy.gang.minCount'), 'job/gang-within-parallelism', minCount, detail);
  }
  if (disruptionMode?.all && (schedulingPolicy === undefined || schedulingPolicy.basic)) {
    const detail = 'the disruptionMode `all` is not supported with the Basic scheduling policy';
    ctx.invalid(path.child('disruptionMode'), 'job/disruption-of-gang', disruptionMode, detail);
  }
}
