import { Duration, type Chart } from 'cdk8s';
import { RestartPolicy } from '../../src/container';
import { LabelSelector, PodResourceClaim } from '../../src/scheduling';
import { AccessMode, VolumeMode } from '../../src/volume';
import {
  ConcurrencyPolicy, CronJob, DaemonSet, DaemonSetUpdateStrategy, Deployment, DeploymentStrategy, Job, JobCompletionMode, JobDisruptionMode,
  JobSchedulingPolicy, PersistentVolumeClaimRetention, PodFailurePolicyAction, PodFailurePolicyRule, PodManagementPolicy, PodReplacementPolicy,
  ReplicaSet,
  StatefulSet, StatefulSetUpdateStrategy, SuccessPolicyRule, type JobProps,
} from '../../src/workload';

/** Every field of the six workloads around their pods. */
export function buildWorkloads(chart: Chart): void {
  const seconds = Duration.seconds(1);
  new Deployment(chart, 'deployment', {
    metadata: { labels: { a: 'b' } },
    podMetadata: { labels: { a: 'b' } },
    minReady: seconds,
    paused: true,
    progressDeadline: seconds,
    replicas: 1,
    revisionHistoryLimit: 1,
    strategy: DeploymentStrategy.rollingUpdate({ maxSurge: 1, maxUnavailable: 1 }),
  });
  new ReplicaSet(chart, 'replica-set', { minReady: seconds, replicas: 1 });
  new DaemonSet(chart, 'daemon-set', {
    minReady: seconds, revisionHistoryLimit: 1, updateStrategy: DaemonSetUpdateStrategy.rollingUpdate({ maxSurge: 1, maxUnavailable: 1 }),
  });
  new StatefulSet(chart, 'stateful-set', {
    minReady: seconds,
    ordinals: { start: 1 },
    persistentVolumeClaimRetentionPolicy: { whenDeleted: PersistentVolumeClaimRetention.DELETE, whenScaled: PersistentVolumeClaimRetention.DELETE },
    podManagementPolicy: PodManagementPolicy.PARALLEL,
    replicas: 1,
    revisionHistoryLimit: 1,
    serviceName: 'a',
    updateStrategy: StatefulSetUpdateStrategy.rollingUpdate({ maxUnavailable: 1, partition: 1 }),
    volumeClaimTemplates: [{
      name: 'a',
      metadata: { labels: { a: 'b' } },
      accessModes: [AccessMode.READ_WRITE_ONCE],
      dataSource: { apiGroup: 'a', kind: 'b', name: 'c' },
      dataSourceRef: { apiGroup: 'a', kind: 'b', name: 'c', namespace: 'd' },
      resources: { limits: { storage: '1Gi' }, requests: { storage: '1Gi' } },
      selector: LabelSelector.labels({ a: 'b' }),
      storageClassName: 'a',
      volumeAttributesClassName: 'a',
      volumeMode: VolumeMode.BLOCK,
      volumeName: 'a',
    }],
  });
  const job: JobProps = {
    restartPolicy: RestartPolicy.NEVER,
    activeDeadline: seconds,
    backoffLimit: 1,
    backoffLimitPerIndex: 1,
    completionMode: JobCompletionMode.INDEXED,
    completions: 1,
    managedBy: 'acme.io/foo',
    manualSelector: true,
    maxFailedIndexes: 1,
    parallelism: 1,
    podActiveDeadline: seconds,
    podFailurePolicy: [
      PodFailurePolicyRule.onExitCodesIn([1], PodFailurePolicyAction.COUNT, { container: 'a' }),
      PodFailurePolicyRule.onPodConditions([{ type: 'a', status: 'True' }], PodFailurePolicyAction.COUNT),
    ],
    podReplacementPolicy: PodReplacementPolicy.FAILED,
    scheduling: {
      disruptionMode: JobDisruptionMode.ALL,
      resourceClaims: [PodResourceClaim.resourceClaim('a', 'b'), PodResourceClaim.resourceClaimTemplate('c', 'd')],
      schedulingPolicy: JobSchedulingPolicy.gang(1),
      topologyKeys: ['a'],
    },
    selector: LabelSelector.labels({ a: 'b' }),
    successPolicy: [SuccessPolicyRule.succeededCountOf(1, '0')],
    suspend: true,
    ttlAfterFinished: seconds,
  };
  new Job(chart, 'job', job);
  new CronJob(chart, 'cron-job', {
    ...job,
    scheduling: { disruptionMode: JobDisruptionMode.SINGLE, schedulingPolicy: JobSchedulingPolicy.basic() },
    concurrencyPolicy: ConcurrencyPolicy.FORBID,
    failedJobsHistoryLimit: 1,
    jobMetadata: { labels: { a: 'b' } },
    schedule: '* * * * *',
    startingDeadline: seconds,
    suspend: true,
    successfulJobsHistoryLimit: 1,
    suspendJobs: true,
    timeZone: 'UTC',
  });
}
