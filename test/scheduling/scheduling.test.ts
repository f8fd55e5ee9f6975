import { Duration, Testing } from 'cdk8s';
import { Pod, PodTemplate } from '../../src/pod';
import { Validation } from '../../src/report';
import {
  Affinity, LabelExpression, LabelSelector, NodeField, NodeInclusionPolicy, NodeLabel, NodeSelectorTerm, PodAffinityTerm, PodResourceClaim,
  TaintEffect,
  Toleration, Topology, TopologySpreadConstraint, WhenUnsatisfiable,
} from '../../src/scheduling';
import { Deployment, Job } from '../../src/workload';

const web = LabelSelector.labels({ app: 'web' });

test('what is asked of nodes', () => {
  expect([
    NodeLabel.in('k', 'a', 'b'), NodeLabel.notIn('k', 'a'), NodeLabel.exists('k'), NodeLabel.doesNotExist('k'), NodeLabel.gt('k', 3), NodeLabel.lt('k',
      3),
    NodeField.nameIs('n'), NodeField.nameIsNot('n'),
  ].map((requirement) => requirement.toManifest())).toEqual([
    { key: 'k', operator: 'In', values: ['a', 'b'] },
    { key: 'k', operator: 'NotIn', values: ['a'] },
    { key: 'k', operator: 'Exists' },
    { key: 'k', operator: 'DoesNotExist' },
    { key: 'k', operator: 'Gt', values: ['3'] },
    { key: 'k', operator: 'Lt', values: ['3'] },
    { key: 'metadata.name', operator: 'In', values: ['n'] },
    { key: 'metadata.name', operator: 'NotIn', values: ['n'] },
  ]);
});

test('a term tells labels from fields', () => {
  expect(NodeSelectorTerm.where(NodeLabel.exists('a'), NodeField.nameIs('n'), NodeLabel.exists('b')).toManifest()).toEqual({
    matchExpressions: [{ key: 'a', operator: 'Exists' }, { key: 'b', operator: 'Exists' }],
    matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n'] }],
  });
  // @ts-expect-error a label of a pod is not one of a node
  NodeSelectorTerm.where(LabelExpression.exists('a'));
});

test('label selectors', () => {
  expect([
    web, LabelSelector.all(), LabelSelector.where(LabelExpression.in('k', 'a'), LabelExpression.notIn('k', 'b'), LabelExpression.exists('k'),
      LabelExpression.doesNotExist('l')),
    LabelSelector.of({ matchLabels: { b: '1', a: '2' }, matchExpressions: [] }),
    LabelSelector.pods(new Pod(Testing.chart(), 'web', { metadata: { labels: { app: 'web' } } })),
  ].map((selector) => selector.toManifest())).toEqual([
    { matchLabels: { app: 'web' } },
    {},
    {
      matchExpressions: [
        { key: 'k', operator: 'In', values: ['a'] }, { key: 'k', operator: 'NotIn', values: ['b'] }, { key: 'k', operator: 'Exists' }, {
          key: 'l',
          operator: 'DoesNotExist',
        },
      ],
    },
    { matchExpressions: [], matchLabels: { a: '2', b: '1' } },
    { matchLabels: { app: 'web' } },
  ]);
});

test('pods in the neighbourhood', () => {
  expect(PodAffinityTerm.within(Topology.ZONE).toManifest()).toEqual({ topologyKey: 'topology.kubernetes.io/zone' });
  expect(PodAffinityTerm.within(Topology.HOSTNAME, {
    labelSelector: web, matchLabelKeys: ['a'], mismatchLabelKeys: ['b'], namespaces: ['x', { name: 'y' }], namespaceSelector: LabelSelector.all(),
  }).toManifest()).toEqual({
    labelSelector: { matchLabels: { app: 'web' } },
    matchLabelKeys: ['a'],
    mismatchLabelKeys: ['b'],
    namespaceSelector: {},
    namespaces: ['x', 'y'],
    topologyKey: 'kubernetes.io/hostname',
  });
});

describe('affinity', () => {
  const term = NodeSelectorTerm.where(NodeLabel.exists('a'));
  const near = PodAffinityTerm.within('zone');

  test('nothing said, nothing written', () => {
    expect(new Affinity()._render()).toBeUndefined();
    expect(new PodTemplate(Testing.chart(), 'web', { affinity: {} }).toPodSpec()).toEqual({});
  });

  test('props and verbs give the same', () => {
    const byVerbs = new PodTemplate(Testing.chart(), 'a');
    byVerbs.affinity.requireNodes(term).preferNodes(5, term).requirePods(near).preferPods(6, near).forbidPods(near).avoidPods(7, near);
    const byProps = new PodTemplate(Testing.chart(), 'b', {
      affinity: {
        nodeAffinity: { required: [term], preferred: [{ weight: 5, preference: term }] },
        podAffinity: { required: [near], preferred: [{ weight: 6, podAffinityTerm: near }] },
        podAntiAffinity: { required: [near], preferred: [{ weight: 7, podAffinityTerm: near }] },
      },
    });
    expect(byProps.toPodSpec()).toEqual(byVerbs.toPodSpec());
    expect(byVerbs.toPodSpec().affinity).toEqual({
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] }, weight: 5 }],
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] },
      },
      podAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: { topologyKey: 'zone' }, weight: 6 }],
        requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' }],
      },
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: { topologyKey: 'zone' }, weight: 7 }],
        requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' }],
      },
    });
  });
});

