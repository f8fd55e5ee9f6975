import { validateImmutable } from './immutable';
import { validateJobSpecUpdate } from './job';
import { validateSchedulingKept } from './job-scheduling';
import { validateObjectMetaUpdate } from './object-meta';
import { semanticEqualField } from './semantic-equal';
import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { isLongName, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import type { NameRule } from '../metadata/object-meta';
import { validatePodTemplateSpec } from '../pod/pod';
import { validateCronJobSpec } from '../workload/cron-job';
import { validateDaemonSetSpec } from '../workload/daemon-set';
import { validateDeploymentSpec, validateRollback } from '../workload/deployment';
import { validateReplicaSetSpec } from '../workload/replica-set';
import { validateReplicationControllerSpec } from '../workload/replication-controller';
import { validateStatefulSetSpec } from '../workload/stateful-set';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');

/** An object of a workload's kind, after and before. */
interface Workload<S> {
  readonly metadata?: k8s.ObjectMeta;
  readonly spec?: S;
}

/** The rule for names that are validated again when the object is updated, by version. */
type Names = ByVersion<NameRule | undefined>;

const NAMES_ONCE: Names = [[33, undefined]];
const NAMES_AGAIN_BEFORE_34: Names = [[33, nameIsDNSSubdomain], [34, undefined]];
const CONTROLLER_NAMES: Names = [[33, nameIsDNSSubdomain], [35, undefined]];
const JOB_NAMES: Names = [[33, nameIsDNSSubdomain], [37, undefined]];

/** The rules for a new spec and its difference from the old one. */
function updateOf<S extends object>(
  definition: string, validateSpec: (spec: S, old: S, ctx: Context) => void, immutable: readonly (keyof S & string)[] = [], names = NAMES_ONCE,
): (object: Workload<S>, old: Workload<S>, ctx: Context) => void {
  return (object, old, ctx) => {
    const spec = object.spec ?? {} as S;
    const oldSpec = old.spec ?? {} as S;
    validateObjectMetaUpdate(object.metadata ?? {}, old.metadata ?? {}, METADATA, ctx, ctx.pick(names));
    validateSpec(spec, oldSpec, ctx);
    for (const field of immutable) {
      validateImmutable(spec[field], oldSpec[field], definition, field, SPEC, ctx);
    }
  };
}

/**
 * What of a workload may change: all that makes a valid one, but not which pods are its own.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/
 */
const validateDeploymentParts = updateOf<k8s.DeploymentSpec>('DeploymentSpec', (spec, _old, ctx) => validateDeploymentSpec(spec, SPEC, ctx), ['selector']);

export function validateDeploymentUpdate(deployment: k8s.Deployment, old: k8s.Deployment, ctx: Context): void {
  validateDeploymentParts(deployment, old, ctx);
  validateRollback(deployment.metadata ?? {}, ctx);
}

export const validateReplicaSetUpdate = updateOf<k8s.ReplicaSetSpec>('ReplicaSetSpec', (spec, _old, ctx) => validateReplicaSetSpec(spec, SPEC, ctx), ['selector'],
  NAMES_AGAIN_BEFORE_34);
export const validateDaemonSetUpdate = updateOf<k8s.DaemonSetSpec>('DaemonSetSpec', (spec, _old, ctx) => validateDaemonSetSpec(spec, SPEC, ctx), ['selector'],
  NAMES_AGAIN_BEFORE_34);
const validateReplicationControllerParts = updateOf<k8s.ReplicationControllerSpec>('ReplicationControllerSpec', (spec, _old, ctx) => {
  validateReplicationControllerSpec(spec, SPEC, ctx);
}, [], CONTROLLER_NAMES);

export function validateReplicationControllerUpdate(controller: k8s.ReplicationController, old: k8s.ReplicationController, ctx: Context): void {
  validateReplicationControllerParts(controller, old, ctx);
  const name = controller.metadata?.name;
  if (name && name !== old.metadata?.name && ctx.pick(VALIDATES_NEW_NAME)) {
    isLongName(name).forEach((message) => ctx.invalid(METADATA.child('name'), 'metadata/name-format', name, message));
  }
}

/** Whether a name that must not change, and does, is validated. */
const VALIDATES_NEW_NAME: ByVersion<boolean> = [[33, false], [37, true]];

export const validateCronJobUpdate = updateOf<k8s.CronJobSpec>('CronJobSpec', (spec, old, ctx) => {
  validateCronJobSpec(spec, SPEC, ctx, old);
  validateSchedulingKept(spec.jobTemplate?.spec ?? {}, old.jobTemplate?.spec ?? {}, SPEC.descend('jobTemplate.spec'), ctx);
});
export const validateStatefulSetUpdate = updateOf<k8s.StatefulSetSpec>('StatefulSetSpec', (spec, old, ctx) => {
  validateStatefulSetSpec(spec, SPEC, ctx, old);
  ctx.pick(STATEFUL_SET_IMMUTABLE)(spec, old, ctx);
});

const IMMUTABLE = ['selector', 'volumeClaimTemplates', 'serviceName', 'podManagementPolicy'] as const;

/** Before 1.37, Kubernetes has one error for all fields that must not change. */
const STATEFUL_SET_IMMUTABLE: ByVersion<(spec: k8s.StatefulSetSpec, old: k8s.StatefulSetSpec, ctx: Context) => void> = [
  [33, (spec, old, ctx) => {
    if (IMMUTABLE.some((field) => !semanticEqualField(spec[field], old[field], 'StatefulSetSpec', field))) {
      const mutable = "'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds'";
      ctx.forbidden(SPEC, 'update/immutable', `updates to statefulset spec for fields other than ${mutable} are forbidden`);
    }
  }],
  [37, (spec, old, ctx) => IMMUTABLE.forEach((field) => validateImmutable(spec[field], old[field], 'StatefulSetSpec', field, SPEC, ctx))],
];

export function validatePodTemplateUpdate(object: k8s.PodTemplate, old: k8s.PodTemplate, ctx: Context): void {
  validateObjectMetaUpdate(object.metadata ?? {}, old.metadata ?? {}, METADATA, ctx);
  validatePodTemplateSpec(object.template ?? {}, FieldPath.of('template'), ctx);
}

export function validateJobUpdate(job: k8s.Job, old: k8s.Job, ctx: Context): void {
  validateObjectMetaUpdate(job.metadata ?? {}, old.metadata ?? {}, METADATA, ctx, ctx.pick(JOB_NAMES));
  validateJobSpecUpdate(job, old, ctx);
}
