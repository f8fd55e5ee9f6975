import { defaulted } from './defaulted';
import type * as k8s from '../../src/k8s/types';
import { type Manifest } from '../decoded';

const jobOf = (spec: k8s.JobSpec, metadata: k8s.ObjectMeta = {}): Manifest<k8s.Job> => defaulted<k8s.Job>('Job', { metadata, spec });

describe('Jobs', () => {
  test('run one pod to completion, and try six times more', () => {
    const { template, ...spec } = defaulted<k8s.Job>('Job', {}).spec!;
    expect(spec).toEqual({
      completions: 1, parallelism: 1, backoffLimit: 6, completionMode: 'NonIndexed', suspend: false, podReplacementPolicy: 'TerminatingOrFailed', manualSelector: false,
    });
    expect(template!.spec!.dnsPolicy).toBe('ClusterFirst');
  });

  test('keep what they say themselves', () => {
    const own = {
      completions: 0, parallelism: 0, backoffLimit: 0, completionMode: 'Indexed', suspend: true, podReplacementPolicy: 'Failed', manualSelector: true,
    };
    expect(jobOf(own).spec).toMatchObject(own);
  });

  test('that say how many run at once have no number of completions', () => {
    expect(jobOf({ parallelism: 3 }).spec!.completions).toBeUndefined();
    expect(jobOf({ completions: 3 }).spec).toMatchObject({ completions: 3, parallelism: 1 });
  });

  test('that count failures for each index have no other limit', () => {
    expect(jobOf({ backoffLimitPerIndex: 0 }).spec!.backoffLimit).toBe(2 ** 31 - 1);
    expect(jobOf({ backoffLimitPerIndex: 1, backoffLimit: 2 }).spec!.backoffLimit).toBe(2);
  });

  test('with a failure policy replace pods that have failed, and conditions are True', () => {
    const { podReplacementPolicy, podFailurePolicy } = jobOf({
      podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'a' }, { type: 'b', status: 'False' }] }, { action: 'Count' }] },
    }).spec!;
    expect(podReplacementPolicy).toBe('Failed');
    expect(podFailurePolicy!.rules![0].onPodConditions).toEqual([{ type: 'a', status: 'True' }, { type: 'b', status: 'False' }]);
  });

  test('have the labels of their pods where they have none', () => {
    const template = { metadata: { labels: { app: 'web' } } };
    expect(jobOf({ template }).metadata!.labels).toEqual({ app: 'web' });
    expect(jobOf({ template }, { labels: {} }).metadata!.labels).toEqual({ app: 'web' });
    expect(jobOf({ template }, { labels: { a: 'b' } }).metadata!.labels).toEqual({ a: 'b' });
    expect(jobOf({}).metadata).toEqual({});
  });
});

describe('CronJobs', () => {
  test('let jobs overlap, and keep three that succeeded and one that failed', () => {
    const { jobTemplate, ...spec } = defaulted<k8s.CronJob>('CronJob', {}).spec!;
    expect(spec).toEqual({ concurrencyPolicy: 'Allow', suspend: false, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 });
    expect(jobTemplate!.spec!.template!.spec!.dnsPolicy).toBe('ClusterFirst');
  });

  test('keep what they say themselves', () => {
    const own = { concurrencyPolicy: 'Forbid', suspend: true, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0 };
    expect(defaulted<k8s.CronJob>('CronJob', { spec: own }).spec).toMatchObject(own);
  });

  test('fill in the jobs\' pods and failure policies, and leave the rest to the jobs that they make', () => {
    const podFailurePolicy = { rules: [{ onPodConditions: [{ type: 'a' }] }] };
    const { spec } = defaulted<k8s.CronJob>('CronJob', { spec: { jobTemplate: { spec: { podFailurePolicy } } } }).spec!.jobTemplate!;
    expect(Object.keys(spec!).sort()).toEqual(['podFailurePolicy', 'template']);
    expect(spec!.podFailurePolicy!.rules![0].onPodConditions![0].status).toBe('True');
  });
});
