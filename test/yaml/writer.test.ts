import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { writeYaml } from '../../src/yaml/writer';

/** Strings that YAML could take for something else, or that need care. */
const NASTY = [
  'yes', 'on', 'y', '1e3', '0x10', '12:30:45', 'null', '~', '010', '', '<<', '=', '-', '?', '- a', '? b', 'a: b', 'a #b', '#a', '%a', '---', '...', '2001-01-01',
  '2001-01-01T00:00:00Z', '.', '.inf', '0b1', '1_000', '+1', '-.5', '1.', '"a"', '\'a\'', 'a"b\'c', 'a\tb', ' a', 'a ', 'a:', 'a\n', 'a\nb', 'a\n\nb\n', '\na', 'a\n ',
  'a\n b\n', ' a\nb', 'a\n\n', 'a \nb', '\ta', 'é', '😀', '\ud800', '\u0001', 'a\r\nb', '{a}', '[a]', '*a', '&a', '!a', '|', '>', '@a', '`a', 'NO', 'e5',
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('a', '\n', ' ', '\t', '#', ':', '-', '"', '\'', '1', '.', 'e', '\\', '%'), { maxLength: 12 }).map((parts) => parts.join('')),
);
/** What cdk8s writes so that Kubernetes reads something else; see below. */
// eslint-disable-next-line no-control-regex
const MISREAD = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|^[ \n]*\t[^]*\n|^[ \n]*\n[ \n]*\t|^\n* +\n[ \n]*$/;
const readable = text.filter((t) => !MISREAD.test(t));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, readable, fc.double(), fc.integer(), fc.boolean(), fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(readable, tie('json'), { maxKeys: 4 })),
}));

test('any JSON document is written byte for byte as cdk8s writes it', () => {
  fc.assert(fc.property(fc.dictionary(readable, json, { maxKeys: 4 }), (document) => {
    expect(writeYaml(document)).toBe(Yaml.stringify(document));
  }), { numRuns: 5000 });
});

test.each(NASTY.map((value) => [JSON.stringify(value), value]))('the string %s is written as cdk8s writes it, as value, item and key', (_, value) => {
  const document = { a: value, list: [value, [value]], map: { [value]: value, b: { c: value } } };
  expect(writeYaml(document)).toBe(Yaml.stringify(document));
});

test('an object that stands twice in a document of somebody else is written as an anchor, as cdk8s does', () => {
  const twice = { a: 1 };
  const document = { x: twice, z: [twice] };
  expect(writeYaml(document, true)).toBe(Yaml.stringify(document));
  expect(writeYaml(document)).toBe('x:\n  a: 1\nz:\n  - a: 1\n');
});

test('minus zero is not written as a zero that was met before', () => {
  for (const document of [{ a: 0, b: [0] }, { a: -0, b: [-0] }]) {
    expect(writeYaml(document)).toBe(Yaml.stringify(document));
  }
});

test('no document is an empty line', () => {
  expect(writeYaml(undefined)).toBe(Yaml.stringify(undefined));
});

test.each([['\u0085', '\\u0085'], ['\u2028', '\\u2028'], ['\u007f', '\\u007f'], ['\ufeff', '\\ufeff']])('%j, which a Go parser would not read back, is escaped', (character, escape) => {
  const document = { a: `x${character}y`, b: `1\n${character}`, [`k${character}`]: 1 };
  expect(writeYaml(document)).toBe(`a: "x${escape}y"\nb: "1\\n${escape}"\n"k${escape}": 1\n`);
  expect(parse(writeYaml(document))).toEqual(document);
});

test('several lines that begin with a tab, where a Go parser looks for the indent, are escaped', () => {
  expect(writeYaml({ a: '\ta\nb', b: '\n \tc' })).toBe('a: "\\ta\\nb"\nb: "\\n \\tc"\n');
});

test.each(['-_0', '+_1', '0_x1f', '1_.5e_3', '._5', '0o12', '0X1F', '-0B1'])('the string %s, a number to a Go parser, is in quotes', (value) => {
  expect(writeYaml({ [value]: value })).toBe(`"${value}": "${value}"\n`);
});
