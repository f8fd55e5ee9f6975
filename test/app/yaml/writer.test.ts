import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { writeYaml } from '../../../src/app/yaml/writer';

/** Strings that YAML could take for something else, or that need care. */
const NASTY = [
  'yes', 'on', 'y', '1e3', '0x10', '12:30:45', 'null', '~', '010', '', '<<', '=', '-', '?', '- a', '? b', 'a: b', 'a #b', '#a', '%a', '---', '...', '2001-01-01',
  '2001-01-01T00:00:00Z', '.', '.inf', '0b1', '1_000', '+1', '-.5', '1.', '"a"', '\'a\'', 'a"b\'c', 'a\tb', ' a', 'a ', 'a:', 'a\n', 'a\nb', 'a\n\nb\n', '\na', 'a\n ',
  'a\n b\n', ' a\nb', 'a\n\n', 'a \nb', '\ta', 'é', '😀', '\u2028x', '\ud800', '\u0001', 'a\u0085b', 'a\r\nb', '{a}', '[a]', '*a', '&a', '!a', '|', '>', '@a', '`a', 'NO', 'e5',
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('a', '\n', ' ', '\t', '#', ':', '-', '"', '\'', '1', '.', 'e', '\\', '%'), { maxLength: 12 }).map((parts) => parts.join('')),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(text, tie('json'), { maxKeys: 4 })),
}));

test('any JSON document is written byte for byte as cdk8s writes it', () => {
  fc.assert(fc.property(fc.dictionary(text, json, { maxKeys: 4 }), (document) => {
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

test('no document is an empty line', () => {
  expect(writeYaml(undefined)).toBe(Yaml.stringify(undefined));
});
