import { readYaml, type Path } from '../../src/yaml';

/** Line and column of the key, where there is one, and of the value. */
function placeOf(text: string, path: Path): string | undefined {
  const place = readYaml(text).documents.at(-1)!.placeOf(path);
  return place && [place.key, place.value].map((p) => (p === undefined ? '-' : `${p.line}:${p.column}`)).join(' ');
}

test.each<[text: string, path: Path, place: string]>([
  ['a: 1\nb:\n  - c\n  - d: e\n', [], '- 1:1'],
  ['a: 1\nb:\n  - c\n  - d: e\n', ['b'], '2:1 3:3'],
  ['a: 1\nb:\n  - c\n  - d: e\n', ['b', 0], '- 3:5'],
  ['a: 1\nb:\n  - c\n  - d: e\n', ['b', 1, 'd'], '4:5 4:8'],
  ['{a: [1, {b: 2}]}', ['a', 1, 'b'], '1:10 1:13'],
  ['a: &x !!str 1\n', ['a'], '1:1 1:4'],
  ['a:\nb: 1\n', ['a'], '1:1 1:3'],
  ['a: |\n  text\n', ['a'], '1:1 1:4'],
  ['? a\n: b\n', ['a'], '1:3 2:3'],
  ['on: 1\n', ['true'], '1:1 1:5'],
  ['a: 1\na: 2\n', ['a'], '2:1 2:4'],
  ['"😀": {"😀": 1}\n', ['😀', '😀'], '1:7 1:12'],
  ['a: 1\r\nb: 2\r\n', ['b'], '2:1 2:4'],
  ['\ufeff\ufeffa: 1\n', ['a'], '1:1 1:4'],
  ['a: 1\n---\n# c\nb: 2\n', ['b'], '4:1 4:4'],
  ['{"a": 1}\n {"b": [2]}', ['b', 0], '- 2:9'],
  ['x: &x {b: 1}\na: *x\n', ['a'], '2:1 2:4'],
  ['x: &x {b: 1}\na: *x\n', ['a', 'b'], '1:8 1:11'],
  ['x: &x {b: 1}\n<<: *x\n', ['b'], '1:8 1:11'],
])('in %j, %j is at %s', (text, path, place) => {
  expect(placeOf(text, path)).toBe(place);
});

test('what is not there has no place', () => {
  expect(placeOf('a: [1]\n', ['b'])).toBeUndefined();
  expect(placeOf('a: [1]\n', ['a', 1])).toBeUndefined();
  expect(placeOf('a: [1]\n', ['a', '0'])).toBeUndefined();
  expect(placeOf('# c\n', [])).toBeUndefined();
});

test('all values have places, in the order of the text', () => {
  const [document] = readYaml('a:\n- 1\n- {b: 2}\nc: 3\n').documents;
  expect([...document.places()].map(([path, { value }]) => `${path.join('.')} ${value.line}:${value.column}`)).toEqual([' 1:1', 'a 2:1', 'a.0 2:3', 'a.1 3:3', 'a.1.b 3:7', 'c 4:4']);
});

test('a document says where it begins', () => {
  expect(readYaml('# c\na: 1\n---\nb: 2\n').documents.map(({ start }) => start)).toEqual([{ line: 1, column: 1 }, { line: 4, column: 1 }]);
  expect(readYaml('{}\n {}').documents.map(({ start }) => start)).toEqual([{ line: 1, column: 1 }, { line: 2, column: 2 }]);
});

test.each<[text: string, place: object | undefined]>([
  ['a: 1\n...\n', undefined], ['a: 1\n... # c\n\n', undefined], ['a: 1\n...\nb: 2\n', { line: 3, column: 1 }], [' a: 1\nb: 2\n', { line: 2, column: 1 }],
  ['a: 1\n...\n"b', { line: 3, column: 1 }], ['[a] b\n', { line: 1, column: 5 }],
])('in %j, what is ignored begins at %j', (text, place) => {
  expect(readYaml(text).documents[0].ignored).toEqual(place);
});
