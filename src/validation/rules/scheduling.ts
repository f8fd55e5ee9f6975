import type { Rules } from './rule';

const AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity';
const EVICTION = 'https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/';
const GATES = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/';
const GROUPS = 'https://kubernetes.io/docs/concepts/workloads/workload-api/';
const LABELS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set';
const MATCH_LABEL_KEYS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys';
const NODE_AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity';
const OPERATORS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators';
const POD_AFFINITY = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity';
const SPREAD = 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/';
const TOLERATIONS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/';

/** Where pods run. */
export const SCHEDULING_RULES = {
  /** The weight of a preference is a number from 1 to 100. */
  'affinity/weight-range': { page: AFFINITY, hint: 'use a number from 1 to 100' },
  /** The domain of an eviction responder is none of Kubernetes' own. */
  'eviction-responder/domain-not-reserved': { page: EVICTION },
  /** A pod has at most 10 eviction responders. */
  'eviction-responder/max': { page: EVICTION },
  /** The name of an eviction responder is a domain, '/' and a name. */
  'eviction-responder/name-format': { page: EVICTION, hint: 'write it as example.com/name' },
  /** An eviction responder has a name. */
  'eviction-responder/name-required': { page: EVICTION },
  /** The priorities below 1000 are for responders of Kubernetes. */
  'eviction-responder/priority-not-reserved': { page: EVICTION, hint: 'use a number from 1000 to 100000' },
  /** The priority of an eviction responder is at most 100000. */
  'eviction-responder/priority-range': { page: EVICTION, hint: 'use a number from 1000 to 100000' },
  /** An eviction responder has a priority. */
  'eviction-responder/priority-required': { page: EVICTION },
  /** Names of eviction responders are unique within a pod. */
  'eviction-responder/unique': { page: EVICTION },
  /** A label key is in matchLabelKeys or in mismatchLabelKeys, not both. */
  'label-keys/in-one-list': { page: MATCH_LABEL_KEYS },
  /** Where there are matchLabelKeys or mismatchLabelKeys, there is a labelSelector. */
  'label-keys/need-selector': { page: MATCH_LABEL_KEYS, hint: 'add a labelSelector' },
  /** A label key that is in matchLabelKeys is not in the labelSelector. */
  'label-keys/not-in-selector': { page: MATCH_LABEL_KEYS, hint: 'remove the key from one of the two' },
  /** The only field of a node to select by is metadata.name. */
  'node-affinity/field-key': {
    page: NODE_AFFINITY,
    hint: 'use matchExpressions to select by a label',
    programHint: 'use NodeLabel to select by a label',
  },
  /** A field of a node is compared with one value. */
  'node-affinity/field-one-value': { page: NODE_AFFINITY, hint: 'make a term for each node name' },
  /** The operator for a field of a node is In or NotIn. */
  'node-affinity/field-operator': { page: OPERATORS },
  /** The operators Exists and DoesNotExist have no values. */
  'node-affinity/no-values': { page: OPERATORS, hint: 'remove the values, or use In or NotIn' },
  /** The name of a node is one that an object can have. */
  'node-affinity/node-name-format': { page: NODE_AFFINITY },
  /** The operators Gt and Lt have one value, a number. */
  'node-affinity/one-value': { page: OPERATORS, hint: 'give one number' },
  /** The operator for a label of a node is In, NotIn, Exists, DoesNotExist, Gt or Lt. */
  'node-affinity/operator': { page: OPERATORS },
  /** A node selector has at least one term. */
  'node-affinity/terms-required': { page: NODE_AFFINITY },
  /** A required term compares a label of nodes with values that a label can have. */
  'node-affinity/value-format': { page: LABELS, hint: 'label values are at most 63 letters, digits, \'-\', \'_\', \'.\'' },
  /** The operators In and NotIn have values. */
  'node-affinity/values-required': {
    page: OPERATORS,
    hint: 'give at least one value, or use Exists to ask for the label alone',
    programHint: 'NodeLabel.in and NodeLabel.notIn need at least one value; to ask for the label alone use NodeLabel.exists',
  },
  /** The namespace of a pod affinity term is a DNS label. */
  'pod-affinity/namespace-format': { page: POD_AFFINITY },
  /** A pod affinity term has a topologyKey. */
  'pod-affinity/topology-key-required': {
    page: POD_AFFINITY,
    hint: 'use kubernetes.io/hostname for the same node, topology.kubernetes.io/zone for the same zone',
    programHint: 'use Topology.HOSTNAME for the same node, Topology.ZONE for the same zone',
  },
  /** The name of a scheduling gate is a name, or a domain, '/' and a name. */
  'scheduling-gate/name-format': { page: GATES, hint: 'write it as example.com/gate' },
  /** Names of scheduling gates are unique within a pod. */
  'scheduling-gate/unique': { page: GATES },
  /** The name of a scheduling group is a DNS subdomain. */
  'scheduling-group/name-format': { page: GROUPS, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** A scheduling group has a name. */
  'scheduling-group/name-required': {
    page: GROUPS,
    hint: 'set podGroupName',
    programHint: 'name the PodGroup in schedulingGroup',
  },
  /** A pod of a scheduling group has no eviction responders. */
  'scheduling-group/no-eviction-responders': { page: GROUPS, hint: 'remove schedulingGroup or evictionResponders' },
  /** The effect of a toleration is NoSchedule, PreferNoSchedule or NoExecute. */
  'toleration/effect-supported': { page: TOLERATIONS },
  /** A toleration without a key has the operator Exists. */
  'toleration/exists-without-key': {
    page: TOLERATIONS,
    hint: 'give a key, or use Exists to tolerate every taint',
    programHint: 'use Toleration.exists() to tolerate every taint, or give a key',
  },
  /** A toleration with the operator Exists has no value. */
  'toleration/exists-without-value': { page: TOLERATIONS, hint: 'remove the value, or use Equal' },
  /** The value of a toleration that compares (Lt, Gt) is a whole number. */
  'toleration/integer-value': { page: TOLERATIONS, hint: 'write a whole number without zeros before it, in quotes' },
  /** The operator of a toleration is one that the Kubernetes version knows. */
  'toleration/operator-supported': { page: TOLERATIONS },
  /** A toleration for some seconds has the effect NoExecute. */
  'toleration/seconds-need-no-execute': {
    page: TOLERATIONS,
    hint: 'set effect NoExecute, or remove tolerationSeconds',
    programHint: 'set effect to TaintEffect.NO_EXECUTE, or remove toleration',
  },
  /** The value of a toleration is one that a label can have. */
  'toleration/value-format': { page: LABELS },
  /** The maxSkew of a spread constraint is greater than 0. */
  'topology-spread/max-skew-positive': { page: SPREAD, hint: 'use 1 for the most even spread' },
  /** minDomains goes with whenUnsatisfiable DoNotSchedule. */
  'topology-spread/min-domains-do-not-schedule': { page: SPREAD, hint: 'remove minDomains, or use DoNotSchedule' },
  /** The minDomains of a spread constraint are more than 0. */
  'topology-spread/min-domains-positive': { page: SPREAD },
  /** A policy for nodes is Honor or Ignore. */
  'topology-spread/node-policy-supported': { page: SPREAD },
  /** A spread constraint has a topologyKey. */
  'topology-spread/topology-key-required': { page: SPREAD, hint: 'use a label of nodes such as topology.kubernetes.io/zone' },
  /** A pod has one spread constraint for each topologyKey and whenUnsatisfiable. */
  'topology-spread/unique': { page: SPREAD, hint: 'use each pair of topologyKey and whenUnsatisfiable once' },
  /** whenUnsatisfiable is DoNotSchedule or ScheduleAnyway. */
  'topology-spread/when-unsatisfiable-supported': { page: SPREAD },
  /** The name of a workload is a DNS subdomain. */
  'workload-ref/name-format': { page: GROUPS, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** The name of a group of pods in a workload is a DNS label. */
  'workload-ref/pod-group-format': { page: GROUPS, hint: 'use lower-case letters, digits and \'-\'' },
  /** The key of a replica of a group of pods is a DNS label. */
  'workload-ref/replica-key-format': { page: GROUPS, hint: 'use lower-case letters, digits and \'-\'' },
} satisfies Rules;
