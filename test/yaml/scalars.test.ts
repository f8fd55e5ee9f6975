import { readYaml } from '../../src/yaml';

function valueOf(text: string): unknown {
  const { documents, error } = readYaml(text);
  return error?.message ?? documents[0].value;
}

describe('a scalar without quotes', () => {
  test.each<[string, unknown]>([
    ['text', 'text'], ['a b', 'a b'], ['a:b', 'a:b'], ['a#b', 'a#b'], ['<<', '<<'], ['=', '='],
    ['', null], ['~', null], ['null', null], ['Null', null], ['nULL', 'nULL'],
    ['true', true], ['yes', true], ['On', true], ['y', true], ['N', false], ['off', false], ['oN', 'oN'],
    ['1', 1], ['-1', -1], ['+1', 1], ['1_000', 1000], ['0755', 493], ['0o755', 493], ['0x1F', 31], ['-0b11', -3], ['0b-11', -3], ['08', 8], ['00', 0],
    ['0x', '0x'], ['0b2', '0b2'], ['_1', '_1'], ['1__', 1],
    ['9007199254740991', 9007199254740991], ['9007199254740993', 9007199254740993n], ['18446744073709551615', 18446744073709551615n],
    ['18446744073709551616', 18446744073709552000], ['+18446744073709551615', 18446744073709552000], ['-9223372036854775808', -9223372036854775808n],
    ['1.5', 1.5], ['1.', 1], ['.5', 0.5], ['.5_0', 0.5], ['._5', '._5'], ['1e3', 1000], ['1e400', '1e400'], ['1e-400', 0], ['-.5E+2', -50], ['.', '.'], ['1.2.3', '1.2.3'],
    ['12:30:45', '12:30:45'], ['2001-01-01', '2001-01-01'], ['0x1p2', '0x1p2'],
  ])('%s', (text, value) => {
    expect(valueOf(`a: ${text}\n`)).toEqual({ a: value });
  });

  test.each(['.inf', '-.Inf', '.NaN'])('%s is an error: JSON has no such number', (text) => {
    expect(valueOf(`a: ${text}\n`)).toMatch('JSON has no infinite number');
  });

  test('goes on over lines that are indented deeper than its key', () => {
    expect(valueOf('a: b\n  c\n\n  d # e\n')).toEqual({ a: 'b c\nd' });
  });
});

describe('a scalar with a tag', () => {
  test.each<[string, unknown]>([
    ['!!str 1', '1'], ['!!str', ''], ['! 1', '1'], ['!mine 1', '1'], ['!<tag:yaml.org,2002:str> yes', 'yes'], ['!!%73tr 1', '1'],
    ['!!int "1"', 1], ['!!int 0x10', 16], ['!!float 1', 1], ['!!bool on', true], ['!!null ~', null], ['!!timestamp 2001-01-01', '2001-01-01'],
    ['!!timestamp 2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'], ['!!binary aGVsbG8=', 'hello'], ['!!binary /w==', '\ufffd'], ['!!map {b: 1}', { b: 1 }],
  ])('%s', (text, value) => {
    expect(valueOf(`a: ${text}\n`)).toEqual({ a: value });
  });

  test.each(['!!int 1.5', '!!int x', '!!float 18446744073709551615', '!!bool 1', '!!null x', '!!timestamp 1', '!!timestamp 2001-02-29', '!!timestamp 2001-12-14 21:59:43Z', '!!binary a'])(
    '%s is an error', (text) => {
      expect(valueOf(`a: ${text}\n`)).toMatch(/^the text is not what the tag !!\w+ says$/);
    });
});

describe('a scalar in quotes', () => {
  test.each<[string, unknown]>([
    ['"yes"', 'yes'], ["'1'", '1'], ["'it''s'", "it's"], ["'\\n'", '\\n'], ['"\\x41\\u00e9\\U0001F600"', 'Aé😀'], ['"\\0\\e\\N\\_\\L\\P\\t\\\t"', '\0\x1b\x85\xa0\u2028\u2029\t\t'],
    ['"a\n  b\n\n  c"', 'a b\nc'], ['"a \\\n   b"', 'a b'], ["'a\n\n\n b '", 'a\n\nb '],
  ])('%j', (text, value) => {
    expect(valueOf(`a: ${text}\n`)).toEqual({ a: value });
  });
});

describe('a block scalar', () => {
  test.each<[string, string]>([
    ['|\n  a\n  b\n', 'a\nb\n'], ['|-\n  a\n', 'a'], ['|+\n  a\n\n', 'a\n\n'], ['|2\n   a\n', ' a\n'], ['|1-\n  a\n', ' a'], ['| # c\n  # d\n', '# d\n'],
    ['>\n  a\n  b\n\n  c\n', 'a b\nc\n'], ['>\n  a\n   b\n  c\n', 'a\n b\nc\n'], ['>-\n\n  a\n', '\na'], ['|\n', ''],
  ])('%j', (text, value) => {
    expect(valueOf(`a: ${text}`)).toEqual({ a: value });
  });
});

describe('a key', () => {
  test.each([
    ['on', 'true'], ['010', '8'], ['1.0', '1'], ['1e6', '1e+06'], ['0.00001', '1e-05'], ['123456.5', '123456.5'], ['0.1', '0.1'], ['16777217.0', '1.6777216e+07'],
    ['.inf', '.inf'], ['-.inf', '-.inf'], ['.nan', '.nan'], ['1e300', '.inf'], ['-0.0', '-0'], ['"on"', 'on'], ['__proto__', '__proto__'], ['constructor', 'constructor'],
  ])('%s becomes %s', (key, text) => {
    expect(Object.entries(valueOf(`${key}: 1\n`) as object)).toEqual([[text, 1]]);
  });

  test.each(['~', '? ~\n', '18446744073709551615'])('%s is an error', (key) => {
    expect(valueOf(`${key}: 1\n`)).toMatch('a key is null');
  });

  test.each(['[a]', '? {a: b}\n', '? [a]\n'])('%s is an error: it is no scalar', (key) => {
    expect(valueOf(`${key}: 1\n`)).toMatch('a key must not be a map or a list');
  });
});
