import type { Rules } from './rule';

const ACCESS_MODES = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes';
const DEADLINE = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup';
const DNS_POLICY = 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy';
const IMAGES = 'https://kubernetes.io/docs/concepts/containers/images/#image-names';
const LAST_APPLIED = 'https://kubernetes.io/docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-last-applied-configuration';
const MEMORY = 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory';
const MODES = 'https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions';
const NETWORK = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking';
const NETWORK_ID = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id';
const PORTS = 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports';
const PROBE_PORT = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port';
const READ_ONLY = 'https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts';
const REMOVED = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
const ROLLING_UPDATE = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment';
const SCHEDULE = 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax';
const SECURITY_CONTEXT = 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/';
const SELECTOR = 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector';
const SERVER_SIDE = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy';
const SERVICE_LINKS = 'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables';
const SIDECARS = 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#sidecar-containers-and-pod-lifecycle';
const STARTUP = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes';
const STATEFUL_SET = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/';
const SUB_PATH = 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment';
const TERMINATION = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination';
const VARIABLES = 'https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/';
const VOLUMES = 'https://kubernetes.io/docs/concepts/storage/volumes/#how-volumes-work';

/** What the API server accepts and is sure, or nearly sure, to fail. */
export const ADVICE_RULES = {
  /** A ConfigMap, Secret or CustomResourceDefinition fits into the annotation of kubectl apply. */
  'advice/annotation-too-long': { severity: 'advice', page: LAST_APPLIED, hint: 'use kubectl apply --server-side, or split the object' },
  /** An API version is still served. */
  'advice/api-removed': { severity: 'advice', page: REMOVED, hint: 'use the API version that is served now, whose fields may differ' },
  /** Variables and ports are unique in the list of a container. */
  'advice/apply-duplicate': { severity: 'advice', page: SERVER_SIDE, hint: 'remove one of the two' },
  /** A Deployment with a claim for one node stops the old pod before it starts a new one. */
  'advice/claim-on-one-node': {
    severity: 'advice',
    page: ACCESS_MODES,
    hint: 'use strategy: { type: \'Recreate\' }, or a StatefulSet',
    programHint: 'use DeploymentStrategy.recreate(), or a StatefulSet',
  },
  /** A pod on the network of the node that calls Services has a DNS policy for it. */
  'advice/cluster-dns-on-host-network': { severity: 'advice', page: DNS_POLICY, hint: 'use dnsPolicy: ClusterFirstWithHostNet' },
  /** A pod has the time that its startup probes allow until its deadline. */
  'advice/deadline-before-started': {
    severity: 'advice',
    page: DEADLINE,
    hint: 'raise activeDeadlineSeconds, or lower failureThreshold or periodSeconds of the startup probe',
    programHint: 'raise activeDeadline or podActiveDeadline, or lower failureThreshold or period of the startup probe',
  },
  /** The mode of a file is not the decimal number of its octal digits. */
  'advice/file-mode-decimal': { severity: 'advice', page: MODES, hint: 'use the decimal value: 256 for 0400, 288 for 0440, 292 for 0444, 320 for 0500' },
  /** A workload with a port on the node stops the old pod before it starts a new one. */
  'advice/host-port-surge': {
    severity: 'advice',
    page: ROLLING_UPDATE,
    hint: 'use rollingUpdate: { maxSurge: 0, maxUnavailable: 1 }',
    programHint: 'use rollingUpdate({ maxSurge: 0, maxUnavailable: 1 }) of DeploymentStrategy or DaemonSetUpdateStrategy',
  },
  /** An image is a reference that container runtimes read. */
  'advice/image-reference': { severity: 'advice', page: IMAGES, hint: 'write [registry/]repository[:tag][@digest], the repository in small letters' },
  /** A liveness probe gives a container the time to start that its readiness probe gives it. */
  'advice/liveness-before-ready': { severity: 'advice', page: STARTUP, hint: 'add a startupProbe that asks the same' },
  /** An amount of memory is enough for a container. */
  'advice/memory-too-low': { severity: 'advice', page: MEMORY, hint: 'add a unit: Mi or Gi' },
  /** A mount path is a path, without options. */
  'advice/mount-path-option': { severity: 'advice', page: READ_ONLY, hint: 'remove it, and set readOnly: true for ro' },
  /** A container that must not run as root has a user that is not root. */
  'advice/non-root-user-zero': { severity: 'advice', page: SECURITY_CONTEXT, hint: 'use another user than 0, or remove runAsNonRoot' },
  /** A port belongs to one container of the pod. */
  'advice/port-in-two-containers': { severity: 'advice', page: NETWORK, hint: 'give one of them another port' },
  /** A probe or hook names a port of its container. */
  'advice/port-name-unknown': { severity: 'advice', page: PROBE_PORT, hint: 'use the name of a port of the same container, or a number' },
  /** A preStop hook leaves time of the grace period. */
  'advice/pre-stop-outlasts-grace': {
    severity: 'advice',
    page: TERMINATION,
    hint: 'make terminationGracePeriodSeconds longer than the hook by the time that the container needs',
    programHint: 'make terminationGracePeriod longer than the hook by the time that the container needs',
  },
  /** A schedule comes. */
  'advice/schedule-never': { severity: 'advice', page: SCHEDULE, hint: 'correct the day or the month' },
  /** A workload has a selector of its own. */
  'advice/selector-shared': { severity: 'advice', page: SELECTOR, hint: 'add a label to both selectors and templates that tells them apart' },
  /** A reference to a variable is to one of the container, not to one of a Service. */
  'advice/service-link-shadows': { severity: 'advice', page: SERVICE_LINKS, hint: 'move the variable before the reference, or set enableServiceLinks: false' },
  /** The Service that a StatefulSet names is there. */
  'advice/service-name-unknown': { severity: 'advice', page: NETWORK_ID, hint: 'use the name of the headless Service for the pods' },
  /** A sidecar that an init container calls is waited for. */
  'advice/sidecar-not-awaited': { severity: 'advice', page: SIDECARS, hint: 'add a startupProbe to the sidecar' },
  /** The startup probe of a sidecar can succeed before the deadline of the pod. */
  'advice/sidecar-past-deadline': {
    severity: 'advice',
    page: SIDECARS,
    hint: 'lower initialDelaySeconds, or raise activeDeadlineSeconds',
    programHint: 'lower initialDelay, or raise activeDeadline or podActiveDeadline',
  },
  /** The name of a StatefulSet leaves room for a hash in a label. */
  'advice/stateful-set-name-long': { severity: 'advice', page: STATEFUL_SET, hint: 'use at most 52 characters' },
  /** A variable in a subPathExpr is one of the container. */
  'advice/sub-path-variable': { severity: 'advice', page: SUB_PATH, hint: 'add the variable to env, with a value' },
  /** The number of a Service's target port is one of the pods that it selects. */
  'advice/target-port-unknown': { severity: 'advice', page: PORTS, hint: 'use a port of the container, or list the port there' },
  /** A variable that another one, a command or an argument refers to is defined before. */
  'advice/variable-undefined': { severity: 'advice', page: VARIABLES, hint: 'define the variable before, or write $$ where $ itself is meant' },
  /** A volume is mounted. */
  'advice/volume-unused': { severity: 'advice', page: VOLUMES, hint: 'mount the volume, or remove it' },
} satisfies Rules;
