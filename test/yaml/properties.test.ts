import fc from 'fast-check';
import { readYaml } from '../../src/yaml';
import { writeYaml } from '../../src/yaml/writer';

const INDICATORS = fc.constantFrom(...'yn10xeE.:-+_~ \t#\'"%@`{}[]&*!|>\\');
const OTHERS = fc.constantFrom('é', '😀', '\n', '\u2028', '\u0085', '\u00a0', '\ufeff', '\u007f');
const text = fc.string({ unit: fc.oneof({ weight: 4, arbitrary: INDICATORS }, { weight: 1, arbitrary: OTHERS }) });
const { json } = fc.letrec((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.integer(), text,
    fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true }), fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(text, tie('json'), { maxKeys: 4, noNullPrototype: true })),
}));
const manifest = fc.dictionary(text, json, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

const values = (input: string) => {
  const { documents, error } = readYaml(input);
  expect(error).toBeUndefined();
  return documents.map(({ value }) => value);
};

/** As JSON has it: minus zero is zero. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('what is written as YAML is read back as it was', () => {
  fc.assert(fc.property(fc.array(manifest, { minLength: 1, maxLength: 3 }), (documents) => {
    expect(values(documents.map((document) => writeYaml(plain(document))).join('---\n'))).toEqual(plain(documents));
  }), { numRuns: 1000, examples: [[[{ '-_0': null }]], [[{ '\u00a0{': {} }]]] });
});

test('what is written as JSON is read back as it was, with or without line breaks', () => {
  fc.assert(fc.property(fc.array(manifest, { minLength: 1, maxLength: 3 }), fc.constantFrom(undefined, 2), (documents, indent) => {
    expect(values(documents.map((document) => JSON.stringify(document, undefined, indent)).join('\n'))).toEqual(plain(documents));
  }), { numRuns: 500 });
});

test('every value has a place, at which it is read again', () => {
  fc.assert(fc.property(manifest, (document) => {
    const [read] = readYaml(JSON.stringify(document)).documents;
    const count = (value: any): number => (typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, v) => sum + count(v), 1) : 1);
    const places = [...read.places()];
    expect(places).toHaveLength(count(document));
    places.forEach(([path, place]) => expect(read.placeOf(path)).toEqual(place));
  }), { numRuns: 300 });
});

test('no text makes it fail', () => {
  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' }), fc.uint8Array()), (input) => {
    const { documents, error } = readYaml(input);
    documents.forEach((d) => [d.duplicates(), d.warnings(), d.comments(), [...d.places()], d.ignored]);
    expect(error === undefined || error.line >= 1).toBe(true);
  }), { numRuns: 2000 });
});
