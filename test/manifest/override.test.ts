import { overridden, parsePath, withOverrides } from '../../src/manifest/override';

test.each<[string, string[]]>([
  ['a', ['a']],
  ['a.b', ['a', 'b']],
  ['a[0].b[key.with/dots].c', ['a', '0', 'b', 'key.with/dots', 'c']],
  ['a[]', ['a', '']],
  ['[0]', ['0']],
  ['[a]b', ['a', 'b']],
  ['/a/0/b', ['a', '0', 'b']],
  ['/a~1b/c~0d/e~01f/g~1~0~1', ['a/b', 'c~d', 'e~1f', 'g/~/']],
  ['/', ['']],
  ['/a.b/[c]', ['a.b', '[c]']],
])('the keys of the path %s are %j', (path, keys) => {
  expect(parsePath(path)).toEqual(keys);
});

test.each<[any, string]>([
  ['', '""'],
  [undefined, 'undefined'],
  [7, '7'],
])('the path %j is no path', (path, shown) => {
  expect(() => parsePath(path)).toThrow(`override path must be a non-empty string such as 'resources.limits[nvidia.com/gpu]', got ${shown}`);
});

test.each<[string, number]>([
  ['.a', 0],
  ['a..b', 1],
  ['a[0', 1],
  ['a]', 1],
  ['a[0]]', 4],
  ['a.', 1],
])('the path %s cannot be read at position %i', (path, position) => {
  expect(() => parsePath(path)).toThrow(`override path ${JSON.stringify(path)} cannot be read at position ${position}; write 'a.b[0].c[key.with/dots]' or a JSON pointer`);
});

test.each<[string, any, string, any, any]>([
  ['a field that is there', { a: 1, b: 2 }, 'a', 3, { a: 3, b: 2 }],
  ['a field that is not there', { b: 2 }, 'a', 1, { a: 1, b: 2 }],
  ['a field of a map that is not there', {}, 'a.b.c', 1, { a: { b: { c: 1 } } }],
  ['nothing yet', undefined, 'a', 1, { a: 1 }],
  ['a list that is not there', {}, 'a[0].b', 1, { a: [{ b: 1 }] }],
  ['the first item of a list', { a: [1, 2, 3] }, 'a[0]', 9, { a: [9, 2, 3] }],
  ['an item in the middle of a list', { a: [1, 2, 3] }, 'a[1]', 9, { a: [1, 9, 3] }],
  ['the last item of a list', { a: [1, 2, 3] }, 'a[2]', 9, { a: [1, 2, 9] }],
  ['the next item of a list by its number', { a: [1, 2] }, 'a[2]', 9, { a: [1, 2, 9] }],
  ['the next item of a list', { a: [1, 2] }, '/a/-', 9, { a: [1, 2, 9] }],
  ['a field of an item in the middle', { a: [{ b: 1 }, { b: 2, c: 3 }, { b: 4 }] }, 'a[1].b', 9, { a: [{ b: 1 }, { b: 9, c: 3 }, { b: 4 }] }],
  ['a field that is removed', { a: 1, b: 2 }, 'a', undefined, { b: 2 }],
  ['an item in the middle that is removed', { a: [1, 2, 3] }, 'a[1]', undefined, { a: [1, 3] }],
  ['a field that is null', { a: 1 }, 'a', null, { a: null }],
  ['a number as the key of a map', { a: { b: 1 } }, 'a[0]', 9, { a: { 0: 9, b: 1 } }],
])('%s', (_, manifest, path, value, expected) => {
  expect(overridden(manifest, path, value)).toStrictEqual(expected);
});

test('fields are sorted', () => {
  expect(Object.keys(overridden({ c: 1, b: 2, d: 3 }, 'a', 0))).toEqual(['a', 'b', 'c', 'd']);
});

