import { checkFiles, findingsOf, inShort, pod } from './check-files';
import { Checker } from '../../src/check/checker';

const DUPLICATE = pod('web', '- name: app', '  image: app:2');

describe('a finding', () => {
  test('has all that is known of it', () => {
    expect(findingsOf(`# Source: shop/templates/web.yaml\n${DUPLICATE}`)).toEqual([{
      severity: 'error',
      rule: 'container/name-unique',
      message: 'spec.containers[1].name: Duplicate value: "app"',
      object: { apiVersion: 'v1', kind: 'Pod', name: 'web', namespace: undefined },
      field: 'spec.containers[1].name',
      path: ['spec', 'containers', 1, 'name'],
      file: 'a.yaml',
      line: 10,
      column: 11,
      excerpt: { source: '  - name: app', sourceColumn: 1, endColumn: 14 },
      template: 'shop/templates/web.yaml',
      related: { file: 'a.yaml', line: 8, column: 11, message: 'first used' },
      hint: expect.stringContaining('unique'),
      page: expect.stringMatching(/^https:/),
    }]);
  });

  test.each([
    ['a value', pod('web', 'dnsPolicy: Nope'), '9:14'],
    ['a name of a field, where it is unknown', pod('web', 'dnsPolcy: Default'), '9:3'],
    ['the object around what is missing', pod('web', '- name: b'), '9:5'],
    ['the key of the map that lacks something', pod('web', 'affinity:', '  nodeAffinity:', '    requiredDuringSchedulingIgnoredDuringExecution: {}'), '11:7'],
    ['a key of a map', pod('web', 'nodeSelector: {a: b, "x y": c}'), '9:24'],
    ['a value of a map', pod('web').replace('  name: web', '  name: web\n  labels:\n    a: "?"'), '6:8'],
    ['the map, where several values may be meant', pod('web').replace('  name: web', '  name: web\n  labels:\n    a: "?"\n    b: "?"'), '5:3,5:3'],
  ])('points to %s', (_, text, place) => {
    const findings = findingsOf(text).filter(({ severity }) => severity === 'error');
    expect(findings.map(({ line, column }) => `${line}:${column}`).join()).toBe(place);
  });

  test('is at the line of a volume that is counted after those of claims, and of the first of its name', () => {
    const text = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers: [{ name: db, image: db:1 }]
      volumes:
      - { name: tmp, emptyDir: {} }
      - { name: data, emptyDir: {} }
      - { name: tmp, emptyDir: {} }
  volumeClaimTemplates:
  - { metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }
`;
    const errors = findingsOf(text).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{
      field: 'spec.template.spec.volumes[2].name',
      path: ['spec', 'template', 'spec', 'volumes', 2, 'name'],
      line: 13,
      column: 17,
      excerpt: { source: '      - { name: tmp, emptyDir: {} }' },
      related: { line: 11, column: 17 },
    }]);
  });

  test('in a JSON document has its line and column', () => {
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'A', image: 'a' }] } }, null, 2);
    expect(inShort(findingsOf(text))).toEqual(['10:17 container/name-format']);
  });

  test('of later documents has the line of the file, and the column too on the first line', () => {
    expect(inShort(findingsOf(`${pod('a')}---\n${pod('b', 'dnsPolicy: Nope')}`))).toEqual(['18:14 dns/policy-supported']);
    expect(inShort(findingsOf(`${pod('a')}---\napiVersion: v2\nkind: Pod\n`))).toEqual(['10:13 kind/is-served']);
  });

  test('counts characters, and not bytes or code units', () => {
    expect(inShort(findingsOf(pod('a', 'nodeSelector: {"😀é": a, b: "?"}')))).toEqual(['9:18 label/key-format', '9:30 label/value-format']);
  });

  test('in a file with CRLF and a byte order mark has the same place', () => {
    const text = pod('web', 'dnsPolicy: Nope');
    expect(findingsOf(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(findingsOf(text));
  });
});

describe('what is checked', () => {
  test('several documents, empty ones among them', () => {
    const report = checkFiles({ 'a.yaml': `---\n# nothing\n---\n${pod('a')}---\n---\n${pod('b')}` });
    expect(report).toMatchObject({ findings: [], files: [{ file: 'a.yaml', objects: [{ name: 'a' }, { name: 'b' }] }] });
  });

  test('the objects of a list, by their places in it', () => {
    const items = [pod('a'), pod('b', 'dnsPolicy: Nope')].map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('');
    const { findings, files } = checkFiles({ 'a.yaml': `apiVersion: v1\nkind: List\nitems:\n${items}` });
    expect(inShort(findings)).toEqual(['20:16 dns/policy-supported']);
    expect(findings[0]).toMatchObject({ field: 'spec.dnsPolicy', object: { name: 'b' } });
    expect(files[0].objects).toHaveLength(2);
  });

  test('the objects of a list in a list', () => {
    const { findings, files } = checkFiles({ 'a.yaml': `kind: List\nitems:\n- kind: List\n  items:\n  - ${pod('a', 'dnsPolicy: Nope').trimEnd().replaceAll('\n', '\n    ')}\n` });
    expect(findings).toMatchObject([{ rule: 'dns/policy-supported', line: 13, column: 18, object: { name: 'a' } }]);
    expect(files[0].objects).toHaveLength(1);
  });

  test('items without a kind have that of their list', () => {
    const { findings, files } = checkFiles({ 'a.yaml': 'apiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: a}\n  spec: {}\n- null\n' });
    expect(files[0].objects).toMatchObject([{ kind: 'Pod', name: 'a' }, { kind: 'Pod' }]);
    expect(findings.map(({ rule }) => rule)).toContain('container/at-least-one');
  });

  test.each(['text', '5', '[1, 2]', 'true'])('%s is no object', (text) => {
    expect(inShort(findingsOf(text))).toEqual(['1:1 decode/object']);
  });

  test('an object needs an apiVersion and a kind', () => {
    expect(inShort(findingsOf('a: b\n'))).toEqual(['1:1 decode/type-required']);
  });

  test('versions: what not all of a range say names those that do', () => {
    const text = pod('web', 'hostAliases: [{ip: 010.0.0.1}]');
    const errors = (minors: number[]) => findingsOf(text, { minors }).filter(({ severity }) => severity === 'error');
    expect(errors([35])).toEqual([]);
    expect(errors([35, 36, 37])[0].message).toContain('(Kubernetes 1.36 - 1.37)');
  });

  test('the Pod Security Standard that is asked for', () => {
    expect(findingsOf(pod('web', 'hostNetwork: true'))).toEqual([]);
    expect(inShort(findingsOf(pod('web', 'hostNetwork: true'), { security: 'baseline' }))).toEqual(['9:16 security/host-namespaces']);
    expect(findingsOf(pod('web'), { security: 'restricted' }).length).toBeGreaterThan(2);
  });

  test('warnings of the API server', () => {
    expect(findingsOf(pod('web', 'hostAliases: [{ip: 010.0.0.1}]'), { minors: [35] })).toMatchObject([{ severity: 'warning', line: 9, column: 22 }]);
  });
});

