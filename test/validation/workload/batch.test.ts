import { prepareForCreate } from '../../../src/defaults';
import type * as k8s from '../../../src/k8s/types';
import type { Context } from '../../../src/validation/context';
import { validateCronJob } from '../../../src/validation/workload/cron-job';
import { validateJob } from '../../../src/validation/workload/job';
import { testRules } from '../rule-table';
import { metadata, podTemplate } from './workloads';

const template = podTemplate({ restartPolicy: 'Never' });
type Table = Parameters<typeof testRules<k8s.JobSpec>>[0];

/** Validates a Job with the selector and labels that Kubernetes gives it. */
function validateCreated(job: k8s.Job, ctx: Context): void {
  const created = structuredClone(job);
  prepareForCreate('Job', created, ctx.minor);
  validateJob(created, ctx);
}

function testJobs(table: Table): void {
  testRules<k8s.JobSpec>(table, (spec, _path, ctx) => validateCreated({ metadata, spec: { template, ...spec } }, ctx));
}

describe('Jobs', () => {
  testJobs([
    [[], {}],
    [[], { parallelism: 0, completions: 0, activeDeadlineSeconds: 0, backoffLimit: 0, ttlSecondsAfterFinished: 0 }],
    [['workload/non-negative spec.backoffLimit'], { backoffLimit: -1 }],
    [['job/restart-policy-required spec.template.spec.restartPolicy'], { template: podTemplate() }],
    [['pod/restart-policy-supported spec.template.spec.restartPolicy', 'job/restart-policy-supported spec.template.spec.restartPolicy'],
      { template: podTemplate({ restartPolicy: 'Sometimes' }) }],
    [['job/pod-replacement-policy-supported spec.podReplacementPolicy'], { podReplacementPolicy: 'Never' }],
    [[], { managedBy: 'example.com/controller' }],
    [['job/managed-by-required spec.managedBy'], { managedBy: '' }],
    [['job/managed-by-format spec.managedBy'], { managedBy: 'example.com' }],
    [['job/managed-by-domain-format spec.managedBy'], { managedBy: 'A/b' }],
    [['job/managed-by-path-format spec.managedBy'], { managedBy: 'a/b c' }],
    [['job/managed-by-length spec.managedBy'], { managedBy: `a/${'b'.repeat(62)}` }],
  ]);
});

describe('selectors of Jobs', () => {
  testJobs([
    [[], { selector: { matchLabels: { app: 'web' } }, manualSelector: true }],
    [['workload/selector-required spec.selector', 'workload/selector-matches-template spec.template.metadata.labels'], { manualSelector: true }],
    [['workload/selector-matches-template spec.template.metadata.labels'], { selector: { matchLabels: { app: 'db' } }, manualSelector: true }],
    [['job/generated-selector spec.selector'], { selector: { matchLabels: { app: 'web' } } }],
    [['job/generated-labels spec.template.metadata.labels[job-name]'], { template: podTemplate({ restartPolicy: 'Never' }, { 'job-name': 'db' }) }],
    [['selector/operator spec.selector.matchExpressions[0].operator'], { selector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } }],
  ]);
});

