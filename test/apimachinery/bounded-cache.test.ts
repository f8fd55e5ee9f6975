import { BoundedCache } from '../../src/apimachinery/bounded-cache';

/** A cache that counts how often it computes. */
function counting(compute: (text: string) => string | undefined) {
  const asked: string[] = [];
  const cache = new BoundedCache((text) => {
    asked.push(text);
    return compute(text);
  });
  return { cache, asked };
}

test('what was computed is not computed again, an empty text neither', () => {
  const { cache, asked } = counting((text) => text.slice(1));
  expect(['ab', 'ab', 'c', 'c'].map((text) => cache.get(text))).toEqual(['b', 'b', '', '']);
  expect(asked).toEqual(['ab', 'c']);
});

test('what nothing is made of, and long texts, are computed each time', () => {
  const long = 'x'.repeat(65);
  const { cache, asked } = counting((text) => (text === 'no' ? undefined : text));
  expect(['no', 'no', long, long].map((text) => cache.get(text))).toEqual([undefined, undefined, long, long]);
  expect(asked).toEqual(['no', 'no', long, long]);
});

test('after many texts it begins anew, so that memory does not grow for ever', () => {
  const { cache, asked } = counting((text) => text);
  for (let i = 0; i <= 10_000; i++) {
    cache.get(`t${i}`);
  }
  cache.get('t10000');
  expect(asked.length).toBe(10_001);
  cache.get('t0');
  expect(asked.length).toBe(10_002);
});
