import { validate, violationMessage } from '../../../src/validation';
import { Context } from '../../../src/validation/context';
import { prepare } from '../../../src/validation/prepare';

/** The places that are dropped from a pod, and its spec after that. */
function dropped(spec: object, minor: number): { warnings: string[]; spec: any } {
  const ctx = new Context(minor);
  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web', image: 'nginx' }], ...spec } };
  const prepared: any = prepare(manifest, ctx);
  expect(ctx.violations).toEqual([]);
  return { warnings: ctx.warnings.map(({ rule, field }) => `${rule} ${field}`), spec: prepared.object.spec };
}

const container = (fields: object): object => ({ containers: [{ name: 'web', image: 'nginx', ...fields }] });

test.each<[where: string, minor: number, spec: object, places: string[]]>([
  ['of the pod', 34, { hostnameOverride: 'a' }, ['spec.hostnameOverride']],
  ['of the pod, in a version that has it on', 35, { hostnameOverride: 'a' }, []],
  ['that is on in none', 37, { schedulingGroup: { podGroupName: 'a' } }, ['spec.schedulingGroup']],
  ['of a container', 34, container({ env: [{ name: 'A', valueFrom: { fileKeyRef: { key: 'a' } } }] }), ['spec.containers[0].env[0].valueFrom.fileKeyRef']],
  ['of a probe', 37, container({ livenessProbe: { grpc: { port: 1, mode: 'TLS' } } }), ['spec.containers[0].livenessProbe.grpc.mode']],
  ['of several fields', 33, { resourceClaims: [{ name: 'a' }], ...container({ resources: { claims: [{ name: 'a' }] } }) },
    ['spec.resourceClaims', 'spec.containers[0].resources.claims']],
  ['of all volumes of a kind', 36, { volumes: [{ name: 'a', projected: { sources: [{ clusterTrustBundle: { path: 'a' } }] } }] },
    ['spec.volumes[0].projected.sources[0].clusterTrustBundle']],
  ['of files in a volume', 37, { volumes: [{ name: 'a', secret: { defaultUser: 1, items: [{ key: 'a', path: 'a', user: 2 }] } }] },
    ['spec.volumes[0].secret.defaultUser', 'spec.volumes[0].secret.items[0].user']],
])('a field whose feature is off is dropped with a warning: %s', (_where, minor, spec, places) => {
  expect(dropped(spec, minor).warnings.sort()).toEqual(places.map((place) => `field/dropped ${place}`).sort());
});

test('the warning names the feature gate, and the version from which on the field counts', () => {
  const warningOf = (spec: object, minor: number): string => {
    const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { ...container({}), ...spec } };
    return violationMessage(validate(manifest, { minor }).warnings[0]);
  };
  expect(warningOf({ hostnameOverride: 'a' }, 34))
    .toBe('spec.hostnameOverride: the API server drops this field: the feature gate HostnameOverride is off by default before 1.35');
  expect(warningOf({ schedulingGroup: {} }, 37))
    .toBe('spec.schedulingGroup: the API server drops this field: the feature gate GenericWorkload is off by default');
});

test('a lifecycle of nothing but a stop signal is dropped as a whole', () => {
  const { spec } = dropped({ containers: [{ name: 'a', image: 'a', lifecycle: { stopSignal: 'SIGINT' } }, { name: 'b', image: 'b', lifecycle: {} }] }, 37);
  expect(spec.containers.map(({ lifecycle }: any) => lifecycle === undefined)).toEqual([true, false]);
});

test('restart policies of containers are dropped, but not that of a sidecar', () => {
  const { warnings, spec } = dropped({
    ...container({ restartPolicy: 'Never' }),
    initContainers: [{ name: 'a', image: 'a', restartPolicy: 'Always' }, { name: 'b', image: 'b', restartPolicy: 'Never' }],
  }, 34);
  expect(warnings).toEqual(['field/dropped spec.initContainers[1].restartPolicy', 'field/dropped spec.containers[0].restartPolicy']);
  expect(spec.initContainers[0].restartPolicy).toBe('Always');
});

test('a volume of an image is dropped with its mounts; what comes after it is reported by its own place', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: {
      volumes: [{ name: 'image', image: { reference: 'a' } }, { name: 'Bad', emptyDir: {} }],
      ...container({ volumeMounts: [{ name: 'image', mountPath: '/image' }, { name: 'gone', mountPath: '/gone' }] }),
    },
  };
  const { violations, warnings } = validate(manifest, { minor: 34 });
  expect(warnings.map(({ path }) => path)).toEqual([['spec', 'volumes', 0, 'image'], ['spec', 'containers', 0, 'volumeMounts', 0]]);
  expect(violations.map(({ field, path }) => [field, path])).toEqual([
    ['spec.volumes[0].name', ['spec', 'volumes', 1, 'name']],
    ['spec.containers[0].volumeMounts[0].name', ['spec', 'containers', 0, 'volumeMounts', 1, 'name']],
  ]);
});

test('annotations that once meant init containers are dropped without a warning', () => {
  const ctx = new Context();
  const annotations = { 'pod.beta.kubernetes.io/init-containers': '[]', 'a': 'b' };
  const prepared: any = prepare({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', annotations }, spec: container({}) }, ctx);
  expect({ ...prepared.object.metadata.annotations }).toEqual({ a: 'b' });
  expect(ctx.warnings).toEqual([]);
});