describe('what kubectl loses without a word is an error', () => {
  test('a key that stands twice', () => {
    expect(findingsOf(pod('web', 'dnsPolicy: Default', 'dnsPolicy: ClusterFirst'))).toMatchObject([
      { severity: 'error', rule: 'file/unique-keys', line: 10, column: 3, related: { line: 9, column: 3 }, object: { name: 'web' } },
    ]);
  });

  test('keys that become the same text', () => {
    expect(findingsOf('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {1: a, "1": b}\n')).toMatchObject([
      { severity: 'error', rule: 'file/unique-keys', message: expect.stringContaining('at random') },
    ]);
  });

  test('text behind the document', () => {
    expect(inShort(findingsOf(`${pod('a')}...\n${pod('b')}`))).toEqual(['10:1 file/all-is-read']);
  });

  test('the rest of a file that cannot be read, while what is before it is checked', () => {
    const { findings, files } = checkFiles({ 'a.yaml': `${pod('a', 'dnsPolicy: Nope')}---\na: "b\n`, 'b.yaml': pod('b', 'dnsPolicy: Nope') });
    expect(inShort(findings)).toEqual(['9:14 dns/policy-supported', '11:4 file/readable', '9:14 dns/policy-supported']);
    expect(findings[1].related).toMatchObject({ line: 12, column: 1, message: 'reading stops' });
    expect(files).toHaveLength(2);
  });
});

test.each([
  ['env: [{ name: A, value: 5 }]', 'got the number 5; put it in quotes'],
  ['env: [{ name: A, value: yes }]', 'got the boolean true; put it in quotes'],
  ['resources: { requests: { memory: 1GB } }', '; write 1G or 1Gi'],
])('%s: the error says what to write', (field, end) => {
  const [{ rule, message }] = findingsOf(pod('web', '- name: b', '  image: b:1', `  ${field}`));
  expect([rule, message.endsWith(end)]).toEqual(['decode/type', true]);
});

