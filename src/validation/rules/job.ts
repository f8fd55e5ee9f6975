import type { Rules } from './rule';

const BACKOFF_PER_INDEX = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index';
const COMPLETION_MODE = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode';
const CONCURRENCY = 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy';
const CRON_JOB = 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/';
const FAILURE_POLICY = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy';
const MANAGED_BY = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller';
const POD_TEMPLATE = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template';
const REPLACEMENT = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-replacement-policy';
const SCHEDULE = 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax';
const SELECTOR = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector';
const SUCCESS_POLICY = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy';
const TIME_ZONES = 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones';
const WORKLOADS = 'https://kubernetes.io/docs/concepts/workloads/workload-api/';

/** Jobs and CronJobs. */
export const JOB_RULES = {
  /** The concurrency policy is not empty; it defaults to Allow. */
  'cron-job/concurrency-policy-required': { page: CONCURRENCY },
  /** The concurrency policy is Allow, Forbid or Replace. */
  'cron-job/concurrency-policy-supported': { page: CONCURRENCY },
  /** The Jobs of a CronJob have no selector of their own. */
  'cron-job/generated-selector': { page: SELECTOR, hint: 'remove the selector: Kubernetes makes one for each Job' },
  /** The name of a CronJob has at most 52 characters. */
  'cron-job/name-length': { page: CRON_JOB, hint: 'shorten the name: each Job adds 11 characters' },
  /** The Jobs of a CronJob do not choose their selector. */
  'cron-job/no-manual-selector': { page: SELECTOR, hint: 'remove manualSelector' },
  /** The time zone of a CronJob is in timeZone or in the schedule, not both. */
  'cron-job/one-time-zone': { page: TIME_ZONES, hint: 'remove TZ or CRON_TZ from the schedule' },
  /** A schedule has the five fields of cron, or is a word such as '@daily' or '@every 1h'. */
  'cron-job/schedule-format': { page: SCHEDULE, hint: 'write minute, hour, day of the month, month, day of the week: \'30 2 * * *\'' },
  /** A schedule has no time zone. */
  'cron-job/schedule-no-time-zone': { page: TIME_ZONES, hint: 'use timeZone instead of TZ or CRON_TZ' },
  /** A CronJob has a schedule. */
  'cron-job/schedule-required': { page: SCHEDULE, hint: 'set schedule, such as \'30 2 * * *\' for 02:30 every day' },
  /** The time zone of a CronJob is not Local. */
  'cron-job/time-zone-explicit': { page: TIME_ZONES, hint: 'use a name of the IANA database, such as Europe/Paris or Etc/UTC' },
  /** The time zone of a CronJob is one of the IANA database. */
  'cron-job/time-zone-known': { page: TIME_ZONES, hint: 'use a name such as Europe/Paris or Etc/UTC' },
  /** The time zone of a CronJob is not empty. */
  'cron-job/time-zone-not-empty': { page: TIME_ZONES, hint: 'leave timeZone out for that of the control plane' },
  /** A Job with maxFailedIndexes has a backoffLimitPerIndex. */
  'job/backoff-limit-per-index-required': { page: BACKOFF_PER_INDEX, hint: 'set backoffLimitPerIndex' },
  /** The completion mode of a Job is NonIndexed or Indexed. */
  'job/completion-mode-supported': { page: COMPLETION_MODE },
  /** An indexed Job has completions. */
  'job/completions-required': { page: COMPLETION_MODE, hint: 'set completions to the number of indexes' },
  /** Only pods that are scheduled as a gang are disrupted together. */
  'job/disruption-of-gang': {
    page: WORKLOADS,
    hint: 'set schedulingPolicy.gang, or use the disruptionMode single',
    programHint: 'use JobSchedulingPolicy.gang(), or JobDisruptionMode.SINGLE',
  },
  /** A failure rule with the operator In does not list exit code 0. */
  'job/exit-code-not-zero': { page: FAILURE_POLICY, hint: 'remove 0: it is no failure' },
  /** A failure rule lists each exit code once. */
  'job/exit-code-unique': { page: FAILURE_POLICY },
  /** A failure rule names a container of the pod. */
  'job/exit-codes-container-exists': {
    page: FAILURE_POLICY,
    hint: 'name a container or init container, or leave containerName out',
    programHint: 'name a container or init container, or leave container out',
  },
  /** A failure rule lists at most 255 exit codes. */
  'job/exit-codes-max': { page: FAILURE_POLICY },
  /** A failure rule on exit codes has an operator. */
  'job/exit-codes-operator-required': { page: FAILURE_POLICY, hint: 'use In or NotIn' },
  /** The operator for exit codes is In or NotIn. */
  'job/exit-codes-operator-supported': { page: FAILURE_POLICY },
  /** A failure rule lists exit codes in ascending order. */
  'job/exit-codes-ordered': { page: FAILURE_POLICY, hint: 'sort the exit codes' },
  /** A failure rule on exit codes lists at least one. */
  'job/exit-codes-required': { page: FAILURE_POLICY },
  /** A Job with the action FailIndex has a backoffLimitPerIndex. */
  'job/fail-index-needs-backoff-limit': { page: FAILURE_POLICY, hint: 'set backoffLimitPerIndex, or use FailJob' },
  /** A failure rule has an action. */
  'job/failure-action-required': { page: FAILURE_POLICY, hint: 'use FailJob, FailIndex, Ignore or Count' },
  /** The action of a failure rule is FailJob, FailIndex, Ignore or Count. */
  'job/failure-action-supported': { page: FAILURE_POLICY },
  /** The pods of a Job with a failure policy never restart. */
  'job/failure-policy-never-restarts': { page: FAILURE_POLICY, hint: 'set restartPolicy to Never' },
  /** A failure rule is on exit codes or on conditions of the pod. */
  'job/failure-rule-kind-required': {
    page: FAILURE_POLICY,
    hint: 'set onExitCodes or onPodConditions',
    programHint: 'use PodFailurePolicyRule.onExitCodesIn, onExitCodesNotIn or onPodConditions',
  },
  /** A failure rule is on exit codes or on conditions of the pod, not both. */
  'job/failure-rule-one-kind': { page: FAILURE_POLICY, hint: 'make a rule of each' },
  /** A failure policy has at most 20 rules. */
  'job/failure-rules-max': { page: FAILURE_POLICY },
  /** The minCount of a gang is not greater than the parallelism of the Job. */
  'job/gang-within-parallelism': { page: WORKLOADS },
  /** Labels that Kubernetes generates for the pods of a Job have the values that it gives them. */
  'job/generated-labels': { page: SELECTOR, hint: 'remove the label' },
  /** The selector of a Job is the one that Kubernetes generates. */
  'job/generated-selector': { page: SELECTOR, hint: 'remove the selector, or set manualSelector: true' },
  /** The names of the pods of an indexed Job, '<job>-<index>', are DNS labels. */
  'job/indexed-name': { page: COMPLETION_MODE, hint: 'shorten the name: use at most 63 lower-case letters, digits and \'-\', index included' },
  /** The parallelism of an indexed Job is at most 100000. */
  'job/indexed-parallelism-max': { page: COMPLETION_MODE },
  /** The domain of managedBy is a DNS name. */
  'job/managed-by-domain-format': { page: MANAGED_BY },
  /** managedBy is a domain, '/' and a path. */
  'job/managed-by-format': { page: MANAGED_BY, hint: 'write it as example.com/controller' },
  /** managedBy has at most 63 characters. */
  'job/managed-by-length': { page: MANAGED_BY },
  /** The path of managedBy consists of characters that a URL path can have. */
  'job/managed-by-path-format': { page: MANAGED_BY },
  /** managedBy is not empty. */
  'job/managed-by-required': { page: MANAGED_BY, hint: 'leave managedBy out for the Job controller of Kubernetes' },
  /** A Job with more than 100000 completions and a limit for each index allows at most 10000 failed indexes. */
  'job/many-completions-max-failed-indexes': { page: BACKOFF_PER_INDEX },
  /** A Job with more than 100000 completions and a limit for each index has a parallelism of at most 10000. */
  'job/many-completions-parallelism': { page: BACKOFF_PER_INDEX },
  /** maxFailedIndexes is at most 100000. */
  'job/max-failed-indexes-max': { page: BACKOFF_PER_INDEX },
  /** A Job with more than 100000 completions and a limit for each index has maxFailedIndexes. */
  'job/max-failed-indexes-required': { page: BACKOFF_PER_INDEX, hint: 'set maxFailedIndexes' },
  /** maxFailedIndexes is not greater than completions. */
  'job/max-failed-indexes-within-completions': { page: BACKOFF_PER_INDEX },
  /** backoffLimitPerIndex and maxFailedIndexes are for indexed Jobs. */
  'job/needs-indexed-mode': { page: BACKOFF_PER_INDEX, hint: 'set completionMode to Indexed' },
  /** The condition of a failure rule has a status. */
  'job/pod-condition-status-required': { page: FAILURE_POLICY, hint: 'use True' },
  /** The status of a condition is True, False or Unknown. */
  'job/pod-condition-status-supported': { page: FAILURE_POLICY },
  /** The type of a condition is a name, or a domain, '/' and a name. */
  'job/pod-condition-type-format': { page: FAILURE_POLICY, hint: 'use one such as DisruptionTarget' },
  /** A failure rule has at most 20 conditions. */
  'job/pod-conditions-max': { page: FAILURE_POLICY },
  /** Pods are replaced when they are TerminatingOrFailed or Failed; with a failure policy, only when Failed. */
  'job/pod-replacement-policy-supported': { page: REPLACEMENT, hint: 'use Failed, or leave it out' },
  /** The pods of a Job restart OnFailure or Never. */
  'job/restart-policy-required': { page: POD_TEMPLATE, hint: 'set restartPolicy to OnFailure or Never' },
  /** The restart policy of a Job's pods is OnFailure or Never. */
  'job/restart-policy-supported': { page: POD_TEMPLATE },
  /** The succeededCount of a success rule is not greater than completions. */
  'job/succeeded-count-within-completions': { page: SUCCESS_POLICY },
  /** The succeededCount of a success rule is not greater than the number of its indexes. */
  'job/succeeded-count-within-indexes': { page: SUCCESS_POLICY },
  /** The indexes of a success rule are numbers and ranges in ascending order, each less than completions. */
  'job/succeeded-indexes-format': { page: SUCCESS_POLICY, hint: 'write them as 0,2-4' },
  /** The text of succeededIndexes has at most 65536 characters. */
  'job/succeeded-indexes-length': { page: SUCCESS_POLICY, hint: 'use ranges such as 0-99' },
  /** A success policy is for indexed Jobs. */
  'job/success-policy-needs-indexed-mode': { page: SUCCESS_POLICY, hint: 'set completionMode to Indexed' },
  /** A success rule has succeededCount, succeededIndexes or both. */
  'job/success-rule-required': { page: SUCCESS_POLICY },
  /** A success policy has at most 20 rules. */
  'job/success-rules-max': { page: SUCCESS_POLICY },
  /** A success policy has at least one rule. */
  'job/success-rules-required': { page: SUCCESS_POLICY },
} satisfies Rules;