test('tolerations', () => {
  expect([
    Toleration.exists('k'), Toleration.equal('k', 'v', { effect: TaintEffect.NO_SCHEDULE }), Toleration.lt('k', 5), Toleration.gt('k', 5),
    Toleration.exists(),
    Toleration.exists('k', { effect: TaintEffect.NO_EXECUTE, toleration: Duration.minutes(1) }),
  ].map((toleration) => toleration.toManifest())).toEqual([
    { key: 'k', operator: 'Exists' },
    { effect: 'NoSchedule', key: 'k', operator: 'Equal', value: 'v' },
    { key: 'k', operator: 'Lt', value: '5' },
    { key: 'k', operator: 'Gt', value: '5' },
    { operator: 'Exists' },
    { effect: 'NoExecute', key: 'k', operator: 'Exists', tolerationSeconds: 60 },
  ]);
});

test('spread', () => {
  expect(TopologySpreadConstraint.of({
    maxSkew: 1,
    topologyKey: Topology.ZONE,
    whenUnsatisfiable: WhenUnsatisfiable.DO_NOT_SCHEDULE,
    labelSelector: web,
    matchLabelKeys: ['pod-template-hash'],
    minDomains: 2,
    nodeAffinityPolicy: NodeInclusionPolicy.HONOR,
    nodeTaintsPolicy: NodeInclusionPolicy.IGNORE,
  }).toManifest()).toEqual({
    labelSelector: { matchLabels: { app: 'web' } },
    matchLabelKeys: ['pod-template-hash'],
    maxSkew: 1,
    minDomains: 2,
    nodeAffinityPolicy: 'Honor',
    nodeTaintsPolicy: 'Ignore',
    topologyKey: 'topology.kubernetes.io/zone',
    whenUnsatisfiable: 'DoNotSchedule',
  });
});

describe('own pods', () => {
  const spread = (selector: any, more: any = {}) => [{ labelSelector: selector, maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', ...more }];
  const apart = (selector: any) => ({
    podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: selector, topologyKey: 'kubernetes.io/hostname' }] },
  });
  const props = {
    affinity: { podAntiAffinity: { required: [PodAffinityTerm.ownPods(Topology.HOSTNAME)] } },
    topologySpreadConstraints: [TopologySpreadConstraint.ownPods(Topology.ZONE)],
  };

  test('a spread in a word', () => {
    const deployment = new Deployment(Testing.chart(), 'web', { podMetadata: { labels: { app: 'web', version: '1' } } });
    deployment.spread(Topology.ZONE).spread(Topology.HOSTNAME, { maxSkew: 2, minDomains: 3, whenUnsatisfiable: 'DoNotSchedule' });
    const selector = { matchLabels: { app: 'web' } };
    expect(deployment.toPodSpec().topologySpreadConstraints).toEqual([
      ...spread(selector), ...spread(selector, { maxSkew: 2, minDomains: 3, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' }),
    ]);
  });

  test('in props, whose pod is not there yet: the selector of a deployment, of a pod with and without labels, of a job', () => {
    const chart = Testing.chart();
    const deployment = new Deployment(chart, 'a', { ...props, podMetadata: { labels: { app: 'web' } } });
    const selector = { matchLabels: { app: 'web' } };
    expect(deployment.apiObject.toJson().spec.template.spec).toEqual({ affinity: apart(selector), topologySpreadConstraints: spread(selector) });
    const pod = new Pod(chart, 'b', { ...props, metadata: { name: 'b' } });
    const own = { 'podwright.dev/pods-of': 'pod-b' };
    expect(pod.apiObject.toJson()).toMatchObject({
      metadata: { labels: own }, spec: { affinity: apart({ matchLabels: own }), topologySpreadConstraints: spread({ matchLabels: own }) },
    });
    const job = new Job(chart, 'c', { ...props, restartPolicy: 'Never', metadata: { name: 'c' } }).apiObject.toJson().spec.template;
    expect(job.spec.topologySpreadConstraints[0].labelSelector.matchLabels).toEqual(job.metadata.labels);
    const template = new PodTemplate(chart, 'd', props).toPodTemplateSpec();
    expect(template.spec.topologySpreadConstraints[0].labelSelector.matchLabels).toEqual(template.metadata.labels);
  });

  test('by verbs, and beside other terms', () => {
    const pod = new Pod(Testing.chart(), 'web', { metadata: { labels: { app: 'web' } } });
    pod.affinity.avoidPods(100, PodAffinityTerm.ownPods(Topology.HOSTNAME)).preferPods(1, PodAffinityTerm.within('zone'));
    expect(pod.toPodSpec().affinity).toMatchObject({
      podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: { topologyKey: 'zone' } }] },
      podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: { labelSelector: { matchLabels: { app: 'web' } } } }] },
    });
  });

  test('anywhere else they are rejected', () => {
    const chart = Testing.chart();
    new Deployment(chart, 'web', { selector: LabelSelector.ownPods(), containers: [{ name: 'web', image: 'nginx' }] });
    expect(Validation.of(chart).errors().join()).toContain('LabelSelector.ownPods() is for affinity and spread constraints of a pod');
  });
});

test('claims, by verbs that return what they add', () => {
  const pod = new PodTemplate(Testing.chart(), 'web');
  const gpu = pod.addResourceClaim(PodResourceClaim.resourceClaim('gpu', { name: 'shared' }));
  pod.addResourceClaim(PodResourceClaim.resourceClaimTemplate('nic', 'fast'));
  const toleration = Toleration.exists();
  expect(pod.addToleration(toleration)).toBe(toleration);
  expect(gpu.name).toBe('gpu');
  expect(pod.toPodSpec()).toEqual({
    resourceClaims: [{ name: 'gpu', resourceClaimName: 'shared' }, { name: 'nic', resourceClaimTemplateName: 'fast' }],
    tolerations: [{ operator: 'Exists' }],
  });
});

test('a raw value lands in a term as written', () => {
  expect(Toleration.exists().override('brandNew', [1]).toManifest()).toEqual({ brandNew: [1], operator: 'Exists' });
});
