import type { Rules } from './rule';

const CONTAINERS = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container';
const EPHEMERAL = 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/';
const IMAGES = 'https://kubernetes.io/docs/concepts/containers/images/';
const PORTS = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports';

/** Containers of all kinds, their images and ports. */
export const CONTAINER_RULES = {
  'container/at-least-one': { page: CONTAINERS, hint: 'add a container: pod.addContainer(\'web\', { image: \'nginx:1.27\' })' },
  'container/image-required': { page: CONTAINERS, hint: 'set the container\'s image, such as image: \'nginx:1.27\'' },
  'container/image-trimmed': { page: CONTAINERS },
  'container/init-no-lifecycle': { page: CONTAINERS },
  'container/init-no-liveness-probe': { page: CONTAINERS },
  'container/init-no-readiness-probe': { page: CONTAINERS },
  'container/init-no-startup-probe': { page: CONTAINERS },
  'container/name-format': { page: CONTAINERS, hint: 'use lower-case letters, digits and \'-\'' },
  'container/name-required': { page: CONTAINERS, hint: 'give the container a name' },
  'container/name-unique': { page: CONTAINERS, hint: 'container names are unique within a pod, init containers and sidecars included' },
  'container/restart-policy-init-only': { page: CONTAINERS },
  'container/restart-policy-supported': { page: CONTAINERS },
  'container/restart-rule-action-supported': { page: CONTAINERS },
  'container/restart-rule-exit-codes-max': { page: CONTAINERS },
  'container/restart-rule-exit-codes-required': { page: CONTAINERS },
  'container/restart-rule-operator-supported': { page: CONTAINERS },
  'container/restart-rules-max': { page: CONTAINERS },
  'container/restart-rules-need-policy': { page: CONTAINERS },
  'container/sidecar-no-restart-rules': { page: CONTAINERS },
  'container/termination-message-policy-required': { page: CONTAINERS },
  'container/termination-message-policy-supported': { page: CONTAINERS },
  'ephemeral-container/allowed-fields': { page: EPHEMERAL },
  'ephemeral-container/no-sub-path': { page: EPHEMERAL },
  'ephemeral-container/target-exists': { page: EPHEMERAL },
  'image/pull-policy-required': { page: IMAGES },
  'image/pull-policy-supported': { page: IMAGES },
  'port/container-port-range': { page: PORTS, hint: 'ports are numbers from 1 to 65535' },
  'port/container-port-required': { page: PORTS },
  'port/host-network-same-port': { page: PORTS, hint: 'with hostNetwork the host port is the container port: leave hostPort out' },
  'port/host-port-range': { page: PORTS },
  'port/host-port-unique': { page: PORTS, hint: 'a node has each port once: choose another hostPort, or leave it out' },
  'port/name-format': { page: PORTS, hint: 'use at most 15 lower-case letters, digits and \'-\', a letter among them' },
  'port/name-unique': { page: PORTS, hint: 'port names are unique within a container' },
  'port/protocol-required': { page: PORTS },
  'port/protocol-supported': { page: PORTS },
} satisfies Rules;
