import * as fc from 'fast-check';
import { parseJson } from '../../../src/apimachinery/json';
import { validate, validateUpdate, violationMessage } from '../../../src/validation';

const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web', image: 'nginx' }] } };

function decodeRules(manifest: unknown): string[] {
  return validate(manifest).violations.filter(({ type }) => type === 'Decode').map(({ rule, field }) => `${rule} ${field}`);
}

function podWithSpec(spec: object): object {
  return { ...POD, spec: { ...POD.spec, ...spec } };
}

test('a proper pod is read without a word', () => {
  expect(validate(POD)).toEqual({ judged: true, violations: [], warnings: [] });
});

test('an unknown field is told with its place', () => {
  expect(decodeRules(podWithSpec({ contaners: [] }))).toEqual(['decode/unknown-field spec.contaners']);
});

test.each<[what: string, spec: object, field: string]>([
  ['text for a number', { terminationGracePeriodSeconds: '30' }, 'spec.terminationGracePeriodSeconds'],
  ['a fraction for a whole number', { terminationGracePeriodSeconds: 1.5 }, 'spec.terminationGracePeriodSeconds'],
  ['text for a boolean', { hostNetwork: 'yes' }, 'spec.hostNetwork'],
  ['a boolean for text', { nodeName: true }, 'spec.nodeName'],
  ['an object for a list', { containers: {} }, 'spec.containers'],
  ['a list for an object', { securityContext: [] }, 'spec.securityContext'],
])('a wrong type is told with its place: %s', (_what, spec, field) => {
  const rules = decodeRules(podWithSpec(spec));
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatch(new RegExp(`^decode/[a-z-]+ ${field.replace(/[.[\]]/g, '\\$&')}$`));
});

describe('a manifest read from JSON', () => {
  const PLACES: readonly (readonly [field: string, spec: string])[] = [
    ['spec.priority', '{"priority":#}'],
    ['spec.terminationGracePeriodSeconds', '{"terminationGracePeriodSeconds":#}'],
    ['spec.containers[0].livenessProbe.httpGet.port', '{"containers":[{"name":"web","image":"nginx","livenessProbe":{"httpGet":{"port":#}}}]}'],
  ];
  const decoded = (spec: string): string[] => decodeRules(parseJson(JSON.stringify({ ...POD, spec: '#' }).replace('"#"', spec)));

  test.each(PLACES)('has whole numbers at %s, spelled as such', (field, spec) => {
    for (const number of ['1.0', '1e2', '-0.0', '0.5', '1E0', '9223372036854775808', '-9223372036854776000']) {
      expect([number, ...decoded(spec.replace('#', number))]).toEqual([number, `decode/type ${field}`]);
    }
    for (const number of ['0', '1', '-0']) {
      expect([number, ...decoded(spec.replace('#', number))]).toEqual([number]);
    }
  });

  test('has all numbers of 64 bits, and tells them apart', () => {
    const pod = (seconds: string): any => podWithSpec(parseJson(`{"terminationGracePeriodSeconds":${seconds}}`) as object);
    expect(validate(pod('9223372036854775807')).violations).toEqual([]);
    expect(validateUpdate(pod('9223372036854775807'), pod('9223372036854775807')).violations).toEqual([]);
    expect(validateUpdate(pod('9223372036854775807'), pod('9223372036854775806')).violations).toHaveLength(1);
    expect(violationMessage(validate(podWithSpec({ securityContext: parseJson('{"runAsUser":9007199254740993}') })).violations[0])).toContain('9007199254740993');
  });

  test('has those that the YAML reader gives as bigints, too', () => {
    const spec = (seconds: bigint): object => ({ terminationGracePeriodSeconds: seconds, overhead: { memory: seconds } });
    expect(decodeRules(podWithSpec({ terminationGracePeriodSeconds: 2n ** 63n - 1n }))).toEqual([]);
    expect(decodeRules(podWithSpec({ containers: [{ name: 'a', image: 'a', resources: { limits: { 'example.com/a': 2n ** 54n } } }] }))).toEqual([]);
    expect(decodeRules(podWithSpec(spec(2n ** 63n)))).toEqual(['decode/type spec.terminationGracePeriodSeconds']);
    expect(decodeRules(podWithSpec({ priority: 2n ** 54n }))).toEqual(['decode/type spec.priority']);
  });

  test('has quantities as they are spelled', () => {
    const divisor = (text: string): string[] => validate(podWithSpec({
      containers: [{ name: 'web', image: 'nginx', env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: parseJson(text) } } }] }],
    })).violations.map(({ rule }) => rule);
    expect([divisor('0.001'), divisor('1.0'), divisor('1e-3')]).toEqual([[], [], ['resource-field-ref/divisor-supported']]);
  });

  test('has each field and each key of a map once', () => {
    expect(decoded('{"hostNetwork":true,"hostNetwork":false}')).toEqual(['decode/duplicate-field spec.hostNetwork']);
    expect(decoded('{"nodeSelector":{"a":"1","b":"2","a":"3","a":"4"}}')).toEqual(['decode/duplicate-field spec.nodeSelector.a']);
    expect(decoded('{"containers":[{"name":"web","image":"nginx","ports":[{"containerPort":1,"containerPort":2}]}]}')).toEqual(
      ['decode/duplicate-field spec.containers[0].ports[0].containerPort']);
    expect(decoded('{"unknown":{"a":1,"a":2},"unknown":1}')).toEqual(['decode/unknown-field spec.unknown']);
  });
});

