import { defaultTemplate } from './pod';
import type { Minor } from '../apimachinery/kubernetes-version';
import type * as k8s from '../k8s/types';

const MAX_INT32 = 2 ** 31 - 1;

export function defaultJob(job: k8s.Job, minor: Minor): void {
  const spec = (job.spec ??= {});
  if (spec.completions === undefined && spec.parallelism === undefined) {
    spec.completions = 1;
  }
  spec.parallelism ??= 1;
  spec.backoffLimit ??= spec.backoffLimitPerIndex === undefined ? 6 : MAX_INT32;
  const metadata = (job.metadata ??= {});
  const labels = spec.template?.metadata?.labels;
  if (labels && Object.keys(metadata.labels ?? {}).length === 0) {
    metadata.labels = labels;
  }
  spec.completionMode ??= 'NonIndexed';
  spec.suspend ??= false;
  spec.podReplacementPolicy ??= spec.podFailurePolicy ? 'Failed' : 'TerminatingOrFailed';
  spec.manualSelector ??= false;
  fillConditions(spec);
  spec.template = defaultTemplate(spec.template, minor);
}

export function defaultCronJob(cronJob: k8s.CronJob, minor: Minor): void {
  const spec = (cronJob.spec ??= {});
  spec.concurrencyPolicy ||= 'Allow';
  spec.suspend ??= false;
  spec.successfulJobsHistoryLimit ??= 3;
  spec.failedJobsHistoryLimit ??= 1;
  spec.jobTemplate ??= {};
  const jobSpec = (spec.jobTemplate.spec ??= {});
  if (minor >= CRON_JOB_CONDITIONS) {
    fillConditions(jobSpec);
  }
  jobSpec.template = defaultTemplate(jobSpec.template, minor);
}

/** The version since which conditions in a CronJob have a default. */
const CRON_JOB_CONDITIONS = 34;

function fillConditions(spec: k8s.JobSpec): void {
  for (const rule of spec.podFailurePolicy?.rules ?? []) {
    for (const pattern of rule.onPodConditions ?? []) {
      pattern.status ||= 'True';
    }
  }
}
