import type { Rules } from './rule';

const APP_ARMOR = 'https://kubernetes.io/docs/tutorials/security/apparmor/';
const BYTES = 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory';
const DEPRECATED_KEYS = 'https://kubernetes.io/docs/reference/labels-annotations-taints/';
const ENV = 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/';
const HISTORY = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#revision-history-limit';
const HOSTS = 'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/';
const INDEXED_JOB = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode';
const LABELS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names';
const POD_AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity';
const PORTS = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports';
const PROJECTED = 'https://kubernetes.io/docs/concepts/storage/projected-volumes/';
const PULL_SECRETS = 'https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod';
const SECCOMP = 'https://kubernetes.io/docs/tutorials/security/seccomp/';
const TERMINATION = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination';
const VOLUME_TYPES = 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types';
const WARNINGS = 'https://kubernetes.io/blog/2020/09/03/warnings/';

/** What the API server accepts with a warning. */
export const WARNINGS_RULES = {
  /** AppArmor is set by the field, not by an annotation. */
  'warning/app-armor-annotation': { severity: 'warning', page: APP_ARMOR, hint: 'use securityContext.appArmorProfile' },
  /** An annotation is not deprecated. */
  'warning/deprecated-annotation': { severity: 'warning', page: DEPRECATED_KEYS },
  /** A label of nodes is not deprecated. */
  'warning/deprecated-node-label': { severity: 'warning', page: DEPRECATED_KEYS, hint: 'use the label that the warning names' },
  /** The source of a volume is not deprecated. */
  'warning/deprecated-volume': { severity: 'warning', page: VOLUME_TYPES, hint: 'use a csi volume or a claim' },
  /** An entry of a projected volume has a source. */
  'warning/empty-projection': { severity: 'warning', page: PROJECTED },
  /** An image pull secret is named. */
  'warning/empty-pull-secret': { severity: 'warning', page: PULL_SECRETS },
  /** A variable is defined once. */
  'warning/env-hidden': { severity: 'warning', page: ENV, hint: 'remove one of the two' },
  /** An amount of bytes is a whole number. */
  'warning/fractional-bytes': { severity: 'warning', page: BYTES, hint: 'm means a thousandth: use Mi or M for memory' },
  /** A port with a hostIP has a hostPort. */
  'warning/host-ip-without-port': { severity: 'warning', page: PORTS, hint: 'set hostPort, or remove hostIP' },
  /** An IP address is written in its usual form. */
  'warning/ip-format': { severity: 'warning', page: HOSTS, hint: 'write it as the warning says' },
  /** A preferred term compares a label of nodes with values that a label can have. */
  'warning/label-value': { severity: 'warning', page: LABELS },
  /** An indexed Job has at most 100000 completions or a parallelism of at most 10000. */
  'warning/many-indexes': { severity: 'warning', page: INDEXED_JOB },
  /** A name that becomes a host name is a DNS label. */
  'warning/name-is-host-name': { severity: 'warning', page: NAMES, hint: 'use at most 63 lower-case letters, digits and \'-\', no \'.\'' },
  /** The grace period of a pod is not negative. */
  'warning/negative-grace-period': { severity: 'warning', page: TERMINATION, hint: 'use 1 second for the shortest' },
  /** The number of revisions that are kept is not negative. */
  'warning/negative-history-limit': { severity: 'warning', page: HISTORY },
  /** The paths of the files in a volume do not overlap. */
  'warning/paths-overlap': { severity: 'warning', page: PROJECTED, hint: 'write each file to a path of its own' },
  /** Two ports on the node do not differ only in that one has a hostIP. */
  'warning/port-ambiguous': { severity: 'warning', page: PORTS, hint: 'give both a hostIP, or use another hostPort' },
  /** Port names are unique within a pod. */
  'warning/port-name-repeated': { severity: 'warning', page: PORTS, hint: 'give each port a name of its own: a Service takes the first' },
  /** A port of a container is listed with a host port or without one, not both. */
  'warning/port-overlaps': { severity: 'warning', page: PORTS, hint: 'remove one of the two' },
  /** A port of a container is listed once. */
  'warning/port-repeated': { severity: 'warning', page: PORTS, hint: 'remove one of the two' },
  /** An entry of a list is there once. */
  'warning/repeated': { severity: 'warning', page: WARNINGS, hint: 'remove one of the two' },
  /** Seccomp is set by the field, not by an annotation. */
  'warning/seccomp-annotation': { severity: 'warning', page: SECCOMP, hint: 'use securityContext.seccompProfile' },
  /** A term that selects pods has a labelSelector. */
  'warning/selects-no-pod': { severity: 'warning', page: POD_AFFINITY, hint: 'add a labelSelector; an empty one selects all pods' },
} satisfies Rules;