test.each([
  '2026-01-01T00:00:00Z', '2026-01-01T0:00:00Z', '2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00,5+00:00', '2026-01-01T00:00:00-24:60', '2024-02-29T23:59:59Z',
])('%s is a time, as in Go', (creationTimestamp) => {
  expect(decodeRules({ ...POD, metadata: { name: 'web', creationTimestamp } })).toEqual([]);
});

test.each([
  '2026-01-01', '2026-1-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:0:00Z', '2026-01-01T00:00:60Z', '2026-02-29T00:00:00Z', '2026-01-01T00:00:00',
  '2026-01-01T00:00:00+25:00', '2026-01-01T00:00:00+00:61', '2026-01-01T00:00:00.Z', '2026-01-01t00:00:00Z', '2026-01-01T00:00:00z',
])('%s is no time', (creationTimestamp) => {
  expect(decodeRules({ ...POD, metadata: { name: 'web', creationTimestamp } })).toEqual(['decode/type metadata.creationTimestamp']);
});

test.each([
  ['DaemonSet', 'deprecated.daemonset.template.generation', ['a', '', '1.0', '9223372036854775808'], ['1', '-1', '+1']],
  ['Deployment', 'deprecated.deployment.rollback.to', ['a', '1.0', '9223372036854775808'], ['', '1', '+1']],
])('of a %s, the annotation %s is a number', (kind, annotation, wrong, right) => {
  const rules = (value: string): string[] => decodeRules({ apiVersion: 'apps/v1', kind, metadata: { name: 'a', annotations: { [annotation]: value } } });
  expect(wrong.map(rules)).toEqual(wrong.map(() => [`decode/conversion metadata.annotations[${annotation}]`]));
  expect(right.map(rules)).toEqual(right.map(() => []));
});

test('null is as good as nothing', () => {
  expect(validate(podWithSpec({ nodeName: null, volumes: null, securityContext: null })).violations).toEqual([]);
});

test('null in a list is an empty item, or an error where a program made the list', () => {
  const manifest = podWithSpec({ containers: [{ name: 'a', image: 'a', args: ['x', null], env: [null] }] });
  const rules = (rejectNullItems?: boolean) => validate(manifest, { rejectNullItems }).violations.map(({ rule, field, detail }) => `${rule} ${field} ${detail}`);
  expect(rules()).toEqual(['env/name-required spec.containers[0].env[0].name ']);
  expect(rules(false)).toEqual(rules());
  expect(validate(podWithSpec({ containers: [{ name: 'a', image: 'a', args: ['x', undefined] }] })).violations).toEqual([]);
  expect(rules(true)).toEqual([expect.stringMatching(/args\[1\].*must be a value, got null: leave the item out of the list/), expect.stringMatching(/env\[0\].*must be a value, got null/)]);
});

test('null in a map is an empty value', () => {
  const manifest = podWithSpec({ nodeSelector: { disk: null }, containers: [{ name: 'a', image: 'a', resources: { requests: { cpu: null, memory: '1Mi' } } }] });
  expect(validate(manifest, { rejectNullItems: true }).violations).toEqual([]);
});

