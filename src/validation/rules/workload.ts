import type { Rules } from './rule';

const CONTROLLERS = 'https://kubernetes.io/docs/concepts/workloads/controllers/';
const DAEMON_SET = 'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/';
const DEPLOYMENT = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/';
const REPLICATION_CONTROLLER = 'https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/';
const STATEFUL_SET = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/';

/** Workloads but for Jobs. */
export const WORKLOAD_RULES = {
  'daemon-set/rolling-update-progress': { page: DAEMON_SET },
  'daemon-set/rolling-update-required': { page: DAEMON_SET },
  'daemon-set/surge-or-unavailable': { page: DAEMON_SET },
  'daemon-set/update-strategy-supported': { page: DAEMON_SET },
  'deployment/progress-deadline': { page: DEPLOYMENT },
  'deployment/recreate-no-rolling-update': { page: DEPLOYMENT },
  'deployment/rolling-update-progress': { page: DEPLOYMENT },
  'deployment/rolling-update-required': { page: DEPLOYMENT },
  'deployment/strategy-supported': { page: DEPLOYMENT },
  'replication-controller/replicas-required': { page: REPLICATION_CONTROLLER },
  'replication-controller/template-required': { page: REPLICATION_CONTROLLER },
  'rolling-update/at-most-100-percent': { page: DEPLOYMENT },
  'rolling-update/non-negative': { page: DEPLOYMENT },
  'rolling-update/percent-format': { page: DEPLOYMENT },
  'stateful-set/claim-retention-supported': { page: STATEFUL_SET },
  'stateful-set/management-policy-required': { page: STATEFUL_SET },
  'stateful-set/management-policy-supported': { page: STATEFUL_SET },
  'stateful-set/on-delete-no-rolling-update': { page: STATEFUL_SET },
  'stateful-set/rolling-update-progress': { page: STATEFUL_SET },
  'stateful-set/service-name-format': { page: STATEFUL_SET },
  'stateful-set/update-strategy-required': { page: STATEFUL_SET },
  'stateful-set/update-strategy-supported': { page: STATEFUL_SET },
  'workload/always-restarted': { page: CONTROLLERS },
  'workload/no-deadline': { page: CONTROLLERS },
  'workload/non-negative': { page: CONTROLLERS },
  'workload/selector-matches-template': { page: CONTROLLERS, hint: 'the selector must match the labels of the pods: leave the selector out, and podwright chooses both' },
  'workload/selector-not-empty': { page: CONTROLLERS },
  'workload/selector-required': { page: CONTROLLERS },
  'workload/selector-usable': { page: CONTROLLERS },
} satisfies Rules;
