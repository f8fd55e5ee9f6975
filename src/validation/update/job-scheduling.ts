import { semanticEqualField } from './semantic-equal';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** A Job that is scheduled as a workload stays as it is: the feature is off, and the field is there because it was before. */
export function validateSchedulingKept({ scheduling }: k8s.JobSpec, old: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  if (semanticEqualField(scheduling, old.scheduling, 'JobSpec', 'scheduling')) {
    return;
  }
  if (scheduling) {
    ctx.forbidden(path.child('scheduling'), 'update/job-scheduling', '');
  } else {
    ctx.invalid(path.child('scheduling'), 'update/job-scheduling', scheduling, 'field cannot be cleared once set');
  }
}

/** A gang stays a gang. */
export function validateSchedulingPolicyKept({ scheduling }: k8s.JobSpec, old: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  const [now, before] = [scheduling?.schedulingPolicy, old.scheduling?.schedulingPolicy];
  if (now && before && (now.basic === undefined) !== (before.basic === undefined)) {
    const detail = 'the basic/gang policy variant is immutable after creation; only schedulingPolicy.gang.minCount may be updated';
    ctx.invalid(path.child('scheduling').child('schedulingPolicy'), 'update/job-scheduling-policy', now, detail);
  }
}
