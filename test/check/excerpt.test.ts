import { SourceLines } from '../../src/check/excerpt';

function marked(line: string, column: number): string | undefined {
  const found = new SourceLines(() => line).excerpt({ line: 1, column });
  return found && [...found.source].slice(column - found.sourceColumn, found.endColumn - found.sourceColumn).join('');
}

test.each([
  ['name: nginx', 1, 'name'],
  ['name: nginx', 7, 'nginx'],
  ['name: nginx:1.27 # comment', 7, 'nginx:1.27'],
  ['a: two words  ', 4, 'two words'],
  ['a: "b: # c" # d', 4, '"b: # c"'],
  ['a: \'b\'\'c\'', 4, '\'b\'\'c\''],
  ['{a: b, c: d}', 5, 'b'],
  ['{"a":1,"b":2}', 6, '1'],
  ['a: [b, c]', 4, '['],
  ['😀: é', 4, 'é'],
  ['a: |', 4, '|'],
])('%s, column %d: %s', (line, column, expected) => {
  expect(marked(line, column)).toBe(expected);
});

test('behind the line there is still a place', () => {
  expect(new SourceLines(() => 'a:').excerpt({ line: 1, column: 3 })).toEqual({ source: 'a:', sourceColumn: 1, endColumn: 4 });
});

test('lines end with LF or CRLF', () => {
  const lines = new SourceLines(() => 'a\r\nb\nc');
  expect([1, 2, 3, 4].map((line) => lines.excerpt({ line, column: 1 })?.source)).toEqual(['a', 'b', 'c', undefined]);
});

test('a text with other breaks is not shown: YAML counts lines that editors do not', () => {
  expect(new SourceLines(() => 'a\u2028b\nc').excerpt({ line: 2, column: 1 })).toBeUndefined();
});

test('of a long line the part around the place is there', () => {
  const line = `{${'"a":"b",'.repeat(10_000)}"name":"x"}`;
  const column = line.indexOf('"x"') + 1;
  expect(marked(line, column)).toBe('"x"');
  expect(new SourceLines(() => line).excerpt({ line: 1, column })!.source.length).toBeLessThan(1001);
});
