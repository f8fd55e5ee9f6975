import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, Include, JsonPatch, Lazy, Testing, YamlOutputType } from 'cdk8s';
import { AdoptedPod, App, Deployment, Hardened, Pod, SecurityProfile, PodTemplate, Validation } from '../../src';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-objects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CONTAINERS = [{ name: 'web', image: 'nginx' }];
const ROLLOUT = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' };

function appChart(): Chart {
  return new Chart(new App({ outdir: join(folder, 'dist') }), 'shop');
}

/** What is wrong with the app of `chart`, without the lines of code. */
function errorsOf(chart: Chart): string[] {
  try {
    (chart.node.root as App).synth();
    return [];
  } catch (e) {
    return (e as Error).message.split('\n').filter((line) => /^ {2}\[/.test(line)).map((line) => line.trim());
  }
}

describe('a kind that Kubernetes does not serve is an error that names what serves it', () => {
  test.each([
    ['v1', 'Deployment', 'apiVersion: Unsupported value: "v1": Kubernetes serves no Deployment in v1: use apps/v1'],
    ['apps/v1', 'Pod', 'apiVersion: Unsupported value: "apps/v1": Kubernetes serves no Pod in apps/v1: use v1'],
    ['extensions/v1beta1', 'Deployment', 'apiVersion: Unsupported value: "extensions/v1beta1": Kubernetes serves no Deployment in extensions/v1beta1 since 1.16: use apps/v1'],
    ['batch/v1beta1', 'CronJob', 'apiVersion: Unsupported value: "batch/v1beta1": Kubernetes serves no CronJob in batch/v1beta1 since 1.25: use batch/v1'],
    ['apps/v1', 'Deploymnet', 'kind: Unsupported value: "Deploymnet": Kubernetes 1.37 serves no Deploymnet in apps/v1: did you mean Deployment?'],
  ])('%s %s', (apiVersion, kind, expected) => {
    const chart = appChart();
    new ApiObject(chart, 'web', { apiVersion, kind, metadata: { name: 'web' } });
    Validation.of(chart);
    expect(errorsOf(chart)).toEqual([`[shop/web] ${expected}`]);
  });

  test('kinds of others, and those that are served, are none', () => {
    const chart = appChart();
    new ApiObject(chart, 'web', { ...ROLLOUT, spec: { anything: 1 } } as any);
    new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap' });
    Validation.of(chart);
    expect(errorsOf(chart)).toEqual([]);
  });

  test('an override of kind or apiVersion does not end the validation', () => {
    const chart = appChart();
    new Deployment(chart, 'web', { containers: [{ name: 'web' }] }).override('kind', 'Deploy');
    new Deployment(chart, 'old', { containers: CONTAINERS }).override('apiVersion', 'extensions/v1beta1');
    new Deployment(chart, 'patched', { containers: CONTAINERS }).addJsonPatch(JsonPatch.replace('/kind', 'Deploymnet'));
    new Deployment(chart, 'rollout', { containers: [{ name: 'web' }] }).override('kind', ROLLOUT.kind).override('apiVersion', ROLLOUT.apiVersion);
    expect(errorsOf(chart)).toEqual([
      expect.stringContaining('[shop/web] kind: Unsupported value: "Deploy"'),
      expect.stringContaining('[shop/old] apiVersion: Unsupported value: "extensions/v1beta1"'),
      expect.stringContaining('[shop/patched] kind: Unsupported value: "Deploymnet"'),
      '[shop/rollout] spec.template.spec.containers[0].image: Required value',
    ]);
  });
});

describe('an unknown field', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => warnings.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  test('is an error where nothing but plain JavaScript wrote it', () => {
    const chart = appChart();
    const livenessProbe: any = { exec: { command: ['true'] }, periodSecond: 3 };
    new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx', livenessProbe }] });
    expect(errorsOf(chart)).toEqual([
      '[shop/web] spec.containers[0].livenessProbe.periodSecond: Strict decoding: unknown field "spec.containers[0].livenessProbe.periodSecond": '
      + 'did you mean "periodSeconds"?',
    ]);
  });

  test('is an error in an object that was adopted', () => {
    const chart = appChart();
    const web = new ApiObject(chart, 'web', { apiVersion: 'v1', kind: 'Pod', spec: { containers: CONTAINERS, hostnetwork: true } } as any);
    AdoptedPod.of(web);
    expect(errorsOf(chart)).toEqual([expect.stringContaining('unknown field "spec.hostnetwork": did you mean "hostNetwork"?')]);
  });

  test('is a warning where an override or a JSON patch wrote it', () => {
    const chart = appChart();
    const pod = new Pod(chart, 'web', { containers: CONTAINERS });
    pod.override('spec.ofTheFuture', { any: 'value' });
    pod.containers[0].override('ofTheFutureToo', 1);
    pod.addJsonPatch(JsonPatch.add('/spec/fromAPatch', { a: 1 }));
    expect(errorsOf(chart)).toEqual([]);
    expect(warnings.join('')).toMatch(/spec\.fromAPatch[^]*|spec\.ofTheFuture/);
    expect(warnings.length).toBe(3);
  });
});

