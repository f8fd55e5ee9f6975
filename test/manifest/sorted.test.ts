import * as fc from 'fast-check';
import { isLast, mergeSorted, sortedKeys, withField } from '../../src/manifest/sorted';

const key = fc.stringMatching(/^[a-d]{1,2}$/);
const fields = fc.dictionary(key, fc.integer(), { maxKeys: 6, noNullPrototype: true })
  .map((o) => Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1))));

/** The entries, so that their order counts. */
const sorted = (object: any) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));

test('two sorted objects make a sorted one, in which the later one counts', () => {
  fc.assert(fc.property(fields, fields, (first, later) => {
    expect(Object.entries(mergeSorted(first, later))).toEqual(sorted({ ...first, ...later }));
  }));
});

test('a field comes to its place, or takes the place of the one before', () => {
  fc.assert(fc.property(fields, key, fc.integer(), (object, name, value) => {
    expect(Object.entries(withField(object, name, value))).toEqual(sorted({ ...object, [name]: value }));
  }));
});

test('a key is the last where it would come after all others', () => {
  fc.assert(fc.property(fields, key, (object, name) => {
    expect(isLast(object, name)).toBe(!(name in object) && sortedKeys({ ...object, [name]: 1 }).pop() === name);
  }));
});

test('neither is written to', () => {
  const [first, later] = [Object.freeze({ a: 1, c: 3 }), Object.freeze({ b: 2 })];
  expect(mergeSorted(first, later)).toEqual({ a: 1, b: 2, c: 3 });
  expect(withField(first, 'b', 2)).toEqual({ a: 1, b: 2, c: 3 });
});

test('keys are in alphabetical order', () => {
  fc.assert(fc.property(fc.dictionary(key, fc.integer(), { noNullPrototype: true }), (object) => {
    expect(sortedKeys(object)).toEqual(Object.keys(object).sort());
  }));
});
