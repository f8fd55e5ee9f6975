import { ApiObjectMetadataDefinition, App, Chart, ApiObject, Lazy, type ApiObjectMetadata } from 'cdk8s';
import * as fc from 'fast-check';
import { renderMetadata } from '../../src/manifest/render-metadata';

function metadataOf(metadata: ApiObjectMetadata): ApiObjectMetadataDefinition {
  return new ApiObject(new Chart(new App(), 'chart'), 'object', { apiVersion: 'v1', kind: 'Pod', metadata }).metadata;
}

const map = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,3}$/), fc.string({ maxLength: 5 }), { maxKeys: 3 });
const metadata = fc.record(
  { name: fc.string({ minLength: 1 }), namespace: fc.string(), labels: map, annotations: map, generateName: fc.string() },
  { requiredKeys: [] },
);

type Change = (definition: ApiObjectMetadataDefinition) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2')).map(([k, v]): Change => (d) => d.addLabel(k, v)),
  fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2')).map(([k, v]): Change => (d) => d.addAnnotation(k, v)),
  fc.tuple(fc.constantFrom('a', 'finalizers'), fc.constantFrom<any>('1', undefined, { b: 'c' }, {})).map(([k, v]): Change => (d) => d.add(k, v)),
  fc.constant<Change>((d) => d.addFinalizers('f')),
);

test('metadata is rendered as cdk8s renders it, whatever is added in between', () => {
  fc.assert(fc.property(metadata, fc.array(change, { maxLength: 4 }), (given, changes) => {
    const definition = metadataOf(given);
    for (const apply of [() => {}, ...changes]) {
      apply(definition);
      expect(JSON.stringify(renderMetadata(definition))).toBe(JSON.stringify(definition.toJson()));
    }
  }));
});

test('empty metadata is none', () => {
  const definition = new ApiObjectMetadataDefinition({ apiObject: (metadataOf({}) as any).apiObject });
  expect(renderMetadata(definition)).toBeUndefined();
  definition.addLabel('a', 'b');
  expect(renderMetadata(definition)).toEqual({ labels: { a: 'b' } });
});

test('metadata that did not change is the same object', () => {
  const definition = metadataOf({ name: 'web', labels: { app: 'web' }, finalizers: ['f'] });
  const rendered = renderMetadata(definition);
  expect(rendered).toEqual({ finalizers: ['f'], labels: { app: 'web' }, name: 'web' });
  expect(renderMetadata(definition)).toBe(rendered);
  definition.addLabel('b', 'c');
  expect(renderMetadata(definition)).toEqual({ finalizers: ['f'], labels: { app: 'web', b: 'c' }, name: 'web' });
});

test.each<[string, any]>([
  ['finalizers', { finalizers: ['f'] }],
  ['owner references', { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'b' }] }],
  ['numbers', { generation: 1 }],
  ['tokens', { labels: { app: Lazy.any({ produce: () => 'web' }) } }],
  ['labels that are no strings', { labels: { app: 1 } }],
])('%s are rendered by cdk8s', (_, given) => {
  const definition = metadataOf(given);
  expect(renderMetadata(definition)).toEqual(definition.toJson());
});
