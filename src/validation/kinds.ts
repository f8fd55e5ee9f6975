import type { Context } from './context';
import { validatePod } from './pod/pod';
import { validateCronJob } from './workload/cron-job';
import { validateDaemonSet } from './workload/daemon-set';
import { validateDeployment } from './workload/deployment';
import { validateJob } from './workload/job';
import { validatePodTemplate } from './workload/pod-template';
import { validateReplicaSet } from './workload/replica-set';
import { validateReplicationController } from './workload/replication-controller';
import { validateStatefulSet } from './workload/stateful-set';
import type { KindName } from '../apimachinery/kinds';

/** The rules for an object that is created. */
export const RULES: Readonly<Record<KindName, (object: any, ctx: Context) => void>> = {
  Pod: validatePod,
  PodTemplate: validatePodTemplate,
  ReplicationController: validateReplicationController,
  Deployment: validateDeployment,
  ReplicaSet: validateReplicaSet,
  StatefulSet: validateStatefulSet,
  DaemonSet: validateDaemonSet,
  Job: validateJob,
  CronJob: validateCronJob,
};