describe('a text that is no YAML is an error', () => {
  test.each([
    ['where a line is indented wrongly', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n spec:\n  x: 1\n', '5:2', ' spec:', '1:1'],
    ['at a tab', 'kind: Pod\nspec:\n  containers:\n  - name: a\n\timage: b\n', '5:1', '\timage: b', '4:11'],
    ['where a list is not closed', 'a: [1,2\nb: 3\n', '2:2', 'b: 3', '1:4'],
    ['where the quote begins, if it does not end', 'a: "b\nc: d\n', '1:4', 'a: "b', '3:1'],
    ['where the bracket begins, if it does not end', 'a:\n  - [b,\n\n', '2:5', '  - [b,', '4:1'],
  ])('%s', (_, text, place, source, other) => {
    const [{ line, column, excerpt, related }] = findingsOf(text);
    expect([`${line}:${column}`, excerpt?.source, `${related?.line}:${related?.column}`]).toEqual([place, source, other]);
  });
});

describe('what is read otherwise than it looks is a warning', () => {
  const custom = (data: string) => `apiVersion: x.io/v1\nkind: Thing\nmetadata: {name: a}\ndata: ${data}\n`;

  test.each([
    ['{on: a}', '4:8 file/key-is-text'],
    ['{a: 0755}', '4:11 file/number-is-decimal'],
    ['{<<: {a: b}, a: c}', '4:20 file/merge-overrides-nothing'],
  ])('%s', (data, expected) => {
    const findings = findingsOf(custom(data));
    expect(inShort(findings)).toEqual([expected]);
    expect(findings[0].severity).toBe('warning');
  });

  test('but for file modes, which are meant to be octal', () => {
    expect(findingsOf(pod('web', '  volumeMounts: [{name: a, mountPath: /a}]', 'volumes:', '- name: a', '  configMap: {name: a, defaultMode: 0644}'))).toEqual([]);
  });
});

describe('kinds', () => {
  const object = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n`;

  test('one that Kubernetes does not serve is an error at the apiVersion or kind', () => {
    expect(findingsOf(object('v1', 'Deployment'))).toMatchObject([
      { severity: 'error', rule: 'kind/is-served', message: 'apiVersion: Kubernetes serves no Deployment in v1: use apps/v1', line: 1, column: 13 },
    ]);
    expect(findingsOf(object('apps/v1', 'Deploymnet'))).toMatchObject([{ rule: 'kind/is-served', line: 2, column: 7 }]);
  });

  test('those that are not checked are counted', () => {
    const { findings, skipped } = checkFiles({ 'a.yaml': [object('x.io/v1', 'A'), object('x.io/v1', 'B'), object('x.io/v1', 'B').replace('a}', 'b}')].join('---\n') });
    expect(findings).toEqual([]);
    expect(skipped).toEqual([{ apiVersion: 'x.io/v1', kind: 'B', count: 2 }, { apiVersion: 'x.io/v1', kind: 'A', count: 1 }]);
  });

  test('those that are only decoded are counted, also where they have errors', () => {
    const { decoded, skipped } = checkFiles({ 'a.yaml': [object('v1', 'Service'), `${object('v1', 'ConfigMap')}dat: {}\n`, pod('a')].join('---\n') });
    expect(decoded).toEqual([{ apiVersion: 'v1', kind: 'Service', count: 1 }, { apiVersion: 'v1', kind: 'ConfigMap', count: 1 }]);
    expect(skipped).toEqual([]);
  });

  test('a group without a dot is none of a custom resource', () => {
    expect(findingsOf(object('app/v1', 'Deployment'))).toMatchObject([{ rule: 'kind/is-served', line: 1, column: 13 }]);
  });

  test('with strict, those that are not checked are errors', () => {
    expect(findingsOf(object('x.io/v1', 'A'), { strict: true })).toMatchObject([{ severity: 'error', rule: 'kind/is-checked', line: 2, column: 7 }]);
  });
});

describe('a value that is to be a text, and is read otherwise than it is written', () => {
  const labelled = (kind: string, value: string) => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: a\n  labels:\n    version: ${value}\n`;

  test.each([['1.0', 'write "1.0"'], ['yes', 'write "yes"'], ['8080', undefined], ['true', undefined]])('%s: %s', (value, hint) => {
    expect(findingsOf(labelled('ConfigMap', value)).map((finding) => finding.hint)).toEqual([hint]);
  });

  test('is not shown of a Secret', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  pin: 0755\n';
    expect(findingsOf(secret).find(({ rule }) => rule === 'decode/type')).toMatchObject({ hint: undefined });
  });
});