describe('indexed Jobs', () => {
  const indexed = (spec: k8s.JobSpec): k8s.JobSpec => ({ completionMode: 'Indexed', completions: 5, ...spec });
  const many = { completions: 100_001, backoffLimitPerIndex: 1 };
  testJobs([
    [[], indexed({ backoffLimitPerIndex: 1, maxFailedIndexes: 5 })],
    [['job/completion-mode-supported spec.completionMode'], { completionMode: 'Random' }],
    [['job/completions-required spec.completions'], { completionMode: 'Indexed' }],
    [['job/needs-indexed-mode spec.backoffLimitPerIndex'], { backoffLimitPerIndex: 1 }],
    [['job/backoff-limit-per-index-required spec.backoffLimitPerIndex'], indexed({ maxFailedIndexes: 1 })],
    [['job/indexed-parallelism-max spec.parallelism'], indexed({ parallelism: 100_001 })],
    [['job/max-failed-indexes-within-completions spec.maxFailedIndexes'], indexed({ backoffLimitPerIndex: 1, maxFailedIndexes: 6 })],
    [['job/max-failed-indexes-required spec.maxFailedIndexes'], indexed(many)],
    [['job/many-completions-max-failed-indexes spec.maxFailedIndexes'], indexed({ ...many, maxFailedIndexes: 10_001 })],
    [['job/many-completions-parallelism spec.parallelism'], indexed({ ...many, maxFailedIndexes: 1, parallelism: 10_001 })],
  ]);

  testRules<string>([
    [[], 'a'.repeat(61)],
    [['job/indexed-name metadata.name'], 'a'.repeat(62)],
    [['job/indexed-name metadata.name'], 'a.b'],
  ], (name, _path, ctx) => validateCreated({ metadata: { ...metadata, name }, spec: { template, completionMode: 'Indexed', completions: 5 } }, ctx));
});

describe('pod failure policies', () => {
  const exitCodes = { operator: 'In', values: [1, 42] };
  const rule = (...rules: k8s.PodFailurePolicyRule[]): k8s.JobSpec => ({ podFailurePolicy: { rules } });
  const codes = (onExitCodes: k8s.PodFailurePolicyOnExitCodesRequirement): k8s.JobSpec => rule({ action: 'Ignore', onExitCodes: { ...exitCodes, ...onExitCodes } });
  const path = 'spec.podFailurePolicy.rules';
  testJobs([
    [[], rule({ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] })],
    [[], codes({ containerName: 'web', operator: 'NotIn', values: [0] })],
    [['job/failure-rules-max spec.podFailurePolicy.rules'], rule(...Array(21).fill({ action: 'Count', onExitCodes: exitCodes }))],
    [[`job/failure-action-required ${path}[0].action`], rule({ onExitCodes: exitCodes })],
    [[`job/failure-action-supported ${path}[0].action`], rule({ action: 'Retry', onExitCodes: exitCodes })],
    [[`job/fail-index-needs-backoff-limit ${path}[0].action`], rule({ action: 'FailIndex', onExitCodes: exitCodes })],
    [[`job/failure-rule-kind-required ${path}[0]`], rule({ action: 'Count' })],
    [[`job/failure-rule-one-kind ${path}[0]`],
      rule({ action: 'Count', onExitCodes: exitCodes, onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] })],
    [[`job/exit-codes-operator-supported ${path}[0].onExitCodes.operator`], codes({ operator: 'Is' })],
    [[`job/exit-codes-container-exists ${path}[0].onExitCodes.containerName`], codes({ containerName: 'db' })],
    [[`job/exit-codes-required ${path}[0].onExitCodes.values`], codes({ values: [] })],
    [[`job/exit-codes-max ${path}[0].onExitCodes.values`], codes({ values: Array.from({ length: 256 }, (_, i) => i + 1) })],
    [[`job/exit-code-not-zero ${path}[0].onExitCodes.values[0]`], codes({ values: [0, 1] })],
    [[`job/exit-code-unique ${path}[0].onExitCodes.values[1]`], codes({ values: [1, 1] })],
    [[`job/exit-codes-ordered ${path}[0].onExitCodes.values`], codes({ values: [2, 1] })],
    [[`job/pod-condition-type-format ${path}[0].onPodConditions[0].type`], rule({ action: 'Count', onPodConditions: [{ type: 'a b', status: 'True' }] })],
    [[`job/pod-condition-status-required ${path}[0].onPodConditions[0].status`], rule({ action: 'Count', onPodConditions: [{ type: 'a' }] })],
    [['job/pod-replacement-policy-supported spec.podReplacementPolicy'], { ...codes({}), podReplacementPolicy: 'TerminatingOrFailed' }],
    [['job/failure-policy-never-restarts spec.template.spec.restartPolicy'], { ...codes({}), template: podTemplate({ restartPolicy: 'OnFailure' }) }],
  ]);
});