test('the items of a list are judged, each at its place', () => {
  const file = join(folder, 'list.yaml');
  const pod = (name: string, image: string) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: { containers: [{ name: 'a', image }] } });
  const { apiVersion, kind, ...bare } = pod('c', '');
  const lists = [
    { apiVersion: 'v1', kind: 'List', items: [pod('a', 'nginx'), pod('b', '')] },
    { apiVersion, kind: `${kind}List`, items: [bare] },
    { apiVersion: 'apps/v1', kind: 'DeploymentList', items: [{ metadata: { name: 'd' }, spec: {} }] },
  ];
  writeFileSync(file, lists.map((list) => JSON.stringify(list)).join('\n---\n'));
  const chart = appChart();
  new Include(chart, 'yaml', { url: file });
  Validation.of(chart);
  expect(errorsOf(chart).map((line) => line.replace(/^\[.*?\] /, ''))).toEqual(expect.arrayContaining([
    'items[1].spec.containers[0].image: Required value',
    'items[0].spec.containers[0].image: Required value',
    'items[0].spec.selector: Required value',
  ]));
});

describe('an object that is there twice', () => {
  test('is an error that names both', () => {
    const chart = appChart();
    new Pod(chart, 'a', { metadata: { name: 'web' }, containers: CONTAINERS });
    new Pod(chart, 'b', { metadata: { name: 'web' }, containers: CONTAINERS });
    expect(errorsOf(chart)).toEqual(['[shop/b] metadata.name: Duplicate value: "web": the same Pod as [shop/a]']);
    expect(() => (chart.node.root as App).synth()).toThrow(/objects\.test\.ts:\d+:\d+[^]*first used (at|in) .*objects\.test\.ts:\d+:\d+/);
  });

  test('is one whoever made it, in whichever chart, in our App and in that of cdk8s', () => {
    for (const app of [new App(), new Cdk8sApp()]) {
      const chart = new Chart(app, 'shop');
      new Deployment(chart, 'a', { metadata: { name: 'web' }, containers: CONTAINERS });
      new ApiObject(new Chart(app, 'other'), 'b', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } });
      expect(() => app.synthYaml()).toThrow('[other/b] metadata.name: Duplicate value: "web": the same Deployment as [shop/a]');
    }
  });

  test('is none in another namespace, of another kind or group, or with a name that the API server makes', () => {
    const chart = appChart();
    new Pod(chart, 'a', { metadata: { name: 'web', namespace: 'a' }, containers: CONTAINERS });
    new Pod(chart, 'b', { metadata: { name: 'web', namespace: 'b' }, containers: CONTAINERS });
    new Deployment(chart, 'c', { metadata: { name: 'web', namespace: 'a' }, containers: CONTAINERS });
    new ApiObject(chart, 'd', { apiVersion: 'other/v1', kind: 'Pod', metadata: { name: 'web', namespace: 'a' } });
    new Pod(chart, 'e', { metadata: { generateName: 'web-' }, containers: CONTAINERS });
    new Pod(chart, 'f', { metadata: { generateName: 'web-' }, containers: CONTAINERS });
    expect(errorsOf(chart)).toEqual([]);
  });

  test('is none where an override or a JSON patch makes them different', () => {
    const chart = appChart();
    const metadata = { name: 'web' };
    new Pod(chart, 'a', { metadata, containers: CONTAINERS });
    new Pod(chart, 'b', { metadata, containers: CONTAINERS }).override('metadata.namespace', 'b');
    new Pod(chart, 'c', { metadata, containers: CONTAINERS }).addJsonPatch(JsonPatch.replace('/metadata/name', 'c'));
    new Deployment(chart, 'd', { metadata, podMetadata: { labels: { app: 'd' } }, containers: CONTAINERS }).override('metadata.name', 'd');
    new Deployment(chart, 'e', { metadata, podMetadata: { labels: { app: 'e' } }, containers: CONTAINERS });
    new ApiObject(chart, 'f', { apiVersion: 'v1', kind: 'Pod', metadata }).addJsonPatch(JsonPatch.replace('/metadata/name', 'f'));
    expect(errorsOf(chart)).toEqual([]);
  });

  test('is one that an override or a JSON patch makes the same', () => {
    const chart = appChart();
    const config = (id: string, name: string): ApiObject => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
    new Pod(chart, 'a', { metadata: { name: 'a' }, containers: CONTAINERS });
    new Pod(chart, 'b', { metadata: { name: 'b' }, containers: CONTAINERS }).override('metadata.name', 'a');
    new Pod(chart, 'c', { metadata: { name: 'c' }, containers: CONTAINERS }).addJsonPatch(JsonPatch.replace('/metadata/name', 'a'));
    config('d', 'd');
    config('e', 'e').addJsonPatch(JsonPatch.replace('/metadata/name', 'd'));
    config('f', Lazy.any({ produce: () => 'd' }) as any);
    expect(errorsOf(chart)).toEqual([
      '[shop/b] metadata.name: Duplicate value: "a": the same Pod as [shop/a]',
      '[shop/c] metadata.name: Duplicate value: "a": the same Pod as [shop/a]',
      '[shop/e] metadata.name: Duplicate value: "d": the same ConfigMap as [shop/d]',
      '[shop/f] metadata.name: Duplicate value: "d": the same ConfigMap as [shop/d]',
    ]);
  });

  test('is one where the app has resolvers of its own, which may write another name', () => {
    const shouting = { resolve: (context: any) => context.value === 'web' && context.replaceValue('WEB') };
    const chart = new Chart(new App({ resolvers: [shouting] }), 'shop');
    new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'WEB' } });
    new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } });
    expect(() => (chart.node.root as App).synthYaml()).toThrow('[shop/b] metadata.name: Duplicate value: "WEB"');
  });

  test('that cannot be rendered has an error of its own', () => {
    const chart = appChart();
    new Pod(chart, 'a', { metadata: { name: 'a' }, containers: CONTAINERS });
    new Pod(chart, 'b', { metadata: { name: 'a' }, containers: CONTAINERS }).addJsonPatch(JsonPatch.remove('/spec/no/such'));
    expect(errorsOf(chart)).toEqual([expect.stringMatching(/^\[shop\/b\] .*there is no \/spec\/no/)]);
  });

  test('is one in another namespace, where the kind is in none', () => {
    const chart = appChart();
    for (const [apiVersion, kind] of [['rbac.authorization.k8s.io/v1', 'ClusterRole'], ['v1', 'Namespace'], ['example.com/v1', 'ClusterThing'], ['v1', 'constructor']]) {
      for (const namespace of ['a', 'b', undefined]) {
        new ApiObject(chart, `${kind} ${namespace}`, { apiVersion, kind, metadata: { name: 'web', namespace } });
      }
    }
    expect(errorsOf(chart)).toEqual([
      '[shop/ClusterRole b] metadata.name: Duplicate value: "web": the same ClusterRole as [shop/ClusterRole a]',
      '[shop/ClusterRole undefined] metadata.name: Duplicate value: "web": the same ClusterRole as [shop/ClusterRole a]',
      '[shop/Namespace b] metadata.name: Duplicate value: "web": the same Namespace as [shop/Namespace a]',
      '[shop/Namespace undefined] metadata.name: Duplicate value: "web": the same Namespace as [shop/Namespace a]',
    ]);
  });

  test('is one in a list, and of a kind that only sounds like one', () => {
    const chart = appChart();
    const pod = (name: string): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: { containers: CONTAINERS } });
    new Pod(chart, 'a', { metadata: { name: 'a' }, containers: CONTAINERS });
    new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', items: [pod('b'), pod('a'), { apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name: 'b' }, spec: { containers: CONTAINERS } }] }] } as any);
    for (const id of ['allowed', 'denied']) {
      new ApiObject(chart, id, { apiVersion: 'example.com/v1', kind: 'AllowList', metadata: { name: 'ips' } });
    }
    expect(errorsOf(chart)).toEqual([
      '[shop/list] items[1].metadata.name: Duplicate value: "a": the same Pod as [shop/a]',
      '[shop/list] items[2].items[0].metadata.name: Duplicate value: "b": the same Pod as [shop/list]',
      '[shop/denied] metadata.name: Duplicate value: "ips": the same AllowList as [shop/allowed]',
    ]);
  });

  test('is named as it is written', () => {
    const chart = appChart();
    new Deployment(chart, 'a', { metadata: { name: 'a' }, containers: [{ name: 'web' }] }).override('metadata.name', 'b').override('metadata.namespace', 'c');
    expect(Validation.of(chart).findings().map(({ object }) => object)).toEqual([{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'b', namespace: 'c' }]);
  });

  test('can be acknowledged, for charts that go to different clusters', () => {
    const app = new App({ outdir: join(folder, 'dist') });
    for (const name of ['dev', 'prod']) {
      const chart = new Chart(app, name);
      new Pod(chart, 'web', { metadata: { name: 'web' }, containers: CONTAINERS });
      Validation.of(chart).acknowledge('object/is-unique', 'each chart has a cluster of its own');
    }
    expect(() => app.synth()).not.toThrow();
  });
});

