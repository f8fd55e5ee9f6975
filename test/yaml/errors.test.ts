import { readYaml } from '../../src/yaml';

test.each<[text: string, line: number, column: number, message: string]>([
  ['a: 1\nb: c: d\n', 2, 5, 'must not stand here'],
  ['a: 1\n b: 2\n', 2, 3, 'must not stand here'],
  ['a:\n  b: 1\n c: 2\n', 3, 2, 'a key is missing'],
  ['- a\nb: c\n', 2, 1, '"- " is missing'],
  ['a: [b\nc: d\n', 2, 2, 'expected "," or "]"'],
  ['a: {b: c\n', 2, 1, 'expected "," or "}"'],
  ['a: "b\nc: d\n', 3, 1, 'ends within quotes'],
  ['a: "\\q"\n', 1, 5, 'means nothing within double quotes'],
  ['a: "\\u00g0"\n', 1, 5, 'takes 4 hexadecimal digits'],
  ['a: "\\ud800"\n', 1, 5, 'no Unicode character'],
  ['a:\n\tb: 1\n', 2, 1, 'a tab where spaces must indent'],
  ['a: |\n\tb\n', 2, 1, 'a tab where spaces must indent'],
  ['a: b\n\tc\n', 2, 1, 'a tab where spaces must indent'],
  ['a: | b\n', 1, 6, 'begins on the line below'],
  ['a: |0\n', 1, 5, 'a digit from 1 to 9'],
  ['a: @b\n', 1, 4, 'must not begin with "@"'],
  ['a: %b\n', 1, 4, 'must not begin with "%"'],
  ['a: *\n', 1, 5, 'the name of an anchor'],
  ['a: !e!x b\n', 1, 4, 'no line "%TAG !e! ..."'],
  ['a: !x# b\n', 1, 6, 'a blank must follow a tag'],
  ['%YAML 1.2\n---\n', 1, 1, 'YAML 1.1 only'],
  ['%FOO\n', 1, 5, '%YAML or %TAG'],
  ['a: 1\n---\nb: 2\nc\n', 5, 1, '": " is missing'],
  ['a: x\x07y\n', 1, 5, 'U+0007 must not stand'],
  ['a: 1\nb: .inf\n', 2, 4, 'JSON has no infinite number'],
  ['😀: 1\n"😀": b: c\n', 2, 7, 'must not stand here'],
  ['{"a": 1 "b": 2}\n', 1, 9, '"," or "}" is missing'],
  ['{}{}1.a\n', 1, 7, 'digits of a number are missing'],
  ['{"a": 1}{"b": 2}{"c"}\n', 1, 21, '":" is missing'],
  ['a: {{ .Values.b }}\n', 1, 5, 'is a template'],
])('%j is wrong in line %d, column %d', (text, line, column, message) => {
  expect(readYaml(text).error).toMatchObject({ line, column, message: expect.stringContaining(message) });
});

test.each<[text: string, column: number, message: string]>([
  ['a:\n  - b: 1\n   c: 2\n', 4, 'the line is indented neither as the items of the list nor as the keys of an item: begin it in column 5, or with "- " in column 3'],
  ['a:\n  - "b": 1\n    c:\n      - d: 1\n   e: 2\n', 4, 'the line is indented neither as the items of the list nor as the keys of an item: begin it in column 5, or with "- " in column 3'],
  ['a:\n  -   b: 1\n  c: 2\n', 3, '"- " is missing: the line is indented as the items of a list; a key of the item begins in column 7'],
  ['- a\nb: c\n', 1, '"- " is missing: the line is indented as the items of a list'],
  ['- - a\n b: c\n', 2, '"- " is missing: the items of the list begin in column 1'],
  ['a:\n  - "b" c\n', 9, 'more text stands behind the item of a list: put all of it in quotes'],
])('what is no item of a list says what is most likely meant: %j', (text, column, message) => {
  expect(readYaml(text).error).toMatchObject({ column, message });
});

test('an error names the place where the part began that could not be read', () => {
  expect(readYaml('a: 1\nb: "c\nd: e\n').error).toMatchObject({ line: 4, column: 1, from: { line: 2, column: 4 } });
  expect(readYaml('a:\n  - [b,\n').error).toMatchObject({ from: { line: 2, column: 5 } });
});

test('the documents before an error are read', () => {
  const { documents, error } = readYaml('a: 1\n---\nb: [\n---\nc: 3\n');
  expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }]);
  expect(error).toMatchObject({ line: 4 });
});
