import { readYaml } from '../../src/yaml';

function warningsOf(text: string): string[] {
  return readYaml(text).documents.flatMap((document) => document.warnings()).map(({ kind, text: written, value, line, column }) => `${line}:${column} ${kind} ${written} ${value}`);
}

test.each([
  ['a: 0755', ['1:4 octal 0755 493']],
  ['a: 0o17', ['1:4 octal 0o17 15']],
  ['[017, 17, "017", 0.17]', ['1:2 octal 017 15']],
  ['on: a', ['1:1 key on true']],
  ['y: a', ['1:1 key y true']],
  ['010: a', ['1:1 key 010 8']],
  ['0x10: a', ['1:1 key 0x10 16']],
  ['1.0: a', ['1:1 key 1.0 1']],
])('%s', (text, expected) => {
  expect(warningsOf(text)).toEqual(expected);
});

test.each(['name: yes', 'number: 8', 'offset: a', '80: a', '"on": a', 'a: null', 'true: a', 'x: 0'])('%s: nothing', (text) => {
  expect(warningsOf(text)).toEqual([]);
});
