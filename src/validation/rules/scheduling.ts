import type { Rules } from './rule';

const AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity';
const GATES = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/';
const LABEL_KEYS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys';
const NODE_AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity';
const POD_AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity';
const SPREAD = 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/';
const TOLERATIONS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/';

/** Where pods run. */
export const SCHEDULING_RULES = {
  'affinity/weight-range': { page: AFFINITY },
  'label-keys/in-one-list': { page: LABEL_KEYS },
  'label-keys/need-selector': { page: LABEL_KEYS },
  'label-keys/not-in-selector': { page: LABEL_KEYS },
  'node-affinity/field-key': { page: NODE_AFFINITY },
  'node-affinity/field-one-value': { page: NODE_AFFINITY },
  'node-affinity/field-operator': { page: NODE_AFFINITY },
  'node-affinity/no-values': { page: NODE_AFFINITY },
  'node-affinity/node-name-format': { page: NODE_AFFINITY },
  'node-affinity/one-value': { page: NODE_AFFINITY },
  'node-affinity/operator': { page: NODE_AFFINITY },
  'node-affinity/terms-required': { page: NODE_AFFINITY },
  'node-affinity/value-format': { page: NODE_AFFINITY },
  'node-affinity/values-required': {
    page: NODE_AFFINITY,
    hint: 'NodeLabel.in and NodeLabel.notIn need at least one value; to ask for the label alone use NodeLabel.exists',
  },
  'pod-affinity/namespace-format': { page: POD_AFFINITY },
  'pod-affinity/topology-key-required': { page: POD_AFFINITY },
  'scheduling-gate/name-format': { page: GATES },
  'scheduling-gate/unique': { page: GATES },
  'toleration/effect-supported': { page: TOLERATIONS },
  'toleration/exists-without-key': { page: TOLERATIONS },
  'toleration/exists-without-value': { page: TOLERATIONS },
  'toleration/operator-supported': { page: TOLERATIONS },
  'toleration/seconds-need-no-execute': { page: TOLERATIONS },
  'toleration/value-format': { page: TOLERATIONS },
  'topology-spread/max-skew-positive': { page: SPREAD },
  'topology-spread/min-domains-do-not-schedule': { page: SPREAD },
  'topology-spread/min-domains-positive': { page: SPREAD },
  'topology-spread/node-policy-supported': { page: SPREAD },
  'topology-spread/topology-key-required': { page: SPREAD },
  'topology-spread/unique': { page: SPREAD, hint: 'say each topologyKey and whenUnsatisfiable once' },
  'topology-spread/when-unsatisfiable-supported': { page: SPREAD },
} satisfies Rules;