describe('success policies', () => {
  const success = (...rules: k8s.SuccessPolicyRule[]): k8s.JobSpec => ({ completionMode: 'Indexed', completions: 5, successPolicy: { rules } });
  const path = 'spec.successPolicy.rules';
  testJobs([
    [[], success({ succeededIndexes: '0,2-4', succeededCount: 4 }, { succeededCount: 0 })],
    [['job/success-policy-needs-indexed-mode spec.successPolicy'], { successPolicy: {} }],
    [[`job/success-rules-required ${path}`], success()],
    [[`job/success-rules-max ${path}`], success(...Array(21).fill({ succeededCount: 1 }))],
    [[`job/success-rule-required ${path}[0]`], success({})],
    [[`workload/non-negative ${path}[0].succeededCount`], success({ succeededCount: -1 })],
    [[`job/succeeded-count-within-completions ${path}[0].succeededCount`], success({ succeededCount: 6 })],
    [[`job/succeeded-count-within-indexes ${path}[0].succeededCount`], success({ succeededIndexes: '1-2', succeededCount: 3 })],
    ...['5', '2-1', '1,1', 'a', '0-1-2', '1-', '1,'].map((succeededIndexes) => (
      [[`job/succeeded-indexes-format ${path}[0].succeededIndexes`], success({ succeededIndexes })] as const
    )),
    [[`job/succeeded-indexes-length ${path}[0].succeededIndexes`], success({ succeededIndexes: '0'.repeat(64 * 1024 + 1) })],
  ]);
});

describe('CronJobs', () => {
  testRules<k8s.CronJobSpec>([
    [[], { schedule: '@daily', timeZone: 'Europe/Berlin' }],
    [['cron-job/schedule-required spec.schedule'], { schedule: '' }],
    [['cron-job/schedule-format spec.schedule'], { schedule: '* * * *' }],
    [['cron-job/schedule-no-time-zone spec.schedule'], { schedule: 'TZ=UTC * * * * *' }],
    [['cron-job/time-zone-not-empty spec.timeZone'], { timeZone: '' }],
    [['cron-job/time-zone-explicit spec.timeZone'], { timeZone: 'Local' }],
    [['cron-job/time-zone-known spec.timeZone'], { timeZone: 'Europe/Nowhere' }],
    [['cron-job/time-zone-known spec.timeZone'], { timeZone: 'europe/berlin' }],
    [['cron-job/concurrency-policy-required spec.concurrencyPolicy'], { concurrencyPolicy: '' }],
    [['cron-job/concurrency-policy-supported spec.concurrencyPolicy'], { concurrencyPolicy: 'Queue' }],
    [['workload/non-negative spec.startingDeadlineSeconds'], { startingDeadlineSeconds: -1 }],
    [['workload/non-negative spec.failedJobsHistoryLimit'], { failedJobsHistoryLimit: -1 }],
    [['cron-job/generated-selector spec.jobTemplate.spec.selector'], { jobTemplate: { spec: { template, selector: {} } } }],
    [['cron-job/no-manual-selector spec.jobTemplate.spec.manualSelector'], { jobTemplate: { spec: { template, manualSelector: true } } }],
    [['workload/non-negative spec.jobTemplate.spec.backoffLimit'], { jobTemplate: { spec: { template, backoffLimit: -1 } } }],
  ], (spec, _path, ctx) => {
    validateCronJob({ metadata, spec: { schedule: '* * * * *', concurrencyPolicy: 'Allow', jobTemplate: { spec: { template } }, ...spec } }, ctx);
  });

  testRules<string>([
    [[], 'a'.repeat(52)],
    [['cron-job/name-length metadata.name'], 'a'.repeat(53)],
  ], (name, _path, ctx) => {
    validateCronJob({ metadata: { ...metadata, name }, spec: { schedule: '* * * * *', concurrencyPolicy: 'Allow', jobTemplate: { spec: { template } } } }, ctx);
  });
});
