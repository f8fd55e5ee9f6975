import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINORS } from '../../src/apimachinery/kubernetes-version';
import { fieldsOf, isDefinition, type FieldFacts } from '../../src/apimachinery/schema';
import { DESCRIPTIONS } from '../../src/k8s/descriptions';
import { EMPTY } from '../../src/k8s/empty';
import { FIELDS } from '../../src/k8s/fields';
import { GATES, RELEASES, type Gate } from '../../src/k8s/gates';

const ROOT = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** The fields of each interface of types.ts. */
function interfaces(): [string, string[]][] {
  return read('src', 'k8s', 'types.ts').split(/^export interface /m).slice(1).map((text) => {
    const fields = [...text.matchAll(/^ {2}([\w$]+)\?: .*;$/gm)].map(([, field]) => field);
    return [/^\w+/.exec(text)![0], fields];
  });
}

const SCALARS = ['string', 'bytes', 'bool', 'int32', 'int64', 'float64', 'quantity', 'intOrString', 'time', 'microTime', 'raw'];
const fieldNames = Object.entries(FIELDS).map(([definition, fields]) => [definition, Object.keys(fields)]);
const facts = Object.keys(FIELDS).flatMap((definition) => [...fieldsOf(definition)].map(([field, of]): [string, FieldFacts] => [`${definition}.${field}`, of]));

test('the tables are of the releases of Kubernetes that the oracle runs', () => {
  const pinned = readdirSync(join(ROOT, 'conformance', 'oracle', 'versions')).sort().map((minor) => (
    /k8s\.io\/kubernetes v(\S+)/.exec(read('conformance', 'oracle', 'versions', minor, 'go.mod'))![1]
  ));
  expect(Object.values(RELEASES)).toEqual(pinned);
  expect(MINORS).toEqual(pinned.map((version) => Number(version.split('.')[1])));
});

test('types, empty objects and descriptions are of the same fields', () => {
  expect(fieldNames.length).toBeGreaterThan(100);
  expect(interfaces()).toEqual(fieldNames);
  expect(Object.entries(EMPTY).map(([definition, make]) => [definition, Object.keys(make())])).toEqual(fieldNames);
  expect(Object.entries(DESCRIPTIONS).map(([definition, { '': _own, ...fields }]) => [definition, Object.keys(fields)])).toEqual(fieldNames);
});

test('the type of every field is known', () => {
  const unknown = facts.filter(([, { type }]) => !isDefinition(type.replace(/^(?:\[\]|\{\})*/, '')) && !SCALARS.includes(type.replace(/^(?:\[\]|\{\})*/, '')));
  expect(unknown).toEqual([]);
});

test('a field has a range of versions, and a gate of the table', () => {
  for (const [, { since, until, gate }] of facts) {
    expect(MINORS).toEqual(expect.arrayContaining([since, until]));
    expect(since).toBeLessThanOrEqual(until);
    expect([undefined, ...Object.keys(GATES)]).toContain(gate);
  }
});

test.each<[field: string, pointer: boolean]>([
  ['Container.securityContext', true], ['PodSpec.hostUsers', true], ['HostPathVolumeSource.type', true], ['CSIVolumeSource.readOnly', true],
  ['NFSVolumeSource.readOnly', false], ['Container.image', false],
  // A field of a type that Go embeds.
  ['Volume.emptyDir', true], ['EphemeralContainer.stdin', false],
])('%s is a pointer: %s', (field, pointer) => {
  expect(new Map(facts).get(field)!.pointer).toBe(pointer);
});

test.each<[field: string, expected: Partial<FieldFacts>]>([
  ['PodSpec.hostnameOverride', { since: 34, until: 37, gate: 'HostnameOverride' }],
  ['PodSpec.workloadRef', { since: 35, until: 35, gate: 'GenericWorkload' }],
  ['PodSpec.hostname', { since: 33, until: 37, gate: undefined }],
  // The mark in the sources names a gate that there is none of.
  ['VolumeProjection.podCertificate', { since: 34, gate: 'PodCertificateRequest' }],
  // There is no mark.
  ['Lifecycle.stopSignal', { since: 33, gate: 'ContainerStopSignals' }],
  // Kept while its gate is off.
  ['PersistentVolumeClaimSpec.volumeAttributesClassName', { gate: undefined }],
])('what is known of %s', (field, expected) => {
  expect(new Map(facts).get(field)).toMatchObject(expected);
});

test.each(Object.entries<Gate>(GATES))('the gate %s goes from off to on to locked', (_name, { off, on, locked }) => {
  const order = [off, on, locked].filter((minor) => minor !== undefined);
  expect(order.length).toBeGreaterThan(0);
  expect([...order].sort()).toEqual(order);
});