describe('with a file for each resource', () => {
  test.each([YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE])('objects of one name in two namespaces have a file each: %s', (yamlOutputType) => {
    const outdir = join(folder, 'dist');
    const app = new App({ outdir, yamlOutputType });
    const chart = new Chart(app, 'shop');
    for (const namespace of ['blue', 'green']) {
      new Pod(chart, namespace, { metadata: { name: 'web', namespace }, containers: CONTAINERS });
    }
    new Pod(chart, 'db', { metadata: { name: 'db', namespace: 'blue' }, containers: CONTAINERS });
    app.synth();
    const files = yamlOutputType === YamlOutputType.FILE_PER_RESOURCE ? outdir : join(outdir, readdirSync(outdir)[0]);
    expect(readdirSync(files).sort()).toEqual(['Pod.blue.web.k8s.yaml', 'Pod.db.k8s.yaml', 'Pod.green.web.k8s.yaml']);
    expect(readFileSync(join(files, 'Pod.green.web.k8s.yaml'), 'utf8')).toContain('namespace: green');
  });

  test('a name that is too long for a file is that of the construct', () => {
    const outdir = join(folder, 'dist');
    const app = new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
    const chart = new Chart(app, 'shop');
    for (const [id, length] of [['fits', 236], ['long', 237], ['longest', 253]] as const) {
      new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id.padEnd(length, 'x') } });
    }
    app.synth();
    expect(readdirSync(outdir).sort()).toEqual([
      expect.stringMatching(/^ConfigMap\.fitsx+\.k8s\.yaml$/),
      expect.stringMatching(/^ConfigMap\.shop-long-\w{8}\.k8s\.yaml$/),
      expect.stringMatching(/^ConfigMap\.shop-longest-\w{8}\.k8s\.yaml$/),
    ]);
  });

  test('objects that no name tells apart are an error', () => {
    const app = new App({ outdir: join(folder, 'dist'), yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
    const chart = new Chart(app, 'shop');
    for (const group of ['a.example', 'b.example']) {
      new ApiObject(chart, group, { apiVersion: `${group}/v1`, kind: 'Thing', metadata: { name: 'web' } });
    }
    expect(() => app.synth()).toThrow('[shop/b.example] would be written to the file Thing.web of [shop/a.example]');
  });
});

