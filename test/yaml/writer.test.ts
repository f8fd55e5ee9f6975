import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { isReadable } from './misread';
import { writeYaml } from '../../src/yaml/writer';

/** Strings that YAML could take for something else, or that need care. */
const NASTY = [
  'yes', 'on', 'y', '1e3', '0x10', '12:30:45', 'null', '~', '010', '', '=', '-', '?', '- a', '? b', 'a: b', 'a #b', '#a', '%a', '---', '...', '2001-01-01',
  '2001-01-01T00:00:00Z', '.', '.inf', '0b1', '1_000', '+1', '-.5', '1.', '"a"', '\'a\'', 'a"b\'c', 'a\tb', ' a', 'a ', 'a:', 'a\n', 'a\nb', 'a\n\nb\n', '\na', 'a\n ',
  'a\n b\n', ' a\nb', 'a\n\n', 'a \nb', '\ta', 'é', '😀', '\u0001', 'a\r\nb', '{a}', '[a]', '*a', '&a', '!a', '|', '>', '@a', '`a', 'NO', 'e5',
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('a', '\n', ' ', '\t', '#', ':', '-', '"', '\'', '1', '.', 'e', '\\', '%'), { maxLength: 12 }).map((parts) => parts.join('')),
);
const readable = text.filter(isReadable);
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

const one = { q: 1 };
const two = [1];
const none = {};
const empty: unknown[] = [];

test.each<[string, any]>([
  ['maps, lists and empty ones', { a: one, b: one, c: [one, one], d: two, e: [[two], two], f: none, g: none, h: empty, i: [empty, none] }],
  ['met first in lists', { a: [one], b: one, c: [[none]], d: none, f: [two, [empty]], g: two, h: empty }],
  ['met again in another order', { a: one, b: two, c: two, d: one }],
  ['one inside of the other', { a: { one, x: one }, b: one }],
])('objects that stand twice are anchors as cdk8s writes them: %s', (_, document) => {
  expect(writeYaml(document, true)).toBe(Yaml.stringify(document));
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

test.each<[string, any]>([
  ['what is no number', { a: NaN, b: [Infinity, -Infinity] }],
  ['undefined, a bigint', { a: undefined, b: [undefined, 10n] }],
  ['a date, a map', { a: new Date(0), b: { c: new Map([[1, 2]]) } }],
])('%s is written as cdk8s writes it', (_, document) => {
  expect(writeYaml(document)).toBe(Yaml.stringify(document));
});

test.each([['a key with a line break', 'a\nb'], ['minus zero', -0], ['a merge key', '<<'], ['what looks like a document', '---'], ['a long key', 'k'.repeat(1025)],
  ['what is no number', NaN], ['a date', new Date(0)], ['a shared object', [one, one]]])('%s in a document leaves the others as a Go parser reads them', (_, unusual: any) => {
  const document = { [typeof unusual === 'string' ? unusual : 'x']: unusual, a: 'x\u0085y', b: '0o17' };
  expect(writeYaml(document, true)).toMatch(/\na: "x\\u0085y"\nb: "0o17"\n$/);
});

test('what a map inherits is not written', () => {
  const map = Object.assign(Object.create({ inherited: 1 }), { own: 1 });
  expect(writeYaml({ map })).toBe(Yaml.stringify({ map }));
});

test('a key that is longer than a parser looks ahead is announced', () => {
  const [last, first] = ['k'.repeat(1024), 'k'.repeat(1025)];
  expect(writeYaml({ m: { [last]: 1, [first]: { a: 1 } } })).toBe(`m:\n  ${last}: 1\n  ? ${first}\n  :\n    a: 1\n`);
  expect(writeYaml([{ [`${first}\n`]: [1] }])).toBe(`- ? "${first}\\n"\n  :\n    - 1\n`);
});

test('a merge key is in quotes, as it is not meant', () => {
  expect(writeYaml({ '<<': '<<' })).toBe('"<<": <<\n');
});

test('half of a pair of surrogates is U+FFFD, as it is in UTF-8', () => {
  expect(writeYaml({ 'a\ud800': 'b\udc00', 'c': '\ud800\nd', '😀': '😀' })).toBe('a\ufffd: b\ufffd\nc: |-\n  \ufffd\n  d\n😀: 😀\n');
});

test('a line of blanks within several that are in quotes is escaped: cdk8s breaks it in two', () => {
  const script = 'set -e\n \nexec nginx -g "daemon off;" -c /etc/nginx.conf\n  ';
  expect(writeYaml({ a: script })).toBe(`a: ${JSON.stringify(script)}\n`);
  expect(parse(writeYaml({ a: script }))).toEqual({ a: script });
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
