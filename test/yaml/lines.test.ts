import { readYaml } from '../../src/yaml';

test('columns count from the begin of the line, also on the first line of a later document', () => {
  const [, second] = readYaml('a: 1\n---\nb: 1\nc: 1\n').documents;
  expect([second.start, second.placeOf(['b'])!.value, second.placeOf(['c'])!.value]).toEqual([{ line: 3, column: 1 }, { line: 3, column: 4 }, { line: 4, column: 4 }]);
});
