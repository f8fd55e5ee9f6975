import fc from 'fast-check';
import { groupBy } from '../../src/apimachinery/group-by';

test('items keep their order, and keys come in the order of their first items', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([[1, [3, 1, 1, 5]], [0, [4]]]);
});

test('each item is in the group of its key, once', () => {
  fc.assert(fc.property(fc.array(fc.nat(20)), (items) => {
    const groups = groupBy(items, (n) => n % 3);
    groups.forEach((group, key) => expect(group).toEqual(items.filter((n) => n % 3 === key)));
    expect([...groups.values()].flat()).toHaveLength(items.length);
  }));
});
