import { testPodWarnings } from './warned';
import type * as k8s from '../../../src/k8s/types';

const DEPRECATED = [
  ['beta.kubernetes.io/arch', 'deprecated since v1.14; use "kubernetes.io/arch" instead'],
  ['beta.kubernetes.io/os', 'deprecated since v1.14; use "kubernetes.io/os" instead'],
  ['failure-domain.beta.kubernetes.io/region', 'deprecated since v1.17; use "topology.kubernetes.io/region" instead'],
  ['failure-domain.beta.kubernetes.io/zone', 'deprecated since v1.17; use "topology.kubernetes.io/zone" instead'],
  ['beta.kubernetes.io/instance-type', 'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead'],
  ['app.kubernetes.io/created-by', 'deprecated since v1.9'],
  ['scheduler.alpha.kubernetes.io/preferAvoidPods', 'deprecated since v1.22; use Taints and Tolerations instead'],
  ['node-role.kubernetes.io/master', 'use "node-role.kubernetes.io/control-plane" instead'],
] as const;
const [OLD, INSTEAD] = DEPRECATED[0];

describe('old labels of nodes', () => {
  const node = 'spec.affinity.nodeAffinity';
  const term = (key: string, ...values: string[]): k8s.NodeSelectorTerm => ({ matchExpressions: [{ key, operator: 'In', values }] });
  const required = (...nodeSelectorTerms: k8s.NodeSelectorTerm[]): k8s.PodSpec => (
    { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } } });
  const preferred = (preference: k8s.NodeSelectorTerm): k8s.PodSpec => (
    { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference }] } } });
  const label = 'a valid label must be an empty string or consist of alphanumeric characters, \'-\', \'_\' or \'.\', and must start and end with an '
    + 'alphanumeric character (e.g. \'MyValue\',  or \'my_value\',  or \'12345\', regex used for validation is \'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?\')';

  testPodWarnings([
    ...DEPRECATED.map(([key, text]) => [[`deprecated-node-label spec.nodeSelector[${key}]: ${text}`], { nodeSelector: { [key]: 'a' } }] as const),
    [[], { nodeSelector: { 'kubernetes.io/os': 'linux', 'constructor': 'a', 'hasOwnProperty': 'a' } }],
    [
      [`deprecated-node-label ${node}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[1].matchExpressions[0].key: ${OLD} is ${INSTEAD}`],
      required(term('a', 'b'), term(OLD, 'amd64')),
    ],
    [
      [`deprecated-node-label ${node}.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key: ${OLD} is ${INSTEAD}`],
      preferred(term(OLD, 'amd64')),
    ],
    [
      [`label-value ${node}.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[1]: -b is invalid, ${label}`],
      preferred(term('a', 'b', '-b')),
    ],
  ]);
});

describe('spreading over the nodes', () => {
  const spread = (topologyKey: string, labelSelector?: k8s.LabelSelector): k8s.PodSpec => (
    { topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', topologyKey, labelSelector }] });
  testPodWarnings([
    [[], spread('kubernetes.io/hostname', {})],
    [['selects-no-pod spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod'], spread('kubernetes.io/hostname')],
    [[`deprecated-node-label spec.topologySpreadConstraints[0].topologyKey: ${OLD} is ${INSTEAD}`], spread(OLD, { matchLabels: { a: 'b' } })],
  ]);
});

describe.each(['podAffinity', 'podAntiAffinity'] as const)('%s without a selector selects no pod', (kind) => {
  const term = (labelSelector?: k8s.LabelSelector): k8s.PodAffinityTerm => ({ topologyKey: 'a', labelSelector });
  const required = (labelSelector?: k8s.LabelSelector): k8s.PodSpec => (
    { affinity: { [kind]: { requiredDuringSchedulingIgnoredDuringExecution: [term({}), term(labelSelector)] } } });
  const preferred = (labelSelector?: k8s.LabelSelector): k8s.PodSpec => (
    { affinity: { [kind]: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term(labelSelector) }] } } });
  const path = `spec.affinity.${kind}`;
  testPodWarnings([
    [[], required({})],
    [[`selects-no-pod ${path}.requiredDuringSchedulingIgnoredDuringExecution[1].labelSelector: a null labelSelector results in matching no pod`], required()],
    [[], preferred({ matchLabels: { a: 'b' } })],
    [
      [`selects-no-pod ${path}.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector: `
        + 'a null labelSelector results in matching no pod'],
      preferred(),
    ],
  ]);
});
