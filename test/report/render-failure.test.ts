import { ApiObject, App as Cdk8sApp, Chart, JsonPatch } from 'cdk8s';
import { AdoptedPod, App, Deployment, EnvValue, Pod, PodTemplate, Validation } from '../../src';

const CONTENT = { containers: [{ name: 'web', image: 'nginx' }] };

/** The line below the one that calls this. */
function nextLine(): string {
  const [, line] = /render-failure\.test\.ts:(\d+):/.exec(new Error().stack!.split('\n')[2])!;
  return `test/report/render-failure.test.ts:${Number(line) + 1}`;
}

/** The first line of each error, with the line of code. */
function errorsOf(app: Cdk8sApp): string[] {
  try {
    app.synthYaml();
    return [];
  } catch (e) {
    return (e as Error).message.split(/\n {2}(?=\[)/).slice(1).map((text) => text.replace(/\n {6}--> (\S+?):\d+ .*[^]*/, ' --> $1').split('\n')[0]);
  }
}

test('an override or a patch that does not apply is reported where it was written, with everything else that is wrong', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  const pod = new Pod(chart, 'pod', { containers: [{ name: 'BAD', image: 'nginx' }], hostNetwork: true });
  const first = nextLine();
  pod.override('spec.hostNetwork.x', 1);
  const second = nextLine();
  pod.override('spec.containers[3].image', 'nginx');
  pod.override('spec.hostNetwork', false);
  const deployment = new Deployment(chart, 'deployment', { ...CONTENT, replicas: 2 });
  const third = nextLine();
  deployment.override('spec.replicas.x', 1);
  const fourth = nextLine();
  deployment.overridePod('spec.containers.web', 1);
  const patched = new Pod(chart, 'patched', CONTENT);
  const fifth = nextLine();
  patched.addJsonPatch(JsonPatch.replace('/spec/a/b', 1), JsonPatch.replace('/spec/c/d', 1));
  patched.addJsonPatch(JsonPatch.add('/spec/hostNetwork', true));
  new Pod(chart, 'other', { containers: [{ name: 'web' }] });
  expect(errorsOf(app)).toEqual([
    `[c/pod] override path "spec.hostNetwork.x": "spec.hostNetwork" is true, which has no field "x" --> ${first}`,
    `[c/pod] override path "spec.containers[3].image": "3" is not an index of a list of 1; the next free one is 1 --> ${second}`,
    expect.stringContaining('[c/pod] spec.containers[0].name: Invalid value: "BAD"'),
    `[c/deployment] override path "spec.containers.web": "web" is not an index of a list of 1; the next free one is 1 --> ${fourth}`,
    `[c/deployment] override path "spec.replicas.x": "spec.replicas" is 2, which has no field "x" --> ${third}`,
    `[c/patched] JSON patch 1 of 3 does not apply: {"op":"replace","path":"/spec/a/b","value":1}: there is no /spec/a --> ${fifth}`,
    `[c/patched] JSON patch 2 of 3 does not apply: {"op":"replace","path":"/spec/c/d","value":1}: there is no /spec/c --> ${fifth}`,
    expect.stringContaining('[c/other] spec.containers[0].image: Required value'),
  ]);
});

test('what was left out for the report stays an error', () => {
  for (const pod of [new Pod(new Chart(new App(), 'c'), 'pod', CONTENT), new Deployment(new Chart(new App(), 'c'), 'pod', CONTENT)]) {
    pod.overridePod('spec.hostNetwork', true).overridePod('spec.hostNetwork.x', 1);
    for (let i = 0; i < 2; i++) {
      expect(errorsOf(pod.node.root as App)).toEqual([expect.stringContaining('override path "spec.hostNetwork.x"')]);
      expect(() => pod.apiObject.toJson()).toThrow('[c/pod] override path "spec.hostNetwork.x": "spec.hostNetwork" is true, which has no field "x"');
    }
  }
});

test('of other objects that look at it too, none fails for it', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  Validation.of(app);
  const broken = new Deployment(chart, 'broken', { ...CONTENT, replicas: 2 });
  broken.override('spec.replicas.x', 1);
  broken.exposeViaService({ ports: [{ port: 80 }] });
  new Pod(chart, 'reader', CONTENT).addContainer('b', { image: 'b' }).env('X', EnvValue.configMapKey('config', 'key'));
  new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' }, data: { key: 'x' } } as any)
    .addJsonPatch(JsonPatch.replace('/no/such', 1));
  expect(errorsOf(app)).toEqual([
    expect.stringContaining('[c/broken] override path "spec.replicas.x"'),
    expect.stringMatching(/^\[c\/config\] (?!Failed serializing)/),
  ]);
});

test('a pod without an object, and one of another object, have the line as well', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  const template = new PodTemplate(chart, 'template', { ...CONTENT, hostNetwork: true });
  new ApiObject(chart, 'rollout', { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', spec: { template: template.lazyPodTemplateSpec() } } as any);
  const first = nextLine();
  template.overridePod('spec.hostNetwork.x', 1);
  const adopted = AdoptedPod.of(new ApiObject(chart, 'old', { apiVersion: 'v1', kind: 'Pod', spec: { ...CONTENT, hostNetwork: true } } as any));
  const second = nextLine();
  adopted.overridePod('spec.hostNetwork.x', 1);
  const message = 'override path "spec.hostNetwork.x": "spec.hostNetwork" is true, which has no field "x"';
  expect(errorsOf(app)).toEqual([`[c/template] ${message} --> ${first}`, `[c/old/AdoptedPod] ${message} --> ${second}`]);
});

test('of an object of another library it is said which patch does not apply', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  Validation.of(app);
  const pod = new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'web' }] } } as any);
  pod.addJsonPatch(JsonPatch.add('/spec/hostNetwork', true), JsonPatch.replace('/spec/a/b', 1));
  const broken = new ApiObject(chart, 'broken', { apiVersion: 'v1', kind: 'Pod', spec: { x: new Date(0) } } as any);
  broken.addJsonPatch(JsonPatch.add('/spec/hostNetwork', true));
  expect(errorsOf(app)).toEqual([
    '[c/pod] JSON patch 2 of 2 does not apply: {"op":"replace","path":"/spec/a/b","value":1}: there is no /spec/a',
    expect.stringContaining('[c/pod] spec.containers[0].image: Required value'),
    "[c/broken] can't render non-simple object of type 'Date'",
  ]);
  expect(() => pod.toJson()).toThrow('Failed serializing');
});

test('a value that no manifest can have is reported by its field', () => {
  const app = new App();
  const pod = new Pod(new Chart(app, 'c'), 'pod', CONTENT);
  const line = nextLine();
  pod.override('spec.a', { b: [new Date(0)] });
  expect(errorsOf(app)).toEqual([`[c/pod] spec.a.b.0: an instance of Date cannot be written; write plain data --> ${line}`]);
});
