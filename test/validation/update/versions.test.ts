import { type Violation, validate, validateUpdate, type ValidateUpdateOptions } from '../../../src/validation';
import { validateWithStandards } from '../../../src/validation/validate';

const labels = { app: 'web' };
const container = { name: 'web', image: 'nginx' };
const pod = (spec: object = {}, metadata: object = {}, status?: object): object => (
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', labels, ...metadata }, spec: { containers: [container], ...spec }, status }
);

function broken(old: object, updated: object, options: ValidateUpdateOptions = {}): string[] {
  return [...new Set(validateUpdate(old, updated, options).violations.map(({ rule, field }: Violation) => `${rule} ${field}`))];
}

describe('metadata of an update', () => {
  const template = (metadata: object): object => ({
    apiVersion: 'v1',
    kind: 'PodTemplate',
    metadata: { name: 'web', ...metadata },
    template: { spec: { containers: [container] } },
  });

  test.each<[what: string, metadata: object, expected: string[]]>([
    ['a name is required', { name: '' }, ['update/immutable metadata.name', 'metadata/name-required metadata.name']],
    ['a name is part of a path', { name: '..' }, ['update/immutable metadata.name', 'metadata/path-segment metadata.name']],
    ['so is its beginning', { generateName: 'a%b' }, ['metadata/path-segment metadata.generateName']],
    ['a namespace is a label', { namespace: 'A' }, ['update/immutable metadata.namespace', 'metadata/namespace-format metadata.namespace']],
    ['finalizers are names', { finalizers: ['a b/c'] }, ['metadata/finalizer-format metadata.finalizers']],
    ['the generation is the server\'s', { generation: -1 }, []],
  ])('%s, whatever the kind', (_what, metadata, expected) => expect(broken(template({}), template(metadata))).toEqual(expected));

  test('a generation that was negative is one, unless it is counted up', () => {
    const old = { ...template({ generation: -1 }) };
    expect(broken(old, template({}))).toEqual(['metadata/generation-non-negative metadata.generation']);
    expect(broken(old, { ...template({}), template: { spec: { containers: [container], hostname: 'a' } } })).toEqual([]);
  });

  test.each<[kind: string, until: number]>([['DaemonSet', 34], ['ReplicaSet', 34], ['ReplicationController', 35], ['Job', 37]])(
    'the name of a %s is validated again before 1.%i', (kind, until) => {
      const object = { apiVersion: { ReplicationController: 'v1', Job: 'batch/v1' }[kind] ?? 'apps/v1', kind, metadata: { name: 'A', generateName: 'B' }, spec: {} };
      const isAgain = (minor: number): boolean => broken(object, object, { minor }).includes('metadata/generate-name-format metadata.generateName');
      expect([isAgain(until - 1), until < 38 && isAgain(until)]).toEqual([true, false]);
    });
});

test('what is generated for a Job is looked at again before 1.37', () => {
  const job = (more: object): object => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'a' },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels: { ...labels, ...more } }, spec: { restartPolicy: 'Never', containers: [container] } } },
  });
  const rules = (minor: number, more: object): string[] => broken(job(more), job(more), { minor }).filter((text) => text.startsWith('job/generated'));
  const at = (label: string): string => `job/generated-labels spec.template.metadata.labels[${label}]`;
  expect(rules(36, {})).toEqual([at('controller-uid'), at('job-name'), 'job/generated-selector spec.selector']);
  expect(rules(36, { 'job-name': 'a', 'batch.kubernetes.io/job-name': 'b', 'batch.kubernetes.io/controller-uid': 'c' }))
    .toEqual([at('controller-uid'), at('batch.kubernetes.io/controller-uid'), at('batch.kubernetes.io/job-name'), 'job/generated-selector spec.selector']);
  expect(rules(37, {})).toEqual([]);
});

describe('an old object that is a manifest is as it is when it is created', () => {
  const created = (minor?: number, subresource?: string): ValidateUpdateOptions => ({ oldIsManifest: true, minor, subresource });

  test('without a status, but for the QoS class before 1.37', () => {
    const running = pod({}, {}, { qosClass: 'Guaranteed', containerStatuses: [{ name: 'web', state: { running: {} } }] });
    expect(broken(running, pod(), { subresource: 'resize' })).toEqual(['resize/qos-class spec', 'resize/node-support spec']);
    expect(broken(running, pod(), created(37, 'resize'))).toEqual([]);
    expect(broken(running, pod(), created(36, 'resize'))).toEqual(['resize/qos-class spec']);
  });

  test('with label keys in its selectors', () => {
    const spread = pod({
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { a: 'b' } }, matchLabelKeys: ['app'] },
      ],
    });
    expect(broken(spread, spread, created(37))).toEqual(['update/pod-fields spec']);
    expect(broken(spread, spread, created(33))).toEqual([]);
  });

  test('with AppArmor profiles in fields', () => {
    const annotated = pod({}, { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'runtime/default' } });
    expect(broken(annotated, annotated, created())).toEqual(['update/pod-fields spec']);
    expect(broken(annotated, annotated)).toEqual([]);
  });
});

test('requests and limits that a container had none of may be added before 1.35', () => {
  const resized = pod({ containers: [{ ...container, resources: { requests: { 'example.com/gpu': '1' }, limits: { 'example.com/gpu': '1' } } }] });
  const rules = (minor: number): string[] => broken(pod(), resized, { minor, subresource: 'resize' });
  expect(rules(34)).not.toContain('resize/only-cpu-and-memory spec');
  expect(rules(35)).toContain('resize/only-cpu-and-memory spec');
});

describe('volumes of images that are dropped', () => {
  const volumes = [{ name: 'a', image: { reference: 'a' } }, { name: 'b', projected: { sources: [{ clusterTrustBundle: { path: 'a' } }] } }];

  test('move no place of what else is dropped', () => {
    const warnings = validate(pod({ volumes }), { minor: 33 }).warnings.filter(({ rule }) => rule === 'field/dropped');
    expect(warnings.map(({ field }) => field)).toEqual(['spec.volumes[1].projected.sources[0].clusterTrustBundle', 'spec.volumes[0].image']);
    expect(warnings.map(({ path }) => path.slice(0, 3))).toEqual([['spec', 'volumes', 1], ['spec', 'volumes', 0]]);
  });

  test('are judged by the Pod Security Standards', () => {
    const manifest = pod({ volumes: [{ name: 'a', image: { reference: 'a' }, hostPath: { path: '/' } }, { name: 'b', emptyDir: {} }] });
    const { violations, standards } = validateWithStandards(manifest, { minor: 33 });
    expect(violations).toEqual([]);
    expect(standards?.baseline.violations.map(({ check }) => check)).toEqual(['hostPathVolumes']);
    expect(validate(manifest, { minor: 33, securityProfile: 'baseline' }).violations.map(({ path }) => path)).toEqual([['spec', 'volumes', 0, 'hostPath']]);
  });
});
