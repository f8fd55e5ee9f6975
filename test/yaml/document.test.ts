import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import * as yaml from 'yaml';
import { isReadable } from './misread';
import { asDocument } from '../../src/yaml/document';

const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', annotations: { on: 'yes', n: '010' } }, spec: { containers: [{ name: 'a', args: [] }] } };
const pod = () => asDocument(structuredClone(POD));

test('cdk8s writes a manifest that writes itself as it writes any other', () => {
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z0-9~]{1,4}$/), fc.jsonValue({ maxDepth: 3 }).filter(isReadable), { maxKeys: 4, noNullPrototype: true }), (data) => {
    expect(Yaml.stringify(asDocument(structuredClone(data)), data)).toBe(Yaml.stringify(data, data));
  }), { numRuns: 500 });
});

test('what is changed before it is written is written', () => {
  const manifest: any = pod();
  manifest.spec.containers[0].name = 'b';
  manifest.spec.later = 1;
  expect(Yaml.stringify(manifest)).toBe(Yaml.stringify({ ...POD, spec: { containers: [{ name: 'b', args: [] }], later: 1 } }));
});

test('what was put into it twice is an anchor, what has no end is the error of cdk8s', () => {
  const twice = { a: 1 };
  expect(Yaml.stringify(Object.assign(pod(), { x: twice, y: twice }))).toBe(Yaml.stringify({ ...POD, x: twice, y: twice }));
  const endless: any = { a: {} };
  endless.a.b = endless.a;
  expect(Yaml.stringify(asDocument({ ...endless }))).toBe(Yaml.stringify({ ...endless }));
});

test('fields of the names that a document has stay fields', () => {
  for (const data of [{ contents: 'a', b: 1 }, { toString: 'a', b: 1 }]) {
    expect(Yaml.stringify(asDocument({ ...data }))).toBe(Yaml.stringify(data));
  }
});

test('strings that a Go parser would take for others are escaped in the App of cdk8s too', () => {
  expect(Yaml.stringify(asDocument({ a: 'x\u0085y' }))).toBe('a: "x\\u0085y"\n');
});

test('it is plain data for everybody else', () => {
  const manifest = pod();
  expect(manifest).toStrictEqual(POD);
  expect(Reflect.ownKeys(manifest).filter((key) => Object.prototype.propertyIsEnumerable.call(manifest, key))).toEqual(Object.keys(POD));
  expect(JSON.stringify(manifest)).toBe(JSON.stringify(POD));
  expect(structuredClone(manifest)).toStrictEqual(POD);
  expect(Reflect.ownKeys({ ...manifest })).toEqual(Object.keys(POD));
});

test('inside of other data it is written as its content', () => {
  expect(Yaml.stringify({ items: [pod(), 1] })).toBe(Yaml.stringify({ items: [POD, 1] }));
});

test('whoever asks for another format gets it', () => {
  const text = { text: 'a long line '.repeat(20) };
  expect(yaml.stringify(asDocument({ ...text, map: { a: 1 } }), { indent: 4 })).toBe(yaml.stringify({ ...text, map: { a: 1 } }, { indent: 4 }));
  expect(yaml.stringify(pod())).toBe(yaml.stringify(POD));
});

test('jsii takes a manifest that writes itself for a map, so that other languages get a dictionary of it', () => {
  expect((pod() as any)[Symbol.for('$jsii$wireType$')]).toBe('$jsii.map');
});
