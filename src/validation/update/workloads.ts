import { validateImmutable } from './immutable';
import { validateJobSpecUpdate } from './job';
import { validateObjectMetaUpdate } from './object-meta';
import { semanticEqualField } from './semantic-equal';
import type { ByVersion } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
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

/** The rules for a new spec and its difference from the old one. */
function updateOf<S extends object>(
  definition: string, validateSpec: (spec: S, old: S, ctx: Context) => void, immutable: readonly (keyof S & string)[] = [],
): (object: Workload<S>, old: Workload<S>, ctx: Context) => void {
  return (object, old, ctx) => {
    const spec = object.spec ?? {} as S;
    const oldSpec = old.spec ?? {} as S;
    validateObjectMetaUpdate(object.metadata ?? {}, old.metadata ?? {}, METADATA, ctx);
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

export const validateReplicaSetUpdate = updateOf<k8s.ReplicaSetSpec>('ReplicaSetSpec', (spec, _old, ctx) => validateReplicaSetSpec(spec, SPEC, ctx), ['selector']);
export const validateDaemonSetUpdate = updateOf<k8s.DaemonSetSpec>('DaemonSetSpec', (spec, _old, ctx) => validateDaemonSetSpec(spec, SPEC, ctx), ['selector']);
export const validateReplicationControllerUpdate = updateOf<k8s.ReplicationControllerSpec>('ReplicationControllerSpec', (spec, _old, ctx) => {
  validateReplicationControllerSpec(spec, SPEC, ctx);
});
export const validateCronJobUpdate = updateOf<k8s.CronJobSpec>('CronJobSpec', (spec, old, ctx) => validateCronJobSpec(spec, SPEC, ctx, old));
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
  validateObjectMetaUpdate(job.metadata ?? {}, old.metadata ?? {}, METADATA, ctx);
  validateJobSpecUpdate(job, old, ctx);
}
