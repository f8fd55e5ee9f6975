import fc from 'fast-check';
import { duplicateKeysOf, JsonNumber, parseJson } from '../../src/apimachinery/json';

/** The value with what JavaScript itself would read for each number. */
const plain = (value: any): unknown => JSON.parse(JSON.stringify(value));

describe('a JSON text', () => {
  test('that JSON.parse reads is read as the same, however it is indented', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(plain(parseJson(text))).toEqual(plain(JSON.parse(text)));
    }));
  });

  test('that JSON.parse refuses is refused', () => {
    const unit = fc.constantFrom(...'{}[]",:\\019-+.eEu \n\ttruefalsn/', '"a"', '"b":', '1e5', '\\u00e9', 'null', '\u0001', '\ufeff');
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      let expected: unknown = SyntaxError;
      try {
        expected = JSON.parse(text);
      } catch {
        expect(() => parseJson(text)).toThrow(SyntaxError);
        return;
      }
      expect(plain(parseJson(text))).toEqual(plain(expected));
    }), { numRuns: 2000 });
  });

  test.each(['', '{', '[1', '[1,]', '{"a":1,}', '{"a" 1}', '{a:1}', '01', '1.', '.5', '+1', '-', '"a', '"\\x"', '"\n"', 'tru', 'truex', '1 2', '[}', '{]', 'NaN'])(
    'is refused: %j', (text) => expect(() => parseJson(text)).toThrow(SyntaxError),
  );

  test('may be nested ten thousand deep, and no deeper', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(10_000))).toBeInstanceOf(Array);
    expect(() => parseJson(nested(10_001))).toThrow('exceeded max depth');
    expect(() => parseJson('{"a":'.repeat(100_000))).toThrow('exceeded max depth');
  });
});

describe('a number', () => {
  test.each(['0', '1', '-1', '0.5', '-1.5', '9007199254740991', '1e+21', '0.000001'])('that JavaScript writes alike is one: %s', (text) => {
    expect(parseJson(text)).toBe(Number(text));
  });

  test.each(['1.0', '1e2', '-0', '-0.0', '1E0', '0.0000001', '9007199254740993', '9223372036854775807', '1e400', '0.10'])('keeps its text: %s', (text) => {
    expect(parseJson(`[${text}]`)).toEqual([new JsonNumber(text)]);
  });
});

describe('keys', () => {
  test('that stand more than once are known, however the text is written', () => {
    const key = fc.constantFrom('"a"', '"b"', '"a\\""', '"\\\\"', '"\\u0061"', '"a" ');
    const value = fc.constantFrom('1', '"x"', '"\\":"', '"a\\\\"', '[]', 'null', '{"c":{"d":1}}');
    fc.assert(fc.property(fc.array(fc.tuple(key, value), { maxLength: 4 }), (members) => {
      const keys = members.map(([name]) => JSON.parse(name));
      const object = parseJson(`{${members.map(([name, of]) => `${name}:${of}`).join(',')}}`) as object;
      expect([...duplicateKeysOf(object) ?? []].sort()).toEqual([...new Set(keys.filter((name, i) => keys.indexOf(name) !== i))].sort());
    }));
  });

  test('that stand more than once are known, in each object', () => {
    const value: any = parseJson('{"a":1,"b":{"c":1,"c":2,"c":3,"d":[{"e":1,"\\u0065":2}]},"a":{"f":1}}');
    expect([...duplicateKeysOf(value) ?? []]).toEqual(['a']);
    expect([...duplicateKeysOf(value.b) ?? []]).toEqual(['c']);
    expect([...duplicateKeysOf(value.b.d[0]) ?? []]).toEqual(['e']);
    expect([...duplicateKeysOf(value.a) ?? []]).toEqual([]);
    expect(value).toEqual({ a: { f: 1 }, b: { c: 3, d: [{ e: 2 }] } });
  });

  test('are those of the object alone, whatever they are called', () => {
    const value: any = parseJson('{"__proto__":{"a":1},"constructor":1,"toString":2}');
    expect([...duplicateKeysOf(value) ?? []]).toEqual([]);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

test('a lone surrogate is U+FFFD, and a pair is what it stands for', () => {
  expect(parseJson('["\\ud800", "a\\udc00b", "\\ud83d\\ude00", "\\ud83d\\ud83d\\ude00"]')).toEqual(['\ufffd', 'a\ufffdb', '😀', '\ufffd😀']);
});
