import type { Context } from './context';
import { FieldPath } from './field-path';
import { validatePod } from './pod/pod';
import { validateCronJob } from './workload/cron-job';
import { validateDaemonSet } from './workload/daemon-set';
import { validateDeployment } from './workload/deployment';
import { validateJob } from './workload/job';
import { validatePodTemplate } from './workload/pod-template';
import { validateReplicaSet } from './workload/replica-set';
import { validateReplicationController } from './workload/replication-controller';
import { validateStatefulSet } from './workload/stateful-set';
import type * as k8s from '../k8s/types';

/** A kind of object that is judged. */
export interface Kind {
  readonly apiVersion: string;
  readonly validate: (object: any, ctx: Context) => void;
  /** The pod that the object is, or makes. */
  readonly podOf: (object: any) => k8s.PodTemplateSpec | undefined;
  /** Where that pod stands. */
  readonly podPath: FieldPath;
}

const templateOf = (object: any): k8s.PodTemplateSpec | undefined => object.spec?.template;
const TEMPLATE = FieldPath.of('spec').child('template');

/** All kinds that are judged: those that hold a pod. */
export const KINDS: { readonly [kind: string]: Kind } = {
  Pod: { apiVersion: 'v1', validate: validatePod, podOf: (pod) => pod, podPath: FieldPath.ROOT },
  PodTemplate: { apiVersion: 'v1', validate: validatePodTemplate, podOf: (object) => object.template, podPath: FieldPath.of('template') },
  ReplicationController: { apiVersion: 'v1', validate: validateReplicationController, podOf: templateOf, podPath: TEMPLATE },
  Deployment: { apiVersion: 'apps/v1', validate: validateDeployment, podOf: templateOf, podPath: TEMPLATE },
  ReplicaSet: { apiVersion: 'apps/v1', validate: validateReplicaSet, podOf: templateOf, podPath: TEMPLATE },
  StatefulSet: { apiVersion: 'apps/v1', validate: validateStatefulSet, podOf: templateOf, podPath: TEMPLATE },
  DaemonSet: { apiVersion: 'apps/v1', validate: validateDaemonSet, podOf: templateOf, podPath: TEMPLATE },
  Job: { apiVersion: 'batch/v1', validate: validateJob, podOf: templateOf, podPath: TEMPLATE },
  CronJob: {
    apiVersion: 'batch/v1',
    validate: validateCronJob,
    podOf: (object) => object.spec?.jobTemplate?.spec?.template,
    podPath: FieldPath.of('spec').child('jobTemplate').child('spec').child('template'),
  },
};