test('nothing is said of kinds that hold no pod', () => {
  expect(validate({ apiVersion: 'v1', kind: 'ConfigMap', data: 1 }).judged).toBe(false);
  expect(validate({ apiVersion: 'v2', kind: 'Pod' }).judged).toBe(false);
  expect(validate({ apiVersion: 'v1', kind: 'constructor' }).judged).toBe(false);
});

test('the manifest is not changed', () => {
  const frozen = JSON.parse(JSON.stringify(POD), (_key, value) => Object.freeze(value));
  expect(() => validate(frozen)).not.toThrow();
});

describe('any value is judged without a crash', () => {
  const anything = fc.anything({
    maxDepth: 4, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true, withSparseArray: true,
  });
  const FIELDS = ['containers', 'volumes', 'affinity', 'securityContext', 'tolerations', 'resources', 'dnsConfig', 'hostAliases', '__proto__', 'constructor'];

  function judge(manifest: unknown): void {
    for (const violation of validate(manifest, { securityProfile: 'restricted' }).violations) {
      expect(typeof violationMessage(violation)).toBe('string');
    }
  }

  test('as a manifest', () => fc.assert(fc.property(anything, judge)));

  test('as a part of a pod', () => fc.assert(fc.property(fc.constantFrom(...FIELDS), anything, (field, value) => {
    judge(podWithSpec(Object.fromEntries([[field, value]])));
  })));

  test('as a part of a container', () => fc.assert(fc.property(
    fc.constantFrom('name', 'image', 'ports', 'env', 'resources', 'livenessProbe', 'lifecycle', 'securityContext', 'volumeMounts', '__proto__'), anything,
    (field, value) => judge(podWithSpec({ containers: [Object.fromEntries([['name', 'web'], ['image', 'nginx'], [field, value]])] })),
  )));

  test('an object that holds itself', () => {
    const cyclic: any = JSON.parse(JSON.stringify(POD));
    cyclic.spec.affinity = cyclic;
    cyclic.metadata.labels = cyclic;
    judge(cyclic);
  });

  test('very deep nesting', () => {
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) {
      deep = { affinity: deep };
    }
    judge(podWithSpec({ affinity: deep }));
  });

  test('very long text', () => {
    const long = 'a.'.repeat(500_000);
    judge({ ...POD, metadata: { name: long, labels: { [long]: long }, annotations: { [long]: long } } });
    judge(podWithSpec({ nodeName: long, hostname: long, subdomain: long, serviceAccountName: long, tolerations: [{ key: long, value: long }] }));
  });
});

test.each<[minor: number, fields: object, text: string]>([
  [33, { hostnameOverride: 'a' }, 'unknown field "spec.hostnameOverride": known since 1.34 (off by default), on since 1.35; the target is 1.33'],
  [36, { evictionResponders: [] }, 'unknown field "spec.evictionResponders": known since 1.37 (off by default); the target is 1.36'],
  [37, { workloadRef: {} }, 'unknown field "spec.workloadRef": known until 1.35; the target is 1.37'],
  [37, { hostnameoverride: 'a' }, 'unknown field "spec.hostnameoverride": did you mean "hostnameOverride"?'],
  [37, { name: 'a' }, 'unknown field "spec.name"'],
])('in 1.%i, a field of another version is unknown, and the error says of which: %j', (minor, fields, text) => {
  expect(validate(podWithSpec(fields), { minor }).violations.map(({ detail }) => detail)).toEqual([text]);
});

