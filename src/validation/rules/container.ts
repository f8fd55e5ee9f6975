import type { Rules } from './rule';

const CONTAINER = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container';
const EPHEMERAL = 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/';
const IMAGES = 'https://kubernetes.io/docs/concepts/containers/images/';
const INIT = 'https://kubernetes.io/docs/concepts/workloads/pods/init-containers/';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names';
const POD_SPEC = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec';
const PORTS = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports';
const PULL_POLICY = 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy';
const RESTARTS = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restarts';
const RESTART_RULES = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy-rules';
const TERMINATION = 'https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/';

/** Containers of all kinds, their images and ports. */
export const CONTAINER_RULES = {
  /** A pod has at least one container. */
  'container/at-least-one': {
    page: POD_SPEC,
    hint: 'add a container with a name and an image to containers',
    programHint: 'add a container: pod.addContainer(\'web\', { image: \'nginx:1.27\' })',
  },
  /** A container of a pod has an image. */
  'container/image-required': { page: IMAGES, hint: 'set the container\'s image, such as image: \'nginx:1.27\'' },
  /** The image of a container does not begin or end with white space. */
  'container/image-trimmed': { page: IMAGES, hint: 'remove the spaces around the image' },
  /** An init container that is no sidecar has no lifecycle hooks. */
  'container/init-no-lifecycle': {
    page: INIT,
    hint: 'make it a sidecar with restartPolicy: Always, or remove the hooks',
    programHint: 'make it a sidecar with addSidecarContainer, or remove the hooks',
  },
  /** An init container that is no sidecar has no liveness probe. */
  'container/init-no-liveness-probe': {
    page: INIT,
    hint: 'make it a sidecar with restartPolicy: Always, or remove the probe',
    programHint: 'make it a sidecar with addSidecarContainer, or remove the probe',
  },
  /** An init container that is no sidecar has no readiness probe. */
  'container/init-no-readiness-probe': {
    page: INIT,
    hint: 'make it a sidecar with restartPolicy: Always, or remove the probe',
    programHint: 'make it a sidecar with addSidecarContainer, or remove the probe',
  },
  /** An init container that is no sidecar has no startup probe. */
  'container/init-no-startup-probe': {
    page: INIT,
    hint: 'make it a sidecar with restartPolicy: Always, or remove the probe',
    programHint: 'make it a sidecar with addSidecarContainer, or remove the probe',
  },
  /** The name of a container is a DNS label. */
  'container/name-format': { page: NAMES, hint: 'use lower-case letters, digits and \'-\'' },
  /** A container has a name. */
  'container/name-required': { page: CONTAINER, hint: 'give the container a name' },
  /** Container names are unique within a pod, init containers and ephemeral containers included. */
  'container/name-unique': { page: CONTAINER, hint: 'container names are unique within a pod, init containers and sidecars included' },
  /** Only an init container has a restart policy of its own. */
  'container/restart-policy-init-only': { until: 34, page: RESTARTS, hint: 'remove restartPolicy, or set it for the whole pod' },
  /** The restart policy of a container is one that the Kubernetes version knows. */
  'container/restart-policy-supported': { page: RESTARTS },
  /** The action of a restart rule is one that the Kubernetes version knows. */
  'container/restart-rule-action-supported': { page: RESTART_RULES },
  /** A restart rule lists at most 255 exit codes. */
  'container/restart-rule-exit-codes-max': { page: RESTART_RULES },
  /** A restart rule names exit codes. */
  'container/restart-rule-exit-codes-required': {
    page: RESTART_RULES,
    hint: 'set exitCodes',
    programHint: 'use ContainerRestartRule.onExitCodesIn or onExitCodesNotIn',
  },
  /** The operator for exit codes is In or NotIn. */
  'container/restart-rule-operator-supported': { page: RESTART_RULES },
  /** A container has at most 20 restart rules. */
  'container/restart-rules-max': { page: RESTART_RULES, hint: 'one rule can list up to 255 exit codes' },
  /** A container with restart rules has a restart policy of its own. */
  'container/restart-rules-need-policy': { page: RESTART_RULES, hint: 'set the restartPolicy of the container, which applies if no rule matches' },
  /** A sidecar has no restart rules. */
  'container/sidecar-no-restart-rules': { until: 36, page: RESTART_RULES, hint: 'remove restartPolicyRules: a sidecar always restarts' },
  /** A container has a policy for its termination message; it defaults to File. */
  'container/termination-message-policy-required': { page: TERMINATION },
  /** The policy for the termination message is File or FallbackToLogsOnError. */
  'container/termination-message-policy-supported': { page: TERMINATION },
  /** An ephemeral container has no ports, probes, lifecycle hooks or resources. */
  'ephemeral-container/allowed-fields': { page: EPHEMERAL, hint: 'remove the field: an ephemeral container is for debugging only' },
  /** An ephemeral container mounts no part of a volume with subPath or subPathExpr. */
  'ephemeral-container/no-sub-path': { page: EPHEMERAL, hint: 'mount the whole volume' },
  /** The target of an ephemeral container is a container of the pod. */
  'ephemeral-container/target-exists': {
    page: EPHEMERAL,
    hint: 'name a container of the pod, or leave targetContainerName out',
    programHint: 'name a container of the pod, or leave targetContainer out',
  },
  /** A pull policy is not empty; it defaults by the tag of the image. */
  'image/pull-policy-required': { page: PULL_POLICY, hint: 'leave imagePullPolicy out, or set Always, IfNotPresent or Never' },
  /** A pull policy is Always, IfNotPresent or Never. */
  'image/pull-policy-supported': { page: PULL_POLICY },
  /** The port of a container is a number from 1 to 65535. */
  'port/container-port-range': { page: PORTS, hint: 'ports are numbers from 1 to 65535' },
  /** A port has a containerPort. */
  'port/container-port-required': { page: PORTS, hint: 'set containerPort to the port that the process listens on' },
  /** With hostNetwork the host port is the container port. */
  'port/host-network-same-port': { page: PORTS, hint: 'with hostNetwork the host port is the container port: leave hostPort out' },
  /** A host port is a number from 1 to 65535. */
  'port/host-port-range': { page: PORTS, hint: 'ports are numbers from 1 to 65535' },
  /** A pod has each host port once for each protocol and host IP. */
  'port/host-port-unique': { page: PORTS, hint: 'a node has each port once: choose another hostPort, or leave it out' },
  /** The name of a port is at most 15 lower-case letters, digits and '-', with a letter among them. */
  'port/name-format': { page: PORTS, hint: 'use at most 15 lower-case letters, digits and \'-\', a letter among them' },
  /** Port names are unique within a container. */
  'port/name-unique': { page: PORTS, hint: 'port names are unique within a container' },
  /** A port has a protocol; it defaults to TCP. */
  'port/protocol-required': { page: PORTS, hint: 'leave protocol out for TCP' },
  /** The protocol of a port is TCP, UDP or SCTP. */
  'port/protocol-supported': { page: PORTS, hint: 'use TCP, UDP or SCTP; HTTP is TCP' },
} satisfies Rules;