test('the manifest stays as it is, and what is not on the path is the same', () => {
  const manifest = { a: { b: 1 }, c: { d: 2 }, e: [{ f: 1 }, { g: 2 }] };
  const before = structuredClone(manifest);
  const changed = overridden(overridden(manifest, 'a.b', 3), 'e[0].f', 4);
  expect(manifest).toEqual(before);
  expect(changed.c).toBe(manifest.c);
  expect(changed.e[1]).toBe(manifest.e[1]);
});

test.each<[any, string, string]>([
  [{ a: 1 }, 'a.b', 'override path "a.b": "a" is 1, which has no field "b"'],
  [{ a: { b: 'x' } }, 'a.b.c.d', 'override path "a.b.c.d": "a.b" is "x", which has no field "c"'],
  [{ a: null }, 'a.b', 'override path "a.b": "a" is null, which has no field "b"'],
  [{ a: [1, 2] }, 'a[3]', 'override path "a[3]": "3" is not an index of a list of 2; the next free one is 2'],
  [{ a: [1] }, '/a/-1', 'override path "/a/-1": "-1" is not an index of a list of 1; the next free one is 1'],
  [{ a: [1] }, 'a.b', 'override path "a.b": "b" is not an index of a list of 1; the next free one is 1'],
  [{ a: [1] }, 'a[0.5]', 'override path "a[0.5]": "0.5" is not an index of a list of 1; the next free one is 1'],
  [{}, 'a[1]', 'override path "a[1]": "1" is not an index of a list of 0; the next free one is 0'],
])('in %j the path %s is an error', (manifest, path, message) => {
  expect(() => overridden(manifest, path, 1)).toThrow(new Error(message));
});

test('overrides are made in their order; without any the manifest is the same', () => {
  expect(withOverrides({ a: 1 }, [['a', 2], ['b', 3], ['a', 4]])).toEqual({ a: 4, b: 3 });
  const manifest = { a: 1 };
  expect(withOverrides(manifest, [])).toBe(manifest);
  expect(withOverrides(manifest)).toBe(manifest);
});

test('a map that many overrides write to is copied once', () => {
  const annotations = { z: 1 };
  let reads = 0;
  const counted = new Proxy(annotations, {
    get: (map: any, key) => {
      reads++;
      return map[key];
    },
  });
  const paths = Array.from({ length: 50 }, (_, i) => [`metadata.annotations[a${99 - i}]`, i] as const);
  const { metadata } = withOverrides({ metadata: { annotations: counted } }, paths);
  expect(Object.keys(metadata.annotations)).toEqual([...paths.map((_, i) => `a${50 + i}`), 'z']);
  expect(reads).toBeLessThan(5);
  expect(annotations).toEqual({ z: 1 });
});

test('an override that does not apply changes nothing, and the others are made', () => {
  const failed: string[] = [];
  const made = withOverrides({ a: { b: 1 } }, [['a.c', 2], ['a.b.c', 3], ['a.d[1].e', 4], ['a.f[0]', 5]], (e) => failed.push(e.message));
  expect(made).toEqual({ a: { b: 1, c: 2, f: [5] } });
  expect(failed).toHaveLength(2);
});

test('a value stays as it was given, whatever is set in it later', () => {
  const value = { b: [1] };
  expect(withOverrides({}, [['a', value], ['a.b[0]', 2], ['a.c', 3]])).toEqual({ a: { b: [2], c: 3 } });
  expect(value).toEqual({ b: [1] });
});

test.each(['constructor', 'toString', 'constructor.prototype'])('a field that JavaScript objects inherit is not there: %s', (path) => {
  expect(overridden({ a: 1 }, path, 2)).toEqual(overridden({ a: 1 }, `/${path.replace('.', '/')}`, 2));
  expect(JSON.stringify(overridden({}, path, 2))).toBe(path.includes('.') ? '{"constructor":{"prototype":2}}' : `{"${path}":2}`);
});

test.each(['__proto__', '__proto__.x', '/a/__proto__', 'a[__proto__]'])('the path %s cannot be written', (path) => {
  expect(() => overridden({}, path, 1)).toThrow(`override path ${JSON.stringify(path)} has the key "__proto__", which cannot be written`);
});