test.each<[fields: object, place: string]>([
  [{ imagePullPolicy: 'Always' }, 'a container'],
  [{ runAsUser: 1 }, 'the securityContext of a container'],
  [{ fsGroup: 1 }, 'the securityContext of the pod'],
  [{ securityContext: { readOnlyRootFilesystem: true } }, 'the securityContext of a container'],
  [{ securityContext: { hostNetwork: true } }, 'the spec of the pod'],
  [{ containers: [{ name: 'a', image: 'a', securityContext: { fsGroup: 1 } }] }, 'the securityContext of the pod'],
  [{ containers: [{ name: 'a', image: 'a', privileged: true }] }, 'the securityContext of a container'],
  [{ containers: [{ name: 'a', image: 'a', nodeSelector: {} }] }, 'the spec of the pod'],
  [{ containers: [{ name: 'a', livenessProbe: { path: '/' } }] }, 'httpGet'],
  [{ containers: [{ name: 'a', livenessProbe: { port: 80 } }] }, 'httpGet or tcpSocket'],
  [{ containers: [{ name: 'a', livenessProbe: { command: ['ls'] } }] }, 'exec'],
  [{ containers: [{ name: 'a', livenessProbe: { service: 'a' } }] }, 'grpc'],
  [{ containers: [{ name: 'a', livenessProbe: { httpGet: { port: 80, periodSeconds: 5 } } }] }, 'the probe'],
  [{ containers: [{ name: 'a', livenessProbe: { exec: { periodSeconds: 5 } } }] }, 'the probe'],
  [{ containers: [{ name: 'a', livenessProbe: { grpc: { periodSeconds: 5 } } }] }, 'the probe'],
  [{ containers: [{ name: 'a', livenessProbe: { tcpSocket: { periodSeconds: 5 } } }] }, 'the probe'],
  [{ containers: [{ name: 'a', lifecycle: { exec: { command: ['ls'] } } }] }, 'postStart or preStop'],
  [{ containers: [{ name: 'a', lifecycle: { preStop: { command: ['ls'] } } }] }, 'exec'],
  [{ containers: [{ name: 'a', env: [{ name: 'A', secretKeyRef: {} }] }] }, 'valueFrom'],
  [{ containers: [{ name: 'a', volumeMounts: [{ name: 'a', mountPath: '/a', emptyDir: {} }] }] }, 'a volume of the pod'],
  [{ volumes: [{ name: 'a', mountPath: '/a' }] }, 'volumeMounts of a container'],
  [{ labels: {} }, 'metadata'],
  [{ affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { matchExpressions: [] } } } }, 'nodeSelectorTerms'],
  [{ affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ matchExpressions: [] }] } } }, 'preference'],
  [{ affinity: { podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a' }] } } }, 'podAffinityTerm'],
])('a field that belongs to another part is unknown, and the error says to which: %j', (fields, place) => {
  expect(validate(podWithSpec(fields)).violations.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(new RegExp(`^unknown field ".*": it is a field of ${place}$`)));
});

test.each<[fields: object, meant: string]>([
  [{ containers: [{ name: 'a', image: 'a', livenessprobe: {} }] }, 'livenessProbe'],
  [{ containers: [{ name: 'a', image: 'a', resources: { request: {} } }] }, 'requests'],
  [{ terminationGracePeriod: 60 }, 'terminationGracePeriodSeconds'],
  [{ containers: [{ name: 'a', livenessProbe: { timeout: 5 } }] }, 'timeoutSeconds'],
  [{ volumes: [{ name: 'a', persistentVolumeclaim: {} }] }, 'persistentVolumeClaim'],
  [{ nodeSelectr: {} }, 'nodeSelector'],
])('a field that is written nearly like one is unknown, and the error says like which: %j', (fields, meant) => {
  expect(validate(podWithSpec(fields)).violations.map(({ detail }) => detail))
    .toContainEqual(expect.stringMatching(new RegExp(`^unknown field ".*": did you mean "${meant}"\\?$`)));
});

test.each<[kind: string, fields: object, place: string]>([
  ['Deployment', { replicas: 1 }, 'spec'],
  ['Deployment', { labels: {} }, 'metadata'],
  ['StatefulSet', { containers: [] }, 'the spec of the template'],
  ['DaemonSet', { spec: { containers: [] } }, 'the spec of the template'],
  ['ReplicaSet', { spec: { labels: {} } }, 'metadata'],
  ['Deployment', { spec: { template: { containers: [] } } }, 'the spec of the template'],
  ['Deployment', { spec: { template: { labels: {} } } }, 'metadata'],
  ['Deployment', { spec: { strategy: { maxSurge: 1 } } }, 'rollingUpdate'],
  ['DaemonSet', { spec: { updateStrategy: { maxSurge: 1 } } }, 'rollingUpdate'],
  ['StatefulSet', { spec: { updateStrategy: { partition: 1 } } }, 'rollingUpdate'],
])('a field of a %s that belongs to another part is unknown, and the error says to which: %j', (kind, fields, place) => {
  const { violations } = validate({ apiVersion: 'apps/v1', kind, ...fields });
  expect(violations.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(new RegExp(`^unknown field ".*": it is a field of ${place}$`)));
});

test.each<[kind: string, fields: object, place: string]>([
  ['Job', { backoffLimit: 1 }, 'spec'],
  ['CronJob', { schedule: '* * * * *' }, 'spec'],
  ['CronJob', { backoffLimit: 1 }, 'the spec of the jobTemplate'],
  ['CronJob', { spec: { backoffLimit: 1 } }, 'the spec of the jobTemplate'],
  ['CronJob', { spec: { containers: [] } }, 'the spec of the template'],
])('the same of a %s: %j', (kind, fields, place) => {
  const { violations } = validate({ apiVersion: 'batch/v1', kind, ...fields });
  expect(violations.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(new RegExp(`^unknown field ".*": it is a field of ${place}$`)));
});

test.each<[fields: object, instead: string]>([
  [{ containers: [{ name: 'a', cpu: 1 }] }, 'write it in requests or limits of resources'],
  [{ containers: [{ name: 'a', resources: { memory: '1Gi' } }] }, 'write it in requests or limits'],
  [{ containers: [{ name: 'a', ports: [{ port: 80 }] }] }, 'write containerPort'],
  [{ containers: [{ name: 'a', volumeMounts: [{ name: 'a', path: '/a' }] }] }, 'write mountPath'],
  [{ volumes: [{ name: 'a', secret: { name: 'a' } }] }, 'write secretName'],
  [{ volumes: [{ name: 'a', persistentVolumeClaim: { name: 'a' } }] }, 'write claimName'],
  [{ volumes: [{ name: 'a', configMap: { configMapName: 'a' } }] }, 'write name'],
  [{ volumes: [{ name: 'a', projected: { sources: [{ secret: { secretName: 'a' } }] } }] }, 'write name'],
  [{ volumes: [{ name: 'a', projected: { sources: [{ configMap: { configMapName: 'a' } }] } }] }, 'write name'],
  [{ volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: { spec: { storage: '1Gi' } } } }] }, 'write it in requests of resources'],
  [{ topologySpreadConstraints: [{ labelSelector: { app: 'a' } }] }, 'labels stand in matchLabels'],
  [{ containers: [{ name: 'a', env: [{ LEVEL: 'debug' }] }] }, 'a variable has name and value'],
  [{ containers: [{ name: 'a', env: [{ name: 'A', valueFrom: { secretKeyRef: { secretName: 'a' } } }] }] }, 'write name'],
  [{ containers: [{ name: 'a', env: [{ name: 'A', valueFrom: { configMapKeyRef: { configMapName: 'a' } } }] }] }, 'write name'],
])('a field that has another name is unknown, and the error says what to write: %j', (fields, instead) => {
  const { violations } = validate(podWithSpec(fields));
  expect(violations.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(new RegExp(`^unknown field ".*": ${instead}$`)));
});

