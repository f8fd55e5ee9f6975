import type { Rules } from './rule';

const ADMISSION = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/';
const DEADLINE = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#lifecycle';
const DELETION_COST = 'https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-deletion-cost';
const EPHEMERAL = 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/';
const GATES = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/';
const HOSTNAME = 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';
const PREEMPTION = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class';
const PROCESSES = 'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/';
const READINESS = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate';
const RESTART_POLICY = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy';
const STATIC_POD = 'https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/';
const TERMINATION = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination';
const TOLERATIONS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/';
const USER_NAMESPACES = 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/';

/** The pod as a whole. */
export const POD_RULES = {
  /** The deadline of a pod is a number of seconds from 1 to 2147483647. */
  'pod/active-deadline-range': { page: DEADLINE, hint: 'a deadline is at least one second' },
  /** The deletion cost of a pod is a 32-bit integer. */
  'pod/deletion-cost': { page: DELETION_COST },
  /** A pod has a grace period; it defaults to 30 seconds. */
  'pod/grace-period-required': { page: TERMINATION },
  /** The host name of a pod is a DNS label. */
  'pod/hostname-format': { page: HOSTNAME, hint: 'use lower-case letters, digits and \'-\', at most 63' },
  /** The host name that overrides all others is a DNS name. */
  'pod/hostname-override-format': { page: HOSTNAME, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** The host name that overrides all others has at most 64 characters. */
  'pod/hostname-override-length': { page: HOSTNAME },
  /** A pod has hostnameOverride or setHostnameAsFQDN, not both. */
  'pod/hostname-override-not-fqdn': { page: HOSTNAME, hint: 'remove setHostnameAsFQDN' },
  /** A pod with hostNetwork has the host name of the node. */
  'pod/hostname-override-not-host-network': { page: HOSTNAME, hint: 'remove hostnameOverride' },
  /** A mirror pod has a nodeName. */
  'pod/mirror-needs-node': { page: STATIC_POD },
  /** A pod is made without ephemeral containers, and a template has none. */
  'pod/no-ephemeral-containers': { page: EPHEMERAL, hint: 'add ephemeral containers to the running pod: kubectl debug' },
  /** A pod with scheduling gates has no nodeName. */
  'pod/no-node-while-gated': { page: GATES, hint: 'remove nodeName, or the gates' },
  /** An object that a pod names has a name that an object can have. */
  'pod/object-name-format': { page: NAMES, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** A pod shares the processes of its containers or those of the node, not both. */
  'pod/one-process-namespace': { page: PROCESSES, hint: 'remove shareProcessNamespace or hostPID' },
  /** The preemption policy is not empty. */
  'pod/preemption-policy-required': { page: PREEMPTION },
  /** The preemption policy is Never or PreemptLowerPriority. */
  'pod/preemption-policy-supported': { page: PREEMPTION },
  /** The restart policy of a pod is not empty; it defaults to Always. */
  'pod/restart-policy-required': { page: RESTART_POLICY },
  /** The restart policy of a pod is Always, OnFailure or Never. */
  'pod/restart-policy-supported': { page: RESTART_POLICY },
  /** The subdomain of a pod is a DNS label. */
  'pod/subdomain-format': { page: HOSTNAME, hint: 'use the name of the headless Service: lower-case letters, digits and \'-\'' },
  /** A pod with a service account token has a service account. */
  'pod/token-needs-service-account': { page: ADMISSION, hint: 'set serviceAccountName' },
  /** The annotation for tolerations is a list in JSON. */
  'pod/tolerations-annotation': { page: TOLERATIONS, hint: 'use spec.tolerations instead of the annotation' },
  /** A pod in a user namespace has no block devices. */
  'pod/user-namespace-no-devices': { since: 34, page: USER_NAMESPACES, hint: 'remove volumeDevices, or hostUsers: false' },
  /** A pod in a user namespace does not share the IPC namespace of the node. */
  'pod/user-namespace-no-host-ipc': { page: USER_NAMESPACES, hint: 'remove hostIPC, or hostUsers: false' },
  /** A pod in a user namespace does not share the network of the node. */
  'pod/user-namespace-no-host-network': { page: USER_NAMESPACES, hint: 'remove hostNetwork, or hostUsers: false' },
  /** A pod in a user namespace does not share the processes of the node. */
  'pod/user-namespace-no-host-pid': { page: USER_NAMESPACES, hint: 'remove hostPID, or hostUsers: false' },
  /** The condition of a readiness gate is a name, or a domain, '/' and a name. */
  'readiness-gate/condition-type-format': { page: READINESS, hint: 'write it as example.com/condition' },
} satisfies Rules;
