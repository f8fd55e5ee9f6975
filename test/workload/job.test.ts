import { Duration, Testing } from 'cdk8s';
import { RestartPolicy } from '../../src/container';
import { PodTemplate } from '../../src/pod';
import { LabelSelector, PodResourceClaim } from '../../src/scheduling';
import {
  ConcurrencyPolicy, CronJob, Job, JobCompletionMode, JobDisruptionMode, JobSchedulingPolicy, PodFailurePolicyAction, PodFailurePolicyRule,
  PodReplacementPolicy, SuccessPolicyRule,
} from '../../src/workload';

const chart = () => Testing.chart();
const never = { restartPolicy: RestartPolicy.NEVER as const };

test('a job says what was said; its selector is the API server\'s affair', () => {
  const job = new Job(chart(), 'migrate', { ...never, metadata: { name: 'migrate' }, containers: [{ name: 'migrate' }] });
  expect(job.apiObject.toJson()).toEqual({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'migrate' },
    spec: { template: { spec: { containers: [{ name: 'migrate' }], restartPolicy: 'Never' } } },
  });
});

test('all fields of the spec', () => {
  const job = new Job(chart(), 'migrate', {
    restartPolicy: RestartPolicy.ON_FAILURE,
    activeDeadline: Duration.minutes(10),
    backoffLimit: 3,
    backoffLimitPerIndex: 1,
    completionMode: JobCompletionMode.INDEXED,
    completions: 5,
    managedBy: 'acme.io/foo',
    manualSelector: true,
    maxFailedIndexes: 2,
    parallelism: 2,
    podActiveDeadline: Duration.minutes(1),
    podFailurePolicy: [PodFailurePolicyRule.onPodConditions([{ type: 'DisruptionTarget', status: 'True' }], PodFailurePolicyAction.IGNORE)],
    podReplacementPolicy: PodReplacementPolicy.FAILED,
    scheduling: {
      disruptionMode: JobDisruptionMode.ALL,
      resourceClaims: [PodResourceClaim.resourceClaim('gpu', 'shared')],
      schedulingPolicy: JobSchedulingPolicy.gang(2),
      topologyKeys: ['rack'],
    },
    selector: LabelSelector.of({ matchLabels: { a: 'b' } }),
    successPolicy: [SuccessPolicyRule.succeededCountOf(1, '0,2-4')],
    suspend: true,
    ttlAfterFinished: Duration.hours(1),
  });
  expect(job.apiObject.toJson().spec).toEqual({
    activeDeadlineSeconds: 600,
    backoffLimit: 3,
    backoffLimitPerIndex: 1,
    completionMode: 'Indexed',
    completions: 5,
    managedBy: 'acme.io/foo',
    manualSelector: true,
    maxFailedIndexes: 2,
    parallelism: 2,
    podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ status: 'True', type: 'DisruptionTarget' }] }] },
    podReplacementPolicy: 'Failed',
    scheduling: {
      disruptionMode: { all: {} },
      resourceClaims: [{ name: 'gpu', resourceClaimName: 'shared' }],
      schedulingConstraints: { topology: [{ key: 'rack' }] },
      schedulingPolicy: { gang: { minCount: 2 } },
    },
    selector: { matchLabels: { a: 'b' } },
    successPolicy: { rules: [{ succeededCount: 1, succeededIndexes: '0,2-4' }] },
    suspend: true,
    template: { spec: { activeDeadlineSeconds: 60, restartPolicy: 'OnFailure' } },
    ttlSecondsAfterFinished: 3600,
  });
});

test('rules', () => {
  expect([
    PodFailurePolicyRule.onExitCodesIn([1, 42], PodFailurePolicyAction.FAIL_JOB, { container: { name: 'main' } }),
    PodFailurePolicyRule.onExitCodesNotIn([3], PodFailurePolicyAction.COUNT),
    SuccessPolicyRule.succeededCount(2),
    SuccessPolicyRule.succeededIndexes('1-3'),
    JobSchedulingPolicy.basic(),
    JobSchedulingPolicy.gang(),
  ].map((rule) => rule.toManifest())).toEqual([
    { action: 'FailJob', onExitCodes: { containerName: 'main', operator: 'In', values: [1, 42] } },
    { action: 'Count', onExitCodes: { operator: 'NotIn', values: [3] } },
    { succeededCount: 2 },
    { succeededIndexes: '1-3' },
    { basic: {} },
    { gang: {} },
  ]);
});

test('a cron job, its jobs and their pods', () => {
  const cron = new CronJob(chart(), 'nightly', {
    ...never,
    schedule: '0 3 * * *',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: ConcurrencyPolicy.FORBID,
    startingDeadline: Duration.minutes(5),
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 2,
    suspend: true,
    suspendJobs: false,
    backoffLimit: 0,
    jobMetadata: { labels: { of: 'job' } },
    podMetadata: { labels: { of: 'pod' } },
  });
  const web = cron.addContainer('backup');
  expect(cron.apiObject.toJson().spec).toEqual({
    concurrencyPolicy: 'Forbid',
    failedJobsHistoryLimit: 2,
    jobTemplate: {
      metadata: { labels: { of: 'job' } },
      spec: {
        backoffLimit: 0,
        suspend: false,
        template: { metadata: { labels: { of: 'pod' } }, spec: { containers: [{ name: 'backup' }], restartPolicy: 'Never' } },
      },
    },
    schedule: '0 3 * * *',
    startingDeadlineSeconds: 300,
    successfulJobsHistoryLimit: 1,
    suspend: true,
    timeZone: 'Europe/Berlin',
  });
  expect(cron._originsOf(['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'name']).at(-1)!.construct).toBe(web);
});

test('the pods of a job are selected by their labels, which they get when somebody asks', () => {
  expect(new Job(chart(), 'a', { ...never, podMetadata: { labels: { app: 'a' } } }).toLabelSelector()).toEqual({ matchLabels: { app: 'a' } });
  const job = new Job(chart(), 'b', never);
  const selector = job.toLabelSelector();
  expect(job.apiObject.toJson().spec.template.metadata.labels).toEqual(selector.matchLabels);
});

test('a job says what happens when a container fails, and it is not Always', () => {
  // @ts-expect-error
  new Job(chart(), 'a', {});
  // @ts-expect-error
  new Job(chart(), 'b', { restartPolicy: RestartPolicy.ALWAYS });
  // @ts-expect-error a cron job has a schedule
  new CronJob(chart(), 'c', never);
});

test('every workload is a pod template', () => {
  expect(PodTemplate.isPodTemplate(new Job(chart(), 'a', never))).toBe(true);
});
