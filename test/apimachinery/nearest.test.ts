import { array, assert, property, string, uniqueArray } from 'fast-check';
import { nearestTo } from '../../src/apimachinery/nearest';

test.each([
  ['a letter too many', 'podss', 'pods'],
  ['a letter too few', 'nods', 'nodes'],
  ['another letter', 'podz', 'pods'],
  ['letters in another order', 'eervice', 'service'],
  ['nothing', '', 'pods'],
])('%s', (_, text, nearest) => {
  expect(nearestTo(text, ['service', 'nodes', 'pods'])).toBe(nearest);
});

test('of two that are as near, the first', () => {
  expect(nearestTo('bat', ['cat', 'rat'])).toBe('cat');
});

test('of nothing, nothing', () => {
  expect(nearestTo('a', [])).toBe('');
});

test('what is known is its own nearest', () => {
  assert(property(uniqueArray(string(), { minLength: 1 }), (known) => known.every((text) => nearestTo(text, known) === text)));
});

test('a text with more at its end is nearer than any that is longer still', () => {
  assert(property(array(string({ minLength: 1 }), { minLength: 1 }), string({ minLength: 1 }), (more, text) => {
    const longer = more.map((_, i) => text + more.slice(0, i + 1).join(''));
    expect(nearestTo(text, longer)).toBe(longer[0]);
  }));
});
