import type { Rules } from './rule';

const CLAIM_RETENTION = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention';
const DAEMON_SET = 'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/';
const DEPLOYMENT = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy';
const MANAGEMENT = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies';
const POD_TEMPLATES = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates';
const PROGRESS = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds';
const REPLICATION_CONTROLLER = 'https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/';
const SELECTOR = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector';
const SERVICE_NAME = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id';
const STATEFUL_SET_UPDATE = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies';
const WORKLOADS = 'https://kubernetes.io/docs/concepts/workloads/controllers/';

/** Workloads but for Jobs. */
export const WORKLOAD_RULES = {
  /** A rolling update of a DaemonSet can replace a pod. */
  'daemon-set/rolling-update-progress': { page: DAEMON_SET, hint: 'set maxUnavailable or maxSurge to at least 1' },
  /** A DaemonSet with the strategy RollingUpdate says how to update; Kubernetes sets the defaults. */
  'daemon-set/rolling-update-required': { page: DAEMON_SET },
  /** A rolling update of a DaemonSet has maxUnavailable or maxSurge, not both. */
  'daemon-set/surge-or-unavailable': { page: DAEMON_SET, hint: 'set maxUnavailable to 0 for maxSurge' },
  /** The update strategy of a DaemonSet is RollingUpdate or OnDelete. */
  'daemon-set/update-strategy-supported': { page: DAEMON_SET },
  /** A Deployment has longer to make progress than a pod has to be ready. */
  'deployment/progress-deadline': {
    page: PROGRESS,
    hint: 'raise progressDeadlineSeconds above minReadySeconds',
    programHint: 'raise progressDeadline above minReady',
  },
  /** A Deployment with the strategy Recreate has no rollingUpdate. */
  'deployment/recreate-no-rolling-update': { page: DEPLOYMENT, hint: 'remove rollingUpdate' },
  /** A rolling update of a Deployment can replace a pod. */
  'deployment/rolling-update-progress': { page: DEPLOYMENT, hint: 'set maxUnavailable or maxSurge to at least 1' },
  /** A Deployment with the strategy RollingUpdate says how to update; Kubernetes sets the defaults. */
  'deployment/rolling-update-required': { page: DEPLOYMENT },
  /** The strategy of a Deployment is RollingUpdate or Recreate. */
  'deployment/strategy-supported': { page: DEPLOYMENT },
  /** A ReplicationController has replicas; they default to 1. */
  'replication-controller/replicas-required': { page: REPLICATION_CONTROLLER },
  /** A ReplicationController has a pod template. */
  'replication-controller/template-required': { page: REPLICATION_CONTROLLER },
  /** A percentage of pods is at most 100%. */
  'rolling-update/at-most-100-percent': { page: DEPLOYMENT },
  /** A number of pods is not negative. */
  'rolling-update/non-negative': { page: DEPLOYMENT },
  /** A share of pods is a number, or a percentage such as 25%. */
  'rolling-update/percent-format': { page: DEPLOYMENT, hint: 'write a number such as 1, or a percentage such as \'25%\'' },
  /** Claims of a StatefulSet are kept (Retain) or deleted (Delete). */
  'stateful-set/claim-retention-supported': { page: CLAIM_RETENTION },
  /** The pod management policy is not empty; it defaults to OrderedReady. */
  'stateful-set/management-policy-required': { page: MANAGEMENT },
  /** The pod management policy is OrderedReady or Parallel. */
  'stateful-set/management-policy-supported': { page: MANAGEMENT },
  /** A StatefulSet with the strategy OnDelete has no rollingUpdate. */
  'stateful-set/on-delete-no-rolling-update': { page: STATEFUL_SET_UPDATE, hint: 'remove rollingUpdate' },
  /** A rolling update of a StatefulSet can replace a pod. */
  'stateful-set/rolling-update-progress': { page: STATEFUL_SET_UPDATE, hint: 'set maxUnavailable to at least 1' },
  /** The service of a StatefulSet is named by a DNS label. */
  'stateful-set/service-name-format': { page: SERVICE_NAME, hint: 'use the name of the headless Service: lower-case letters, digits and \'-\'' },
  /** The update strategy of a StatefulSet is not empty; it defaults to RollingUpdate. */
  'stateful-set/update-strategy-required': { page: STATEFUL_SET_UPDATE },
  /** The update strategy of a StatefulSet is RollingUpdate or OnDelete. */
  'stateful-set/update-strategy-supported': { page: STATEFUL_SET_UPDATE },
  /** The pods of a workload that runs on are always restarted. */
  'workload/always-restarted': { page: POD_TEMPLATES, hint: 'leave restartPolicy out, or use a Job' },
  /** The pods of a workload that runs on have no deadline. */
  'workload/no-deadline': {
    page: POD_TEMPLATES,
    hint: 'remove activeDeadlineSeconds, or use a Job',
    programHint: 'remove the deadline, or use a Job',
  },
  /** A number of pods, revisions, seconds or tries is not negative. */
  'workload/non-negative': { page: WORKLOADS },
  /** The selector of a workload matches the labels of its pods. */
  'workload/selector-matches-template': {
    page: SELECTOR,
    hint: 'give the template the labels of the selector',
    programHint: 'the pods need the labels of the selector; without a selector, podwright takes the labels that the pods are made with: set those there, and no others for them later',
  },
  /** The selector of a workload is not empty. */
  'workload/selector-not-empty': {
    page: SELECTOR,
    hint: 'select the labels of the pods with matchLabels',
    programHint: 'leave the selector out, and podwright chooses it',
  },
  /** A workload has a selector. */
  'workload/selector-required': { page: SELECTOR, hint: 'select the labels of the pods with matchLabels' },
  /** The selector of a workload is a valid label selector. */
  'workload/selector-usable': { page: SELECTOR },
} satisfies Rules;
