import { ApiObject, Chart } from 'cdk8s';
import { AdoptedPod, App, Deployment, Pod, PodDefaults, PodTemplate, Validation } from '../../src';

const CONTENT = { containers: [{ name: 'web', image: 'nginx' }] };
const PROTO = JSON.parse('{"__proto__":"a","b":"c"}');

const chartOf = (app = new App()): Chart => new Chart(app, 'c');

/** The fields that are wrong, each with the number of lines from the one that wrote it to this call. */
function placesOf(chart: Chart): string[] {
  const line = Number(/pod-metadata\.test\.ts:(\d+):/.exec(new Error().stack!.split('\n')[2])![1]);
  return Validation.of(chart).findings().map(({ message, place }) => `${message.split(':')[0]} ${line - Number(/\.ts:(\d+)/.exec(place!.position)![1])}`);
}

test('a label or annotation that is wrong has the line of its call', () => {
  const chart = chartOf();
  const pod = new Pod(chart, 'pod', CONTENT);
  const deployment = new Deployment(chart, 'deployment', CONTENT);
  const adopted = AdoptedPod.of(new ApiObject(chart, 'old', { apiVersion: 'v1', kind: 'Pod', spec: CONTENT } as any));
  pod.metadata.addLabel('a', '?');
  pod.apiObject.metadata.addAnnotation('?', 'b');
  deployment.metadata.addLabel('a', '?');
  deployment.podMetadata.addLabel('a', '?');
  deployment.podMetadata.addAnnotation('?', 'b');
  deployment.label('b', '??');
  deployment.metadata.add('generateName', '?');
  adopted.podMetadata.addLabel('a', '?');
  expect(placesOf(chart)).toEqual([
    'metadata.labels 8',
    'metadata.annotations 7',
    'metadata.generateName 2',
    'metadata.labels 6',
    'spec.template.labels 5',
    'spec.template.labels 3',
    'spec.template.annotations 4',
    'metadata.labels 1',
  ]);
});

test('a finalizer or owner that is wrong has the line of its call', () => {
  const chart = chartOf();
  const pod = new Pod(chart, 'pod', { ...CONTENT, metadata: { finalizers: ['a.b/c'] } });
  pod.metadata.addFinalizers('a.b/d', '?');
  pod.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'ConfigMap', name: '', uid: 'u' });
  expect(placesOf(chart)).toEqual(['metadata.ownerReferences[0].name 1', 'metadata.finalizers 2', 'metadata.finalizers[2] 2']);
});

test.each<[string, (pod: Pod) => void, string]>([
  ['no value', (pod) => pod.metadata.addLabel('a', undefined as any), '[c/pod] metadata.labels["a"] must have a value, got undefined; leave the key out'],
  ['null', (pod) => pod.metadata.addAnnotation('a', null as any), '[c/pod] metadata.annotations["a"] must have a value, got null; leave the key out'],
  ['a key that JavaScript loses', (pod) => pod.metadata.addLabel('__proto__', 'a'), '[c/pod] metadata.labels: Invalid value: "__proto__": a key must start and end with a letter or a digit'],
  ['the same with a verb', (pod) => pod.annotate('__proto__', 'a'), '[c/pod] metadata.annotations: Invalid value: "__proto__"'],
  ['what has a method of its own', (pod) => pod.metadata.add('labels', { a: 'b' }), "[c/pod] metadata.add('labels', ...) has no effect; use addLabel"],
  ['a name', (pod) => pod.metadata.add('name', 'web'), "[c/pod] metadata.add('name', ...) has no effect; set it in the props"],
])('what would be lost is an error where it is added: %s', (_, add, message) => {
  expect(() => add(new Pod(chartOf(), 'pod', CONTENT))).toThrow(message);
});

test('a label that is a default has the line that set the default', () => {
  const chart = chartOf();
  PodDefaults.of(chart, { labels: { a: '?' } });
  new Pod(chart, 'pod', CONTENT);
  expect(placesOf(chart)).toEqual(['metadata.labels 2']);
});

test.each<[string, (chart: Chart) => void, string]>([
  ['labels', (chart) => new Pod(chart, 'pod', { metadata: { labels: 'abc' as any } }), '[c/pod] metadata.labels must be an object such as { app: \'web\' }, got "abc"'],
  ['annotations', (chart) => new Deployment(chart, 'pod', { metadata: { annotations: 5 as any } }), '[c/pod] metadata.annotations must be an object such as'],
  ['labels of pods', (chart) => new Deployment(chart, 'pod', { podMetadata: { labels: 'abc' as any } }), '[c/pod] metadata.labels must be an object such as'],
  ['labels of defaults', (chart) => PodDefaults.of(chart, { labels: 'abc' as any }), 'metadata.labels must be an object such as'],
])('%s that are a text or a number are an error: cdk8s would take them apart', (_, make, message) => {
  expect(() => make(chartOf())).toThrow(message);
});

test.each<[string, (chart: Chart) => void]>([
  ['labels', (chart) => new Pod(chart, 'pod', { metadata: { labels: PROTO } })],
  ['annotations', (chart) => new Pod(chart, 'pod', { metadata: { annotations: PROTO } })],
  ['nodeSelector', (chart) => new Pod(chart, 'pod', { nodeSelector: PROTO })],
  ['limits', (chart) => new Pod(chart, 'pod').addContainer('a', { resources: { limits: PROTO } })],
  ['defaults', (chart) => PodDefaults.of(chart, { annotations: PROTO })],
  ['an override', (chart) => new Pod(chart, 'pod').override('metadata.labels', PROTO)],
])('a key "__proto__" of %s is an error: JavaScript would lose it', (_, make) => {
  expect(() => make(chartOf())).toThrow('"__proto__"');
});

test('a variable "__proto__" is written: it is a valid name', () => {
  const pod = new Pod(chartOf(), 'pod', { containers: [{ name: 'a', image: 'a', env: PROTO }] });
  expect(pod.apiObject.toJson().spec.containers[0].env).toEqual([{ name: '__proto__', value: 'a' }, { name: 'b', value: 'c' }]);
});

test.each(['lazyPodSpec', 'lazyPodTemplateSpec'] as const)('a token of %s that is spread is an error in that line, which says what to write', (method) => {
  const pod = new PodTemplate(chartOf(), 'pod', CONTENT);
  let error: any;
  try {
    const token = pod[method]();
    new ApiObject(pod, 'rollout', { apiVersion: 'example.com/v1', kind: 'Rollout', spec: { template: { ...token, x: 1 } } } as any);
  } catch (e) {
    error = e;
  }
  expect(error.message).toContain(`[c/pod] what ${method}() returns is a token, whose fields are not known before it is rendered`);
  expect(error.stack.split('\n')[1]).toContain('pod-metadata.test.ts');
  expect(pod.overridePod('x', 1).toPodTemplateSpec()).toMatchObject({ x: 1 });
});

test('a token that is read or changed is one, too', () => {
  const token = new PodTemplate(chartOf(), 'pod', CONTENT).lazyPodTemplateSpec();
  expect(() => token.spec.containers).toThrow('what lazyPodTemplateSpec() returns is a token');
  expect(() => {
    token.metadata = {};
  }).toThrow('overridePod(');
});

test('a function in an object of another library is named', () => {
  const app = new App();
  new ApiObject(chartOf(app), 'thing', { apiVersion: 'example.com/v1', kind: 'Thing', spec: { x: () => 1 } } as any);
  expect(() => app.synthYaml()).toThrow('[c/thing] cannot be written as YAML: a value is a function; write plain data');
});
