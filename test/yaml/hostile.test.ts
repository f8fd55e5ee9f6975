import { readYaml } from '../../src/yaml';

const SIZE = 120_000;
const repeat = (piece: string) => piece.repeat(SIZE / piece.length);

/** Everything that can be asked of what was read, and the message of the error. */
function readAll(text: string): string | number {
  const { documents, error } = readYaml(text);
  documents.forEach((d) => [d.duplicates(), d.warnings(), d.comments(), d.ignored]);
  return error?.message ?? documents.length;
}

describe('a text that is made to take long is read, or refused, in one pass', () => {
  test.each<[name: string, text: string, result: string | number]>([
    ['brackets', repeat('['), 'brackets are nested deeper'], ['braces', repeat('{a: '), 'brackets are nested deeper'], ['JSON brackets', `{"a":${repeat('[')}`, 'nested deeper'],
    ['dashes', repeat('- '), 'blocks are nested deeper'], ['questions', repeat('? '), 'blocks are nested deeper'], ['items', repeat('- a\n'), 1], ['keys', repeat('a: 1\n'), 1],
    ['maps with duplicates', repeat('- {a: 01, a: 02}\n'), 1], ['a list in brackets', `[${repeat('a,')}]`, 1], ['merges', `<<: [${repeat('{a: 1},')}]`, 1], ['JSON values', repeat('{}'), SIZE / 2],
    ['documents', repeat('a\n---\n'), SIZE / 6], ['separators', repeat('---\n'), SIZE / 8], ['a long line', `a: ${repeat('b ')}`, 1], ['a long key', `${repeat('b')}: a`, '": " must not stand here'],
    ['quotes', `"${repeat('a\n')}`, 'ends within quotes'], ['JSON quotes', `{"${repeat('a')}`, 'a JSON string ends'], ['escapes', `"${repeat('\\x41')}"`, 1], ['a long number', `a: ${repeat('1')}`, 1],
    ['a number with a long begin', `a: ${repeat('0')}9`, 1], ['a JSON number', `{"a": ${repeat('1')}}`, 1], ['base64', `a: !!binary ${repeat('/w')}`, 1], ['what is no base64', `a: !!binary ${repeat('A')}!`, 'not what the tag'],
    ['comments', repeat('#c\n'), 1], ['characters of two units', `[${repeat('😀,')}]`, 1], ['what is no number', repeat('- .nan\n'), 'JSON has no infinite number'],
    ['anchors', repeat('- &a b\n'), 1], ['aliases', `- &a b\n${repeat('- *a\n')}`, 1], ['lines of a block', `a: |\n${repeat('  b\n')}`, 1], ['lines without quotes', repeat('b\n'), 1],
  ])('%s', (_, text, result) => {
    expect(readAll(text)).toEqual(typeof result === 'string' ? expect.stringContaining(result) : result);
  });

  test('merges within merges', () => {
    const text = `${'{<<: '.repeat(5000)}{a: 1}${'}'.repeat(5000)}`;
    expect(readYaml(text).documents[0].value).toEqual({ a: 1 });
    expect(readYaml(text).documents[0].placeOf(['a'])).toMatchObject({ key: { line: 1 } });
  });

  test('merges of aliases of merges', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `a${i}: &a${i} ${i === 0 ? '{x: 1}' : `{<<: [*a${i - 1}, *a${i - 1}]}`}`);
    expect(readAll(lines.join('\n'))).toMatch('many times as large');
  });

  test('lists as deep as Kubernetes reads them', () => {
    let value: any = readYaml(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).documents[0].value;
    let depth = 0;
    for (; value !== undefined; depth++) {
      value = value[0];
    }
    expect(depth).toBe(10_000);
  });

  test('more documents than a text may have', () => {
    const { documents, error } = readYaml('{}'.repeat(500_001));
    expect(documents).toHaveLength(500_000);
    expect(error).toMatchObject({ line: 1, column: 1_000_001, message: 'the text has more than 500000 documents' });
  });
});
