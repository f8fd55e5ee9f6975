import { testPodRules } from '../pod-rules';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const nodes = (term: object): object => ({ affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [term] } } } });
const pods = (term: object): object => ({ affinity: { podAffinity: { [REQUIRED]: [{ topologyKey: 'zone', labelSelector: {}, ...term }] } } });
const NODES = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
const PODS = 'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]';

describe('node affinity', () => {
  testPodRules([
    [[], nodes({ matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }, { key: 'a', operator: 'Gt', values: ['1'] }] })],
    [[], nodes({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] })],
    [[`node-affinity/terms-required ${NODES}`], { affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [] } } } }],
    [[`node-affinity/values-required ${NODES}[0].matchExpressions[0].values`], nodes({ matchExpressions: [{ key: 'a', operator: 'In' }] })],
    [[`node-affinity/no-values ${NODES}[0].matchExpressions[0].values`],
      nodes({ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] })],
    [[`node-affinity/one-value ${NODES}[0].matchExpressions[0].values`],
      nodes({ matchExpressions: [{ key: 'a', operator: 'Lt', values: ['1', '2'] }] })],
    [[`node-affinity/operator ${NODES}[0].matchExpressions[0].operator`], nodes({ matchExpressions: [{ key: 'a', operator: 'Near' }] })],
    [[`label/key-format ${NODES}[0].matchExpressions[0].key`], nodes({ matchExpressions: [{ key: '-', operator: 'Exists' }] })],
    [[`node-affinity/field-key ${NODES}[0].matchFields[0].key`], nodes({ matchFields: [{ key: 'spec.name', operator: 'In', values: ['a'] }] })],
  ]);
});

describe('pod affinity', () => {
  testPodRules([
    [[], pods({ namespaces: ['a'], matchLabelKeys: ['app'] }), { labels: { app: 'web' } }],
    [[`pod-affinity/topology-key-required ${PODS}.topologyKey`, `label/key-format ${PODS}.topologyKey`], pods({ topologyKey: '' })],
    [[`pod-affinity/namespace-format ${PODS}.namespace`], pods({ namespaces: ['A'] })],
    [[`selector/values-required ${PODS}.labelSelector.matchExpressions[0].values`],
      pods({ labelSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } })],
    [[`label-keys/need-selector ${PODS}.matchLabelKeys`], pods({ labelSelector: undefined, matchLabelKeys: ['app'] })],
    [[`label-keys/not-in-selector ${PODS}[0]`],
      pods({ labelSelector: { matchLabels: { app: 'web' } }, matchLabelKeys: ['app'] }), { labels: { app: 'web' } }],
    [[`label-keys/in-one-list ${PODS}.matchLabelKeys[0]`], pods({ matchLabelKeys: ['app'], mismatchLabelKeys: ['app'] })],
    [['affinity/weight-range spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight'],
      {
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 101, podAffinityTerm: { topologyKey: 'zone', labelSelector: {} } },
            ],
          },
        },
      }],
  ]);
});

describe('tolerations', () => {
  testPodRules([
    [[], { tolerations: [{ operator: 'Exists' }, { key: 'a', value: 'b', effect: 'NoExecute', tolerationSeconds: 3 }] }],
    [['toleration/exists-without-key spec.tolerations[0].operator'], { tolerations: [{ value: 'a' }] }],
    [['toleration/exists-without-value spec.tolerations[0].operator'], { tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }],
    [['toleration/value-format spec.tolerations[0].operator'], { tolerations: [{ key: 'a', value: '-' }] }],
    [['label/key-format spec.tolerations[0].key'], { tolerations: [{ key: '-', operator: 'Exists' }] }],
    [['toleration/operator-supported spec.tolerations[0].operator'], { tolerations: [{ key: 'a', operator: 'Gt', value: '1' }] }],
    [['toleration/seconds-need-no-execute spec.tolerations[0].effect'], { tolerations: [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 3 }] }],
    [['toleration/effect-supported spec.tolerations[0].effect'], { tolerations: [{ key: 'a', effect: 'Never' }] }],
  ]);
});

describe('topology spread', () => {
  const spread = (constraint: object): object => ({
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {}, ...constraint }],
  });
  testPodRules([
    [[], spread({ minDomains: 2, nodeAffinityPolicy: 'Ignore' })],
    [['topology-spread/max-skew-positive spec.topologySpreadConstraints[0].maxSkew'], spread({ maxSkew: 0 })],
    [['topology-spread/topology-key-required spec.topologySpreadConstraints[0].topologyKey'], spread({ topologyKey: '' })],
    [['topology-spread/when-unsatisfiable-supported spec.topologySpreadConstraints[0].whenUnsatisfiable'], spread({ whenUnsatisfiable: 'Never' })],
    [['topology-spread/min-domains-do-not-schedule spec.topologySpreadConstraints[0].minDomains'],
      spread({ whenUnsatisfiable: 'ScheduleAnyway', minDomains: 2 })],
    [['topology-spread/min-domains-positive spec.topologySpreadConstraints[0].minDomains'], spread({ minDomains: 0 })],
    [['topology-spread/node-policy-supported spec.topologySpreadConstraints[0].nodeTaintsPolicy'], spread({ nodeTaintsPolicy: 'Keep' })],
    [['topology-spread/unique spec.topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}'],
      { topologySpreadConstraints: [1, 2].map((maxSkew) => ({ maxSkew, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' })) }],
  ]);
});

describe('gates, claims and the rest', () => {
  testPodRules([
    [[], { schedulingGates: [{ name: 'a' }], readinessGates: [{ conditionType: 'example.com/ready' }] }],
    [['scheduling-gate/unique spec.schedulingGates[1]'], { schedulingGates: [{ name: 'a' }, { name: 'a' }] }],
    [['scheduling-gate/name-format spec.schedulingGates[0]'], { schedulingGates: [{ name: '-' }] }],
    [['readiness-gate/condition-type-format spec.readinessGates[0].conditionType'], { readinessGates: [{ conditionType: '' }] }],
    [['pod/no-node-while-gated spec.nodeName'], { nodeName: 'a', schedulingGates: [{ name: 'a' }] }],
    [['label/value-format spec.nodeSelector'], { nodeSelector: { a: '-' } }],
    [['pod/preemption-policy-supported spec.preemptionPolicy'], { preemptionPolicy: 'Always' }],
    [[], { resourceClaims: [{ name: 'a', resourceClaimName: 'b' }] }],
    [['pod-resource-claim/source-required spec.resourceClaims[0]'], { resourceClaims: [{ name: 'a' }] }],
    [['pod-resource-claim/one-source spec.resourceClaims[0]'],
      { resourceClaims: [{ name: 'a', resourceClaimName: 'b', resourceClaimTemplateName: 'c' }] }],
    [['pod-resource-claim/name-unique spec.resourceClaims[1].name'],
      { resourceClaims: [{ name: 'a', resourceClaimName: 'b' }, { name: 'a', resourceClaimName: 'b' }] }],
  ]);
});
