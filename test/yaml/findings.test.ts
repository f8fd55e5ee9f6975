import { readYaml } from '../../src/yaml';

const document = (text: string) => readYaml(text).documents[0];

describe('duplicate keys', () => {
  test('are named with both places and the path of the map', () => {
    expect(document('a:\n  - b: 1\n    c: 2\n    b: 3\n').duplicates()).toEqual([{ line: 4, column: 5, path: ['a', 0], key: 'b', first: { line: 2, column: 5 }, kind: 'key' }]);
  });

  test('of a JSON text are found as well', () => {
    expect(document('{"a": {"b": 1,\n"b": 1}}').duplicates()).toMatchObject([{ line: 2, column: 1, path: ['a'], key: 'b', kind: 'key' }]);
  });

  test.each([
    ['a: 1\na: 2\n', ['key']], ['a: 1\na: 2\na: 3\n', ['key', 'key']], ['1: a\n"1": a\n', ['type']], ['on: 1\ntrue: 2\n', ['key']], ['1.5: a\n1.50: b\n', ['key']], ['0x1: a\n1: b\n', ['key']],
    ['a: 1\n<<: {a: 2}\n', ['merge']], ['<<: {a: 2}\na: 1\n', ['merged']], ['<<: [{a: 1}, {a: 2}]\n', ['merge']], ['a: 1\nA: 2\n', []], ['__proto__: 1\nconstructor: 2\n', []],
    ['__proto__: 1\n__proto__: 2\n', ['key']], ['a: {b: 1}\nc: {b: 1}\n', []],
  ])('%j has %j', (text, kinds) => {
    expect(document(text).duplicates().map(({ kind }) => kind)).toEqual(kinds);
  });

  test('of an anchor are found once', () => {
    expect(document('a: &x {b: 1, b: 2}\nc: *x\n').duplicates()).toHaveLength(1);
  });
});

describe('a warning', () => {
  test('says where a number is octal', () => {
    expect(document('a:\n  mode: 0644\n').warnings()).toEqual([{ line: 2, column: 9, path: ['a', 'mode'], kind: 'octal', text: '0644', value: '420' }]);
  });

  test('says where a key becomes another', () => {
    expect(document('on:\n  010: a\n').warnings()).toMatchObject([{ line: 1, column: 1, path: ['true'], kind: 'key', text: 'on', value: 'true' }, { path: ['true', '8'], text: '010', value: '8' }]);
  });

  test.each(['a: 0\n', 'a: 08\n', 'a: "0644"\n', 'a: 0x1F\n', 'true: 1\n', '"on": 1\n', '1: 1\n', '# c\n', '{"a": 1}', '<<: {a: 1}\n'])('is not given for %j', (text) => {
    expect(document(text).warnings()).toEqual([]);
  });
});

describe('comments', () => {
  test('are kept with their places, and whether they stand alone', () => {
    expect(document('# Source: chart/templates/x.yaml\na: 1 # one\nb: | # two\n  # text\n  # podwright: ignore RULE reason\n# three\n').comments()).toEqual([
      { line: 1, column: 1, text: ' Source: chart/templates/x.yaml', isAlone: true },
      { line: 2, column: 6, text: ' one', isAlone: false },
      { line: 3, column: 6, text: ' two', isAlone: false },
      { line: 6, column: 1, text: ' three', isAlone: true },
    ]);
  });

  test('belong to the document behind the separator that they follow', () => {
    const { documents } = readYaml('a: 1\n# last\n--- # Source: x\n  # own\nb: 2\n');
    expect(documents.map((d) => d.comments().map(({ line, column, text }) => `${line}:${column}${text}`))).toEqual([['2:1 last'], ['3:5 Source: x', '4:3 own']]);
  });

  test('are found where there is nothing else', () => {
    expect(document('# a\n\n  # b\n').comments().map(({ text }) => text)).toEqual([' a', ' b']);
    expect(document('a: "# b"\nc: d#e\n').comments()).toEqual([]);
  });
});
