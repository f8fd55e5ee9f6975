import type { Rules } from './rule';

const POD = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec';
const READINESS = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate';

/** The pod as a whole. */
export const POD_RULES = {
  'pod/active-deadline-range': { page: POD, hint: 'a deadline is at least one second' },
  'pod/deletion-cost': { page: POD },
  'pod/grace-period-required': { page: POD },
  'pod/hostname-format': { page: POD },
  'pod/hostname-override-format': { page: POD },
  'pod/hostname-override-length': { page: POD },
  'pod/hostname-override-not-fqdn': { page: POD },
  'pod/hostname-override-not-host-network': { page: POD },
  'pod/mirror-needs-node': { page: POD },
  'pod/no-ephemeral-containers': { page: POD },
  'pod/no-node-while-gated': { page: POD },
  'pod/object-name-format': { page: POD },
  'pod/one-process-namespace': { page: POD },
  'pod/preemption-policy-required': { page: POD },
  'pod/preemption-policy-supported': { page: POD },
  'pod/restart-policy-required': { page: POD },
  'pod/restart-policy-supported': { page: POD },
  'pod/subdomain-format': { page: POD },
  'pod/token-needs-service-account': { page: POD },
  'pod/tolerations-annotation': { page: POD },
  'pod/user-namespace-no-devices': { page: POD, since: 34 },
  'pod/user-namespace-no-host-ipc': { page: POD },
  'pod/user-namespace-no-host-network': { page: POD },
  'pod/user-namespace-no-host-pid': { page: POD },
  'readiness-gate/condition-type-format': { page: READINESS },
} satisfies Rules;