describe('a pod in a custom resource', () => {
  const template = (chart: Chart, containers: object[] = [{ name: 'web' }]) => new PodTemplate(chart, 'template', { containers: containers as any });

  test('is judged at its place, however it came there', () => {
    for (const put of ['lazyPodTemplateSpec', 'toPodTemplateSpec'] as const) {
      const chart = appChart();
      new ApiObject(chart, 'rollout', { ...ROLLOUT, spec: { template: template(chart)[put]() } } as any);
      expect(errorsOf(chart)).toEqual(['[shop/rollout] spec.template.spec.containers[0].image: Required value']);
    }
    for (const put of ['lazyPodSpec', 'toPodSpec'] as const) {
      const chart = appChart();
      new ApiObject(chart, 'workflow', { ...ROLLOUT, spec: { groups: [{ pod: template(chart)[put]() }] } } as any);
      expect(errorsOf(chart)).toEqual(['[shop/workflow] spec.groups[0].pod.containers[0].image: Required value']);
    }
  });

  test('the line is that of the container', () => {
    const chart = appChart();
    new ApiObject(chart, 'rollout', { ...ROLLOUT, spec: { template: template(chart).lazyPodTemplateSpec() } } as any);
    expect(() => (chart.node.root as App).synth()).toThrow(/(at|-->) \S*objects\.test\.ts:\d+:\d+/);
  });

  test('what is added later, or by a pattern on the chart, is in it when it is lazy', () => {
    const chart = appChart();
    const pod = template(chart, CONTAINERS);
    const rollout = new ApiObject(chart, 'rollout', { ...ROLLOUT, spec: { template: pod.lazyPodTemplateSpec() } } as any);
    pod.addContainer('late', { image: 'late' });
    pod.label('late', 'yes');
    chart.with(new Hardened());
    expect(errorsOf(chart)).toEqual([]);
    const { spec } = rollout.toJson();
    expect(spec.template.metadata.labels.late).toBe('yes');
    expect(spec.template.spec.containers.map((c: any) => c.name)).toEqual(['web', 'late']);
    expect(spec.template.spec.securityContext.runAsNonRoot).toBe(true);
  });

  test.each<[string, (pod: PodTemplate) => unknown]>([
    ['a container', (pod) => pod.addContainer('late', { image: 'late' })],
    ['a label', (pod) => pod.label('late', 'yes')],
    ['a pattern', (pod) => pod.with(new Hardened())],
  ])('a snapshot that went stale is an error: %s', (_, change) => {
    const chart = appChart();
    const pod = template(chart, CONTAINERS);
    new ApiObject(chart, 'rollout', { ...ROLLOUT, spec: { template: { ...pod.toPodTemplateSpec() } } } as any);
    change(pod);
    expect(errorsOf(chart)).toEqual([
      '[shop/rollout] spec.template: Forbidden: the pod [shop/template] was changed after it had been put here, and the change is lost',
    ]);
  });

  test('a snapshot that was only looked at is none', () => {
    const chart = appChart();
    const pod = template(chart, CONTAINERS);
    pod.toPodSpec();
    pod.addContainer('late', { image: 'late' });
    new ApiObject(chart, 'rollout', { ...ROLLOUT, spec: { template: pod.toPodTemplateSpec() } } as any);
    expect(errorsOf(chart)).toEqual([]);
  });

  test('has to meet the security profile that was asked for', () => {
    const chart = appChart();
    const pod = new PodTemplate(chart, 'template', { containers: CONTAINERS, hostNetwork: true, securityProfile: SecurityProfile.BASELINE });
    new ApiObject(chart, 'rollout', { ...ROLLOUT, spec: { template: pod.lazyPodTemplateSpec() } } as any);
    expect(errorsOf(chart)).toEqual([
      '[shop/rollout] spec.template.spec.hostNetwork: Forbidden: violates the Pod Security Standard "baseline": host namespaces: hostNetwork=true',
    ]);
  });

  test('is judged for itself where no object has it', () => {
    const chart = appChart();
    template(chart).lazyPodSpec();
    expect(errorsOf(chart)).toEqual(['[shop/template] template.spec.containers[0].image: Required value']);
    expect(Validation.of(chart).findings()).toEqual([expect.objectContaining({ path: 'shop/template', field: 'template.spec.containers[0].image' })]);
  });

  test('is judged where it stands in a JSON patch, which cdk8s writes without a look for tokens', () => {
    const chart = appChart();
    new ApiObject(chart, 'rollout', ROLLOUT).addJsonPatch(JsonPatch.add('/spec', { template: template(chart).lazyPodTemplateSpec() }));
    const expected = [
      '[shop/rollout] JSON patch 1 of 1 does not apply: a value that cannot be shown: an instance of Lazy is not plain data',
      '[shop/template] template.spec.containers[0].image: Required value',
    ];
    expect(Validation.of(chart).errors().map((text) => text.split('\n')[0]).sort()).toEqual(expected);
    expect(errorsOf(chart).sort()).toEqual(expected);
  });

  test('is judged when it is adopted, each of them at its place', () => {
    const chart = appChart();
    const group = (name: string) => ({ template: { spec: { containers: [{ name, image: 'ray' }] } } });
    const cluster = new ApiObject(chart, 'ray', {
      apiVersion: 'ray.io/v1', kind: 'RayCluster', spec: { headGroupSpec: group('head'), workerGroupSpecs: [group('worker')] },
    } as any);
    const head = AdoptedPod.of(cluster, 'spec.headGroupSpec.template');
    const worker = AdoptedPod.of(cluster, 'spec.workerGroupSpecs[0].template');
    expect(AdoptedPod.of(cluster, '/spec/workerGroupSpecs/0/template')).toBe(worker);
    expect(AdoptedPod.of(cluster)).toBe(head);
    worker.addContainer('extra');
    head.addContainer('metrics', { image: 'metrics' });
    expect(errorsOf(chart)).toEqual(['[shop/ray/AdoptedPod] spec.workerGroupSpecs[0].template.spec.containers[1].image: Required value']);
    const { spec } = cluster.toJson();
    const names = (template_: any) => template_.spec.containers.map((c: any) => c.name);
    expect([names(spec.headGroupSpec.template), names(spec.workerGroupSpecs[0].template)]).toEqual([['head', 'metrics'], ['worker', 'extra']]);
  });

  test('a pattern is put on all pods of a custom resource that were adopted', () => {
    const chart = Testing.chart();
    const rollout = new ApiObject(chart, 'two', { ...ROLLOUT, spec: { a: { spec: { containers: CONTAINERS } }, b: { spec: { containers: CONTAINERS } } } } as any);
    AdoptedPod.of(rollout, 'spec.a');
    AdoptedPod.of(rollout, 'spec.b');
    chart.with(new Hardened());
    const { a, b } = rollout.toJson().spec;
    expect(a).toEqual(b);
    expect(b.spec.securityContext.runAsNonRoot).toBe(true);
  });
});

