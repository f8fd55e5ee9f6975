import { ApiObjectMetadataDefinition, App, Chart, ApiObject, Lazy, type ApiObjectMetadata } from 'cdk8s';
import * as fc from 'fast-check';
import { PlainMetadata } from '../../src/manifest/plain-metadata';

/** The metadata of an object as cdk8s has it, and as we have it. */
function bothOf(metadata: ApiObjectMetadata): [ApiObjectMetadataDefinition, PlainMetadata] {
  const object = new ApiObject(new Chart(new App(), 'chart'), 'object', { apiVersion: 'v1', kind: 'Pod', metadata });
  return [object.metadata, PlainMetadata.of(object.metadata, object)];
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

test('metadata of strings, and maps of strings, is rendered as cdk8s renders it, whatever is added in between', () => {
  fc.assert(fc.property(metadata, fc.array(change, { maxLength: 4 }), (given, changes) => {
    const [definition, plain] = bothOf(given);
    for (const apply of [() => {}, ...changes]) {
      apply(definition);
      apply(plain);
      const expected = JSON.stringify(definition.toJson());
      expect(JSON.stringify(plain._renderPlain() ?? definition.toJson())).toBe(expected);
      expect(JSON.stringify(plain.toJson())).toBe(expected);
    }
  }));
});

test('metadata that did not change is the same object', () => {
  const [, plain] = bothOf({ name: 'web', labels: { app: 'web' } });
  const rendered = plain._renderPlain();
  expect(rendered).toEqual({ labels: { app: 'web' }, name: 'web' });
  expect(plain._renderPlain()).toBe(rendered);
});

test('tokens, lists and what is no string is left to cdk8s', () => {
  const lists: ApiObjectMetadata[] = [{ finalizers: ['f'] }, { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'b' }] }];
  for (const given of [...lists, { generation: 1 }, { labels: { app: Lazy.any({ produce: () => 'web' }) as any } }, { labels: { app: 1 as any } }]) {
    expect(bothOf(given as ApiObjectMetadata)[1]._renderPlain()).toBeUndefined();
  }
});
