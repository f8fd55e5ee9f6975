import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import fc from 'fast-check';
import { RenderedObject } from '../../src/manifest/rendered-object';

/** Our object and cdk8s's own, of the same content, each in an app of its own. */
function both(content: any, metadata?: any, patches: JsonPatch[] = [], app = () => Testing.app()) {
  const chart = () => new Chart(app(), 'chart', { namespace: 'ns', labels: { team: 'a' } });
  const _renderObject = (rendered: any) => ({ metadata: rendered, ...content });
  const renderer = { _prepare: () => undefined, _renderObject, _isOverridden: false, _patched: () => undefined, _changed: () => undefined };
  const ours = new RenderedObject(chart(), 'it', { apiVersion: 'v1', kind: 'Pod', metadata }, renderer);
  const theirs = new ApiObject(chart(), 'it', { apiVersion: 'v1', kind: 'Pod', metadata, ...content });
  for (const object of [ours, theirs]) {
    object.addJsonPatch(...patches);
  }
  return { ours, theirs };
}

const text = (value: any) => JSON.stringify(value);

const json = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.boolean(), fc.constant(undefined), tie('list'), tie('map')),
  list: fc.array(tie('value').map((v) => v ?? 'x'), { maxLength: 4 }),
  map: fc.dictionary(fc.string().filter((k) => k !== '__proto__'), tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));

test('any plain content is written as cdk8s writes it, byte by byte', () => {
  fc.assert(fc.property(json.map, (spec) => {
    const { ours, theirs } = both({ spec });
    expect(text(ours.toJson())).toBe(text(theirs.toJson()));
    expect(text(ours._toSharedJson())).toBe(text(theirs.toJson()));
  }));
});

test.each<[string, any]>([
  ['a Lazy', { spec: { b: Lazy.any({ produce: () => ({ z: 1, a: [2] }) }), a: 1 } }],
  ['an implicit token', { spec: { a: { b: { resolve: () => 'resolved' } } } }],
  ['a null in a map', { spec: { a: null, b: { c: null } } }],
  ['a null in a list', { spec: { a: [1, null, 2] } }],
  ['an undefined in a list', { spec: { a: [undefined, { b: undefined }] } }],
  ['keys out of order', { spec: { b: 1, a: { d: 1, c: 2 } } }],
  ['keys that look like numbers', { spec: { 10: 'a', 9: 'b', a: 1 } }],
  ['empty lists and maps', { spec: { a: [], b: {} } }],
  ['fields nobody knows, at the root too', { zzz: { a: 1 }, foo: [1], spec: {} }],
])('%s comes out as from cdk8s', (_, content) => {
  const { ours, theirs } = both(content);
  expect(text(ours.toJson())).toBe(text(theirs.toJson()));
  expect(text(ours._toSharedJson())).toBe(text(theirs.toJson()));
});

test('JSON patches are applied as by cdk8s, and unknown fields stay', () => {
  const { ours, theirs } = both({ spec: { limits: { cpu: '1' } } }, undefined, [
    JsonPatch.add('/spec/limits/nvidia.com~1gpu', 1),
    JsonPatch.add('/spec/brandNew', { b: 1, a: 2 }),
    JsonPatch.remove('/spec/limits/cpu'),
  ]);
  expect(text(ours.toJson())).toBe(text(theirs.toJson()));
  expect(ours.toJson().spec).toEqual({ brandNew: { a: 2, b: 1 }, limits: { 'nvidia.com/gpu': 1 } });
});

test('resolvers of the app see the values', () => {
  const shouting = { resolve: (context: any) => typeof context.value === 'string' && context.value === 'quiet' && context.replaceValue('LOUD') };
  const { ours, theirs } = both({ spec: { a: 'quiet' } }, undefined, [], () => new App({ resolvers: [shouting] }));
  expect(text(ours.toJson())).toBe(text(theirs.toJson()));
  expect(ours.toJson().spec.a).toBe('LOUD');
});

test('metadata is that of cdk8s: chart labels, namespace, generated name', () => {
  const metadata = { labels: { z: '1', a: '2' }, annotations: { n: 'x' }, finalizers: [], extra: { b: 1 } };
  const { ours, theirs } = both({ spec: {} }, metadata);
  for (const object of [ours, theirs]) {
    object.metadata.addLabel('later', 'yes');
  }
  expect(text(ours.toJson())).toBe(text(theirs.toJson()));
});

test('a class instance is refused with the path of the construct', () => {
  const { ours } = both({ spec: { a: new Date(0) } });
  expect(() => ours.toJson()).toThrow('[chart/it] spec.a: an instance of Date cannot be written; write plain data');
});

test('what toJson returns is a copy, what _toSharedJson returns is not', () => {
  const content = { spec: { a: { b: [1] } } };
  const { ours } = both(content);
  ours.toJson().spec.a.b.push(2);
  expect(content.spec.a.b).toEqual([1]);
  expect(ours._toSharedJson().spec).toBe(content.spec);
});

test('generateName keeps cdk8s from making up a name', () => {
  const { ours } = both({ spec: {} }, { generateName: 'web-' });
  expect(ours.toJson().metadata).toEqual({ generateName: 'web-', labels: { team: 'a' }, namespace: 'ns' });
});
