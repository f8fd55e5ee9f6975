import { readYaml } from '../../src/yaml';

function valuesOf(text: string | Uint8Array): unknown {
  const { documents, error } = readYaml(text);
  return error === undefined ? documents.map(({ value }) => value) : error.message;
}

describe('documents', () => {
  test.each<[string, unknown[]]>([
    ['', []], ['\n', [null]], ['# c\n', [null]], ['a: 1', [{ a: 1 }]], ['---\na: 1\n', [{ a: 1 }]], ['a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['---\n---\na: 1\n', [null, { a: 1 }]], ['a: 1\n--- # c\nb: 2\n---\n', [{ a: 1 }, { b: 2 }]], ['a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['a: |\n  x\n---\nz\n', [{ a: 'x\n' }, 'z']], ['a: 1\n ---\n', [{ a: '1 ---' }]],
    ['{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]], ['{"a": 1}\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]], ['{a: 1}\n---\n{"b": 2}\n', [{ a: 1 }, { b: 2 }]],
    ['{} 1[2]"a"true', [{}, 1, [2], 'a', true]], ['{}{} 01e2', [{}, {}, 0, 100]],
    ['{"a": 1e400, "b": 123456789012345678901}', [{ a: Infinity, b: 123456789012345678901n }]], ['{"\\u0061": "\\/", "b": []}', [{ a: '/', b: [] }]],
  ])('of %j', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  test('are separated by "---", and by nothing that looks like it', () => {
    expect(valuesOf('a: |\n  x\n---y\n')).toMatch('"---" separates documents');
    expect(readYaml('a: 1\n---\nb: 2\n--- c\n')).toMatchObject({ documents: [{ value: { a: 1 } }], error: { line: 4, column: 1 } });
  });
});

describe('bytes', () => {
  test.each<[string, number[], unknown]>([
    ['UTF-8', [0x61, 0x3a, 0x20, 0xc3, 0xa9], { a: 'é' }],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31], { a: 1 }],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31, 0], { a: 1 }],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61, 0, 0x3a, 0, 0x20, 0, 0x31], { a: 1 }],
    ['what is no UTF-8', [0x61, 0x3a, 0x20, 0xff], { a: '\ufffd' }],
    ['what is no UTF-8 in JSON', [0xef, 0xbb, 0xbf, 0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d], { a: '\ufffd' }],
    ['UTF-16 that ends within a pair', [0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0x3d, 0xd8, 0x62], { a: '\ufffd\ufffd' }],
  ])('%s', (_, bytes, value) => {
    expect(valuesOf(new Uint8Array(bytes))).toEqual([value]);
  });
});

test('what is no UTF-8 is an error behind a byte order mark', () => {
  expect(readYaml(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xff])).error).toMatchObject({ line: 2, column: 1, message: 'a byte is not UTF-8' });
});

describe('collections', () => {
  test.each<[string, unknown]>([
    ['a:\n- b\n- c\n', { a: ['b', 'c'] }], ['- - a\n  - b\n- c: d\n  e: f\n', [['a', 'b'], { c: 'd', e: 'f' }]], ['a:\nb:\n', { a: null, b: null }],
    ['? a\n: b\n? c\n', { a: 'b', c: null }], ['{a, b: , "c":d}', { a: null, b: null, c: 'd' }], ['[a: b, ? c : d, [], ]', [{ a: 'b' }, { c: 'd' }, []]],
    ['{a: {\n b: [1,\n2]}}', { a: { b: [1, 2] } }], ['%TAG !e! tag:yaml.org,2002:\n', expect.stringContaining('"---" must follow')], ['{}', {}],
  ])('of %j', (text, value) => {
    expect(valuesOf(text)).toEqual(typeof value === 'object' && !('asymmetricMatch' in value!) ? [value] : value);
  });
});

describe('aliases', () => {
  test('are copies of what they stand for', () => {
    const [{ a, b }] = valuesOf('a: &x {c: 1}\nb: *x\n') as any[];
    expect(b).toEqual({ c: 1 });
    expect(b).not.toBe(a);
  });

  test('stand for the anchor that was last before them', () => {
    expect(valuesOf('- &x 1\n- *x\n- &x 2\n- *x\n- {*x : z}\n')).toEqual([[1, 1, 2, 2, { 2: 'z' }]]);
  });

  test('must have an anchor, and not be within it', () => {
    expect(valuesOf('a: *x\n')).toMatch('no "&x" stands before "*x"');
    expect(valuesOf('a: &x [*x]\n')).toMatch('within what it stands for');
  });

  test('must not make a document many times as large as its text', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${Array(10).fill(i === 0 ? 'x' : `*a${i - 1}`).join()}]`);
    expect(valuesOf(lines.join('\n'))).toMatch('many times as large');
  });
});

describe('merges', () => {
  test.each<[string, unknown]>([
    ['<<: {a: 1}\nb: 2\n', { a: 1, b: 2 }], ['<<: {a: 1}\na: 2\n', { a: 2 }], ['a: 2\n<<: {a: 1}\n', { a: 1 }], ['<<: [{a: 1}, {a: 2, b: 3}]\n', { a: 1, b: 3 }],
    ['- &x {a: 1}\n- <<: *x\n', [{ a: 1 }, { a: 1 }]], ['<<: {<<: {a: 1}, b: 2}\n', { a: 1, b: 2 }], ['"<<": 1\n', { '<<': 1 }], ['! "<<": {a: 1}\n', { a: 1 }], ['<<: []\n', {}],
  ])('of %j', (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });

  test.each(['<<: 1\n', '<<: [1]\n', '- &x a\n- <<: *x\n'])('%j is an error: only maps can be merged', (text) => {
    expect(valuesOf(text)).toMatch('"<<" takes a map');
  });
});

test('what JSON cannot express is no error where a later key overrides it', () => {
  expect(valuesOf('a: .nan\na: 1\n')).toEqual([{ a: 1 }]);
  expect(valuesOf('a: {~: 1}\na: 1\n')).toEqual([{ a: 1 }]);
  expect(valuesOf('a: 1\na: .nan\n')).toMatch('JSON has no infinite number');
});
