import { PassThrough } from 'node:stream';
import { answerLines } from '../../src/cli/ndjson';
import { parseLine } from '../../src/cli/parse-ndjson';

const parse = (request: object) => JSON.parse(parseLine(JSON.stringify(request)));

test('an answer has the documents of the text with their places', () => {
  expect(parse({ id: 'a', text: 'a: [1]\n---\nb: 2\n' })).toEqual({
    id: 'a',
    documents: [
      { line: 1, json: { a: [1] }, places: [['', 0, 0, 1, 1], ['/a', 1, 1, 1, 4], ['/a/0', 0, 0, 1, 5]] },
      { line: 3, json: { b: 2 }, places: [['', 0, 0, 3, 1], ['/b', 3, 1, 3, 4]] },
    ],
  });
});

test('an answer says of an error where it is, behind the documents before it', () => {
  expect(parse({ id: 1, text: 'a: 1\n---\nb: "c\n' })).toMatchObject({ documents: [{ json: { a: 1 } }], error: expect.stringContaining('quotes'), errorLine: 4, errorColumn: 1 });
});

test('numbers that JavaScript has not are written as text', () => {
  expect(parse({ text: 'a: 9007199254740993\n' })).toMatchObject({ id: null, documents: [{ json: { a: '@big:9007199254740993' } }] });
  expect(parse({ text: '{"a": [1e400, -1e400]}' }).documents[0].json).toEqual({ a: [Infinity, -Infinity] });
});

test('an answer says where a key is there twice, and where text is ignored', () => {
  expect(parse({ text: 'a: 1\na: 2\n...\nb: 3\n' }).documents[0]).toMatchObject({ json: { a: 2 }, duplicates: true, ignored: true });
  expect(parse({ text: '1: a\n"1": a\n' }).documents[0]).not.toHaveProperty('duplicates');
});

test('bytes are read as those of a file', () => {
  expect(parse({ base64: Buffer.from('\ufeffa: é', 'utf16le').toString('base64') })).toMatchObject({ documents: [{ json: { a: 'é' } }] });
});

test('a path is a JSON pointer; columns count from the begin of a document', () => {
  expect(parse({ text: '{}{"a/b~": 1}' }).documents[1].places).toEqual([['', 0, 0, 1, 1], ['/a~1b~0', 1, 2, 1, 10]]);
});

test('a value may be nested as deep as it is read, without places', () => {
  const [{ json, places }] = parse({ text: `${'['.repeat(5000)}${']'.repeat(5000)}` }).documents;
  expect(json).toHaveLength(1);
  expect(places).toBeUndefined();
});

test('a line that is no JSON is answered with an error', () => {
  expect(JSON.parse(parseLine('{"id":'))).toEqual({ documents: [], error: expect.stringContaining('JSON') });
});

test('an answer is written for each line that is not blank, however the input is cut', async () => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  ['{"id":1,"te', 'xt":"a"}\n\n', '{"id":2,"text":"b"}'].forEach((piece) => input.write(piece));
  input.end();
  await answerLines(input, output, parseLine);
  expect(output.read().trim().split('\n').map((line: string) => JSON.parse(line).documents[0].json)).toEqual(['a', 'b']);
});

test.each(['{"id":1}', '{"id":1,"text":5}', '{"id":1,"text":{}}', '{"id":1,"base64":5}', '{"id":1,"base64":"!!!"}', 'null', '5'])('%s is answered with an error', (line) => {
  expect(JSON.parse(parseLine(line))).toMatchObject({ documents: [], error: expect.stringContaining('"text"') });
});