test.each<[fields: object, end: string]>([
  [{ terminationGracePeriodSeconds: '5' }, 'got the string "5"; write it without quotes'],
  [{ containers: [{ name: 'a', ports: [{ containerPort: '80' }] }] }, 'got the string "80"; write it without quotes'],
  [{ hostNetwork: 'true' }, 'got the string "true"; write it without quotes'],
  [{ terminationGracePeriodSeconds: '5s' }, 'got the string "5s"; write 5'],
  [{ terminationGracePeriodSeconds: '99999999999999999999' }, 'got the string "99999999999999999999"'],
  [{ hostNetwork: 'yes' }, 'got the string "yes"'],
  [{ imagePullSecrets: ['registry'] }, 'got the string "registry"; write { name: "registry" }'],
  [{ volumes: [{ name: 'a', hostPath: '/a' }] }, 'got the string "/a"; write { path: "/a" }'],
  [{ imagePullSecrets: ['a'.repeat(61)] }, `got the string "${'a'.repeat(60)}..."`],
  [{ imagePullSecrets: [5] }, 'got the number 5'],
  [{ imagePullSecrets: ['two words'] }, 'got the string "two words"'],
  [{ affinity: 'none' }, 'got the string "none"'],
  [{ containers: [{ name: 'a', securityContext: { capabilities: { drop: 'ALL' } } }] }, 'got the string "ALL"; write ["ALL"]'],
  [{ containers: [{ name: 'a', command: 'nginx -g' }] }, 'got the string "nginx -g"; write ["nginx", "-g"]'],
  [{ containers: [{ name: 'a', command: 'a && b' }] }, 'got the string "a && b"'],
  [{ containers: [{ name: 'a', env: { LOG_LEVEL: 'debug', PORT: 80 } }] }, 'got an object; write [{ name: "LOG_LEVEL", value: "debug" }]'],
  [{ containers: [{ name: 'a', env: { LOG_LEVEL: 'two words' } }] }, 'got an object; write [{ name: "LOG_LEVEL", ... }]'],
  [{ containers: [{ name: 'a', env: [{ name: 'A', valueFrom: { secretKeyRef: 'db' } }] }] }, 'got the string "db"; write { name: "db", key: ... }'],
  [{ containers: [{ name: 'a', ports: { containerPort: 80 } }] }, 'got an object; it is an item of the list: in YAML, begin it with "- "'],
  [{ containers: [{ name: 'a', ports: { http: 80 } }] }, 'got an object; write [{ name: "http", containerPort: 80 }]'],
  [{ containers: [{ name: 'a', ports: [8080] }] }, 'got the number 8080; write { containerPort: 8080 }'],
  [{ containers: [{ name: 'a', ports: 8080 }] }, 'got the number 8080; write [{ containerPort: 8080 }]'],
  [{ containers: [{ name: 'a', resources: [{ limits: {} }] }] }, 'got a list; write what is in the list without the list: in YAML, without "- "'],
  [{ nodeSelector: [{ a: 'b' }] }, 'got a list; write what is in the list without the list: in YAML, without "- "'],
  [{ nodeSelector: ['a'] }, 'must be an object, got a list'],
  [{ volumes: { data: { emptyDir: {} } } }, 'got an object; write [{ name: "data", ... }]'],
  [{ containers: 'nginx' }, 'got the string "nginx"'],
  [{ containers: {} }, 'must be a list, got an object'],
])('a value of another type is an error, which says what to write where that is known: %j', (fields, end) => {
  const { violations: [{ detail }] } = validate(podWithSpec(fields));
  expect(detail.endsWith(end)).toBe(true);
});