describe('an object is not rendered again for each of its findings', () => {
  const pods = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${i}` }, spec: {} }));
  const maps = (count: number): object[] => Array.from({ length: count }, () => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'one' } }));
  const listOf = (chart: Chart, items: object[]): ApiObject => new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', metadata: { name: 'all' }, items } as any);

  test.each<[string, '_toSharedJson' | 'toJson', (chart: Chart, count: number) => ApiObject]>([
    ['a pod with a JSON patch', '_toSharedJson', (chart, count) => new Pod(chart, 'pod', {
      containers: [{ name: 'web', image: 'nginx', ports: Array.from({ length: count }, (_, i) => ({ containerPort: 70_000 + i })) }],
    }).addJsonPatch(JsonPatch.add('/spec/hostname', 'x')).apiObject],
    ['a list of pods', 'toJson', (chart, count) => listOf(chart, pods(count))],
    ['a list of objects of one name', 'toJson', (chart, count) => listOf(chart, maps(count))],
  ])('%s', (_, method, make) => {
    const [few, many] = [3, 30].map((count) => {
      const chart = appChart();
      Validation.of(chart);
      const rendered = jest.spyOn(make(chart, count) as any, method);
      expect(Validation.of(chart).findings().length).toBeGreaterThanOrEqual(count - 1);
      return rendered.mock.calls.length;
    });
    expect(many).toBe(few);
  });
});
