import { objectsOf, readYaml } from '../../src/yaml';

const objects = (text: string) => objectsOf(readYaml(text).documents[0].value);

test('a document is an object', () => {
  expect(objects('kind: Pod\n')).toEqual([{ value: { kind: 'Pod' }, path: [] }]);
});

test('a list is its items, those of lists within it as well', () => {
  expect(objects('kind: List\nitems:\n- {kind: Pod}\n- {kind: List, items: [{kind: Job}]}\n')).toEqual([
    { value: { kind: 'Pod' }, path: ['items', 0] }, { value: { kind: 'Job' }, path: ['items', 1, 'items', 0] },
  ]);
  expect(objects('kind: List\nitems: []\n')).toEqual([]);
});

test('an item without version and kind has those that the list names', () => {
  expect(objects('apiVersion: v1\nkind: PodList\nitems:\n- {a: 1}\n- {kind: Job}\n- text\n').map(({ value }) => value)).toEqual([{ a: 1, apiVersion: 'v1', kind: 'Pod' }, { kind: 'Job' }, 'text']);
});