test('a field of a version before those that are known is unknown, and the error says what has taken its place', () => {
  const { violations } = validate(podWithSpec({ resourceClaims: [{ name: 'gpu', source: { resourceClaimName: 'gpu' } }] }));
  expect(violations[0].detail).toBe(
    'unknown field "spec.resourceClaims[0].source": write resourceClaimName or resourceClaimTemplateName beside name; source was removed in 1.31');
});

test.each<[fields: object, end: string]>([
  [{ template: { metadata: {} }, spec: {} }, 'unknown field "spec.spec": it belongs in template; in YAML, indent it deeper'],
  [{ template: null, spec: {} }, 'unknown field "spec.spec": it belongs in template; in YAML, indent it deeper'],
  [{ template: { spec: {} }, spec: {} }, 'unknown field "spec.spec"'],
  [{ spec: {}, template: { metadata: {} } }, 'unknown field "spec.spec"'],
  [{ template: { metadata: {} }, replicas: 1, spec: {} }, 'unknown field "spec.spec"'],
  [{ selector: { matchLabels: null, app: 'web' } }, 'unknown field "spec.selector.app": it belongs in matchLabels; in YAML, indent it deeper'],
  [{ template: { metadata: { labels: null, app: 'web', tier: 'front' } } }, 'unknown field "spec.template.metadata.tier": it belongs in labels; in YAML, indent it deeper'],
  [{ template: { metadata: { labels: null, app: {} } } }, 'unknown field "spec.template.metadata.app"'],
])('an unknown field below one that it can be in belongs there: %j', (fields, text) => {
  const { violations } = validate({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: fields });
  expect(violations.map(({ detail }) => detail)).toContain(text);
});

test('a name that is deprecated is not suggested', () => {
  const { violations: [{ detail }] } = validate(podWithSpec({ serviceAccont: 'a' }));
  expect(detail).toBe('unknown field "spec.serviceAccont": did you mean "serviceAccountName"?');
});
