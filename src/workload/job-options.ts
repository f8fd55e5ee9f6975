import type { Duration } from 'cdk8s';
import { renderJobScheduling, type JobScheduling } from './job-scheduling';
import type { PodFailurePolicyRule } from './pod-failure-policy';
import type { SuccessPolicyRule } from './success-policy';
import type { WorkloadProps } from './workload-props';
import type { LabelSelector } from '../manifest/label-selector';
import { renderList } from '../manifest/list';
import { manifestOf } from '../manifest/plain';
import { wholeSeconds } from '../manifest/render';
import type { RestartPolicy } from '../pod';

/** What counts as a completion of a job. */
export enum JobCompletionMode {
  /** Any pod that succeeds. */
  NON_INDEXED = 'NonIndexed',
  /** A pod that succeeds for each index. Needs `completions`. */
  INDEXED = 'Indexed',
}

/** When a job replaces a pod. */
export enum PodReplacementPolicy {
  /** As soon as it is being deleted, or has failed. */
  TERMINATING_OR_FAILED = 'TerminatingOrFailed',
  /** When it has ended. The only one that goes together with `podFailurePolicy`. */
  FAILED = 'Failed',
}

/** What jobs have in common with those that a cron job creates. */
export interface JobOptions extends WorkloadProps {
  /**
   * How long the job may run, with all of its pods, before it has failed: whole seconds, at least 1. That of one pod is `podActiveDeadline`.
   *
   * @default - as long as it likes
   */
  readonly activeDeadline?: Duration;
  /**
   * How many pods may fail before the job has failed.
   *
   * @default 6
   */
  readonly backoffLimit?: number;
  /**
   * How many pods may fail for an index before the index has failed. For indexed jobs with `RestartPolicy.NEVER`.
   *
   * @default - no limit for an index
   */
  readonly backoffLimitPerIndex?: number;
  /**
   * What counts as a completion.
   *
   * @default JobCompletionMode.NON_INDEXED
   */
  readonly completionMode?: JobCompletionMode;
  /**
   * How many pods must succeed.
   *
   * @default - one, which then stands for all
   */
  readonly completions?: number;
  /**
   * The controller that takes care of the job: a domain-prefixed path such as `acme.io/foo`, at most 63 characters.
   *
   * @default kubernetes.io/job-controller
   */
  readonly managedBy?: string;
  /**
   * Whether `selector` and the labels of the pods are the person's own affair. Leave it out unless you are certain.
   *
   * @default false
   */
  readonly manualSelector?: boolean;
  /**
   * How many indexes may fail before the job has failed. Needs `backoffLimitPerIndex`.
   *
   * @default - all
   */
  readonly maxFailedIndexes?: number;
  /**
   * How many pods run at the same time.
   *
   * @default 1
   */
  readonly parallelism?: number;
  /**
   * How long one pod may run before it has failed: whole seconds, at least 1.
   *
   * @default - as long as it likes
   */
  readonly podActiveDeadline?: Duration;
  /**
   * What is done about pods that failed in certain ways; at most 20 rules, the first that fits counts. Needs `RestartPolicy.NEVER`.
   *
   * @default - every failure is counted
   */
  readonly podFailurePolicy?: PodFailurePolicyRule[];
  /**
   * When a pod is replaced.
   *
   * @default - as soon as it is being deleted or has failed; with `podFailurePolicy` when it has ended
   */
  readonly podReplacementPolicy?: PodReplacementPolicy;
  /**
   * What happens when a container fails: the kubelet starts it again, or the job creates another pod. Kubernetes' own default, `Always`, is not for jobs.
   */
  readonly restartPolicy: RestartPolicy.ON_FAILURE | RestartPolicy.NEVER;
  /**
   * How the pods are scheduled as a group.
   *
   * @default - one by one
   */
  readonly scheduling?: JobScheduling;
  /**
   * How the job finds its pods. Needs `manualSelector: true`.
   *
   * @default - by labels that the API server makes
   */
  readonly selector?: LabelSelector;
  /**
   * When an indexed job has succeeded before all of its indexes have; at most 20 rules.
   *
   * @default - when all have
   */
  readonly successPolicy?: SuccessPolicyRule[];
  /**
   * How long after its end the job is deleted: whole seconds.
   *
   * @default - never
   */
  readonly ttlAfterFinished?: Duration;
}

/** The spec of a job without its pod template, `undefined` where nothing is said. */
export function renderJobOptions(o: JobOptions, suspend: boolean | undefined): any {
  return {
    activeDeadlineSeconds: wholeSeconds(o.activeDeadline, 'spec.activeDeadlineSeconds'),
    backoffLimit: o.backoffLimit,
    backoffLimitPerIndex: o.backoffLimitPerIndex,
    completionMode: o.completionMode,
    completions: o.completions,
    managedBy: o.managedBy,
    manualSelector: o.manualSelector,
    maxFailedIndexes: o.maxFailedIndexes,
    parallelism: o.parallelism,
    podFailurePolicy: o.podFailurePolicy && { rules: renderList(o.podFailurePolicy, 'spec.podFailurePolicy.rules', manifestOf) },
    podReplacementPolicy: o.podReplacementPolicy,
    scheduling: renderJobScheduling(o.scheduling),
    selector: manifestOf(o.selector),
    successPolicy: o.successPolicy && { rules: renderList(o.successPolicy, 'spec.successPolicy.rules', manifestOf) },
    suspend,
    ttlSecondsAfterFinished: wholeSeconds(o.ttlAfterFinished, 'spec.ttlSecondsAfterFinished'),
  };
}
