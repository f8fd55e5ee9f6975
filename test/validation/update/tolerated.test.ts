import { type Violation, validateUpdate } from '../../../src/validation';

const labels = { app: 'web' };
const container = { name: 'web', image: 'nginx' };

/** The rules that a workload breaks when the pod of its template changes. */
function broken(old: object, changes: object, metadata: object = {}, kind = 'Deployment', workload: object = {}): string[] {
  const object = (spec: object): object => ({
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: labels }, template: { metadata: { labels, ...metadata }, spec: { containers: [container], ...spec } }, ...workload,
    },
  });
  return [...new Set(validateUpdate(object(old), object(changes)).violations.map(({ rule }: Violation) => rule))];
}

const withContainer = (parts: object): object => ({ containers: [{ ...container, ...parts }] });
const hugePages = (amount: string): object => withContainer({ resources: { limits: { 'hugepages-2Mi': amount, 'cpu': '1' } } });
const selector = (key: string, ...values: string[]): object => ({ matchExpressions: [{ key, operator: 'In', values }] });
const podAffinity = (labelSelector: object): object => ({
  affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', labelSelector }] } },
});
const nodeAffinity = (...values: string[]): object => ({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [selector('zone', ...values)] } } },
});
const spread = (labelSelector: object, matchLabelKeys?: string[]): object => ({
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector, matchLabelKeys }],
});
const volume = (source: object): object => ({ volumes: [{ name: 'v', ...source }] });
const configMap = (path: string): object => volume({ configMap: { name: 'a', items: [{ key: 'a', path }] } });
const token = (path: string): object => volume({ projected: { sources: [{ serviceAccountToken: { path, expirationSeconds: 3600 } }] } });
const sysctl = (name: string): object => ({ hostNetwork: true, securityContext: { sysctls: [{ name, value: '1' }] } });
const toleration = (operator: string, value?: string): object => ({ tolerations: [{ key: 'a', operator, value }] });
const init = (restartPolicy: string): object => ({
  initContainers: [{ ...container, name: 'init', resizePolicy: [{ resourceName: 'cpu', restartPolicy }] }],
});
const sysAdmin = (name: string): object => withContainer({ securityContext: { allowPrivilegeEscalation: false, capabilities: { add: [name] } } });
const devices = (hostUsers: boolean | undefined): object => ({
  ...withContainer({ volumeDevices: [{ name: 'v', devicePath: '/dev/a' }] }), ...volume({ persistentVolumeClaim: { claimName: 'a' } }), hostUsers,
});

/** What is broken, by the old pod that is excused, and the new one. */
const TABLE: readonly (readonly [rule: string, old: object, changes: object])[] = [
  ['resources/whole-huge-pages', hugePages('1Mi'), hugePages('3Mi')],
  ['selector/value-format', podAffinity(selector('a', '-')), podAffinity(selector('a', '+'))],
  ['node-affinity/value-format', nodeAffinity('-'), nodeAffinity('+')],
  ['selector/value-format', spread(selector('a', '-')), spread(selector('a', '+'))],
  ['label/key-format', spread(selector('-', 'a')), spread(selector('+', 'a'))],
  ['path/no-backsteps', token('..'), token('a/..')],
  ['path/relative', token('..'), token('/')],
  ['sysctl/not-of-host-network', sysctl('net.core.somaxconn'), sysctl('net.ipv4.ip_forward')],
  ['resize-policy/init-not-restarted', init('RestartContainer'), init('RestartContainer')],
  ['security-context/sys-admin-escalates', sysAdmin('CAP_SYS_ADMIN'), sysAdmin('CAP_SYS_ADMIN')],
  ['pod/user-namespace-no-devices', devices(false), devices(false)],
  ['volume/image-reference-required', volume({ image: {} }), volume({ image: {} })],
  ['toleration/operator-supported', toleration('Gt', '1'), toleration('Lt', '2')],
];

test.each(TABLE)('%s is not applied to a pod that has broken it', (_rule, old, changes) => {
  expect(broken(old, changes)).toEqual([]);
});

test.each(TABLE)('%s is applied where the old pod was as it should be', (rule, _old, changes) => {
  expect(broken({}, changes)).toEqual([rule]);
});

// Each of them breaks the rule at one place, which excuses no other.
test.each<[rule: string, old: object, changes: object]>([
  ['path/no-backsteps', volume({ hostPath: { path: '/..' } }), volume({ hostPath: { path: '/a/..' } })],
  ['path/no-backsteps', configMap('a/..'), configMap('b/..')],
  ['selector/value-format', podAffinity(selector('a', '-')), spread(selector('a', '-'))],
  ['selector/value-format', spread(selector('a', '-')), podAffinity(selector('a', '-'))],
  ['label/key-format', podAffinity(selector('-', 'a')), podAffinity(selector('-', 'a'))],
  ['env/name-format', withContainer({ env: [{ name: 'a=' }] }), withContainer({ env: [{ name: 'a=' }] })],
])('%s is applied to what Kubernetes never excuses', (rule, old, changes) => {
  expect(broken(old, changes)).toEqual([rule]);
});

test('the value of a comparison is still a whole number', () => {
  expect(broken(toleration('Gt', '1'), toleration('Gt', '01'))).toEqual(['toleration/integer-value']);
  expect(broken(toleration('Gt', '1'), toleration('Gt', '9223372036854775808'))).toEqual(['toleration/integer-value']);
});

test('a deletion cost that was no number may be another one', () => {
  const annotations = (value: string): object => ({ annotations: { 'controller.kubernetes.io/pod-deletion-cost': value } });
  expect(broken({}, {}, annotations('+1'))).toEqual([]);
});

test('label keys of a spread constraint that were in its selector are judged by the older rule', () => {
  const both = spread({ matchLabels: { a: 'b' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] }, ['a']);
  expect(broken(both, both)).toEqual(['label-keys/not-in-selector']);
  expect(broken({}, both)).toEqual(['label-keys/not-in-selector']);
  expect(broken(both, spread({ matchLabels: { a: 'b' } }, ['c']))).toEqual([]);
});

test('the selector of a DaemonSet may have the values that it had', () => {
  const wrong = { selector: selector('app', '-') };
  expect(broken({}, {}, {}, 'DaemonSet', wrong)).toEqual([]);
  expect(broken({}, {}, {}, 'Deployment', wrong)).toContain('selector/value-format');
});

describe('the template of a StatefulSet', () => {
  test('is judged where the old one has what is tolerated, and nothing else that is wrong', () => {
    expect(broken(toleration('Gt', '1'), { ...toleration('Gt', '1'), hostname: '-', containers: [] }, {}, 'StatefulSet')).toContain('container/at-least-one');
    expect(broken(hugePages('1Mi'), { ...hugePages('1Mi'), containers: [] }, {}, 'StatefulSet')).toContain('container/at-least-one');
  });

  test('is not judged where the old one is wrong', () => {
    expect(broken({ containers: [] }, { containers: [] }, {}, 'StatefulSet')).toEqual([]);
  });
});