describe('kinds of Kubernetes that are not validated are decoded', () => {
  test.each([
    ['v1', 'Service', 'spec: {selectr: {a: b}}', '4:8 decode/unknown-field'],
    ['v1', 'Service', 'spec: {ports: [{port: "80"}]}', '4:23 decode/type'],
    ['v1', 'ConfigMap', 'data: {a: 1}', '4:11 decode/type'],
    ['v1', 'Secret', 'data: {password: not-base64}', '4:18 decode/type'],
    ['v1', 'PersistentVolumeClaim', 'spec: {resources: {requests: {storage: 1x}}}', '4:40 decode/type'],
    ['networking.k8s.io/v1', 'Ingress', 'spec: {rules: [{http: {paths: [{backend: {serviceName: a}}]}}]}', '4:43 decode/unknown-field'],
    ['autoscaling/v2', 'HorizontalPodAutoscaler', 'spec: {targetCPUUtilizationPercentage: 5}', '4:8 decode/unknown-field'],
    ['rbac.authorization.k8s.io/v1', 'Role', 'rules: {}', '4:8 decode/type'],
  ])('%s %s, %s: %s', (apiVersion, kind, line, expected) => {
    expect(inShort(findingsOf(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n${line}\n`))).toEqual([expected]);
  });

  test.each([
    ['v1', 'Secret', 'data: {password: cGFzcw==, other: "YWJj\\nZGVm", empty: ""}'],
    ['v1', 'Service', 'spec: {ports: [{port: 80, targetPort: http}, {port: 81, targetPort: 8080}]}\nstatus: {loadBalancer: {}}'],
    ['autoscaling/v1', 'HorizontalPodAutoscaler', 'spec: {targetCPUUtilizationPercentage: 5}'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'spec: {versions: [{schema: {openAPIV3Schema: {x-kubernetes-preserve-unknown-fields: true, default: {a: [1]}}}}]}'],
  ])('%s %s, %s: right', (apiVersion, kind, line) => {
    const { findings, skipped } = checkFiles({ 'a.yaml': `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n${line}\n` });
    expect({ findings, skipped }).toEqual({ findings: [], skipped: [] });
  });

  test('by the version: a field that is new names since when it is there', () => {
    const text = 'apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: {name: a}\nspec: {serviceAccountTokenInSecrets: true}\n';
    expect(findingsOf(text, { minors: [37] })).toEqual([]);
    expect(findingsOf(text, { minors: [34] })).toMatchObject([{ rule: 'decode/field-of-other-version', message: expect.stringContaining('known since 1.35') }]);
  });

  test('the values of a Secret are shown nowhere', () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: hunter2-\n  password: hunter3-\n';
    const { findings } = checkFiles({ 'a.yaml': text });
    expect(findings.map(({ rule }) => rule)).toEqual(['file/unique-keys', 'decode/type']);
    expect(JSON.stringify(findings)).not.toContain('hunter');
  });
});

describe('objects that are there twice', () => {
  test('in one file are an error, with the place of the first', () => {
    expect(findingsOf(`${pod('a')}---\n${pod('a')}`)).toMatchObject([
      { severity: 'error', rule: 'object/is-unique', line: 13, column: 9, related: { file: 'a.yaml', line: 4, column: 9 } },
    ]);
  });

  test('in two files are a warning: they may be variants', () => {
    expect(checkFiles({ 'a.yaml': pod('a'), 'b.yaml': pod('a') }).findings).toMatchObject([{ severity: 'warning', file: 'b.yaml', related: { file: 'a.yaml' } }]);
  });

  test('are not the same in another namespace, of another kind, or with a generated name', () => {
    const named = (name: string) => pod('a').replace('name: a', name);
    expect(findingsOf([named('name: a'), named('name: a\n  namespace: b'), named('generateName: a'), named('generateName: a')].join('---\n'))).toEqual([]);
  });

  test('are the same in another version of the API', () => {
    const scaler = (version: string) => `apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\n`;
    expect(findingsOf(`${scaler('v1')}---\n${scaler('v2')}`).map(({ rule }) => rule)).toEqual(['object/is-unique']);
  });

  test('are the same whatever namespace an object is given that lies in none', () => {
    const volume = (namespace: string) => `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a, namespace: ${namespace}}\n`;
    expect(findingsOf(`${volume('a')}---\n${volume('b')}`).map(({ rule }) => rule)).toEqual(['object/is-unique']);
  });
});

describe('references', () => {
  const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {level: info}\n';
  const user = pod('web', '  volumeMounts: [{name: a, mountPath: /a}]', 'volumes:', '- name: a', '  configMap: {name: settings, items: [{key: levle, path: a}]}');

  test('are looked for in all files, whatever their order', () => {
    expect(checkFiles({ 'a.yaml': user, 'b.yaml': config }).findings).toMatchObject([
      { severity: 'error', rule: 'reference/key-exists', file: 'a.yaml', line: 12, column: 47, object: { name: 'web' } },
    ]);
  });

  test('to what is not there say nothing', () => {
    expect(findingsOf(user)).toEqual([]);
  });

  test('to an object that several files have say nothing: one of them may be meant', () => {
    expect(checkFiles({ 'a.yaml': user, 'b.yaml': config, 'c.yaml': config }).findings.map(({ rule }) => rule)).toEqual(['object/is-unique']);
  });

  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';

  test.each([
    ['a variable', 'volumes:', '- name: a', '  emptyDir: {}', 'ephemeralContainers: []', 'initContainers:', '- {name: b, image: b, env: [null], envFrom: [null]}'],
    ['a container', 'initContainers: [null]'],
    ['a volume', 'volumes: [null]'],
    ['an item', 'volumes:', '- name: a', '  configMap: {name: settings, items: [null]}'],
    ['a source', 'volumes:', '- name: a', '  projected: {sources: [null]}'],
  ])('from a list with null in place of %s have the error of an empty one', (_, ...spec) => {
    const manifest = pod('web', ...spec);
    const alone = findingsOf(manifest).map(({ rule, field }) => `${rule} ${field}`);
    expect(alone).not.toEqual([]);
    expect(findingsOf(`${manifest}---\n${config}`).map(({ rule, field }) => `${rule} ${field}`)).toEqual(alone);
  });

  test('of a service do not lead into a workload without a template', () => {
    const rules = findingsOf(`apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {}\n---\n${service}`).map(({ rule }) => rule);
    expect(rules).toContain('reference/service-selects-pod');
  });

  test('of a service to pods that are not there are a warning', () => {
    expect(inShort(findingsOf(service))).toEqual(['4:18 reference/service-selects-pod']);
  });

  test('of a service say nothing while a pod could not be decoded', () => {
    expect(findingsOf(`${service}---\n${pod('a', 'hostNetwork: 5')}`).map(({ rule }) => rule)).toEqual(['decode/type']);
  });
});

describe('advice', () => {
  const unused = pod('web', 'volumes:', '- name: a', '  emptyDir: {}');

  test('is given on an object, and is no error', () => {
    expect(findingsOf(unused)).toMatchObject([{ severity: 'advice', rule: 'advice/volume-unused', line: 10, column: 5 }]);
  });

  test('waits until an object has no errors', () => {
    expect(findingsOf(unused.replace('name: web', 'name: Web'))).toMatchObject([{ severity: 'error' }]);
  });

  test('can be ignored by a comment', () => {
    expect(findingsOf(unused.replace('  - name: a\n', '  # podwright: ignore advice/volume-unused a sidecar that is injected mounts it\n$&'))).toEqual([]);
  });

  test('is given on the objects of all files together', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: 81}]}\n';
    const target = pod('web', '  ports: [{containerPort: 80}]').replace('  name: web', '  name: web\n  labels: {app: web}');
    expect(checkFiles({ 'a.yaml': service, 'b.yaml': target }).findings).toMatchObject([{ rule: 'advice/target-port-unknown', file: 'a.yaml', line: 4 }]);
  });
});

test('files that have many objects in common are read again a few times, and not for each object', () => {
  const text = Array.from({ length: 50 }, (_, i) => pod(`p${i}`)).join('\n---\n');
  let reads = 0;
  const checker = new Checker({ minors: [37] }, () => {
    reads++;
    return Buffer.from(text);
  });
  ['a.yaml', 'b.yaml'].forEach((file) => checker.add(file));
  expect(checker.report().findings).toHaveLength(50);
  expect(reads).toBeLessThan(10);
});

test('a number beyond 2^53 is as good as any that fits in 64 bits', () => {
  expect(findingsOf(pod('web').replace('spec:', 'spec:\n  terminationGracePeriodSeconds: 9007199254740993'))).toEqual([]);
  expect(findingsOf(pod('web').replace('spec:', 'spec:\n  terminationGracePeriodSeconds: 9223372036854775808'))).toMatchObject([{ rule: 'decode/type' }]);
});
