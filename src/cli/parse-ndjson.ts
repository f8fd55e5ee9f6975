import { answerLines } from './ndjson';
import { readYaml, type Path, type YamlDocument } from '../yaml';

/** Beyond these, places are not written: they would be many times as long as the text. */
const MAX_PLACES = 5000;
const MAX_DEPTH = 200;

/** A line of the input: a text, or the bytes of a file. */
interface Request {
  readonly id?: unknown;
  readonly text?: string;
  readonly base64?: string;
}

/** `podwright parse --ndjson`: from standard input to standard output. */
export function runParseNdjson(): Promise<void> {
  return answerLines(process.stdin, process.stdout, parseLine);
}

/**
 * Reads one text of YAML or JSON per line, and writes its content as a line:
 *
 *     {"id": 1, "text": "a: 1"}   or   {"id": 1, "base64": "YTogMQ=="}
 *
 *     {"id": 1, "documents": [{"line", "json", "duplicates"?, "ignored"?, "places"}], "error"?, "errorLine"?, "errorColumn"?}
 *
 * Whole numbers that JavaScript would round are strings such as `@big:9007199254740993`. A place is the path of a value, line and column of its key (0 where it
 * has none), line and column of the value; columns of a document that does not begin a line count from its begin.
 */
export function parseLine(line: string): string {
  let request: Request;
  try {
    request = JSON.parse(line);
  } catch (e) {
    return JSON.stringify({ documents: [], error: (e as Error).message });
  }
  const id = request?.id;
  const input = inputOf(request);
  if (input === undefined) {
    return JSON.stringify({ id: id ?? null, documents: [], error: 'expected an object with a string "text", or "base64"' });
  }
  const { documents, error } = readYaml(input);
  const rest = error === undefined ? '' : `,"error":${JSON.stringify(error.message)},"errorLine":${error.line},"errorColumn":${error.column}`;
  return `{"id":${JSON.stringify(id ?? null)},"documents":[${documents.map(documentText).join()}]${rest}}`;
}

function inputOf(request: Request | null): string | Buffer | undefined {
  const { text, base64 } = request ?? {};
  if (typeof text === 'string') {
    return text;
  }
  if (typeof base64 !== 'string') {
    return undefined;
  }
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '') ? bytes : undefined;
}

function documentText(document: YamlDocument): string {
  const duplicates = document.duplicates().some(({ kind }) => kind !== 'type');
  return `{"line":${document.start.line},"json":${jsonText(document.value)}${duplicates ? ',"duplicates":true' : ''}${document.ignored ? ',"ignored":true' : ''}`
    + `${placesText(document)}}`;
}

function placesText(document: YamlDocument): string {
  const { line: firstLine, column: firstColumn } = document.start;
  const places: unknown[] = [];
  for (const [path, { key, value }] of document.places()) {
    if (places.length === MAX_PLACES || path.length > MAX_DEPTH) {
      return '';
    }
    const column = (place: { line: number; column: number }) => (place.line === firstLine ? place.column - firstColumn + 1 : place.column);
    places.push([pointer(path), key?.line ?? 0, key === undefined ? 0 : column(key), value.line, column(value)]);
  }
  return `,"places":${JSON.stringify(places)}`;
}

function pointer(path: Path): string {
  return path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** JSON, however deep it is nested. */
function jsonText(root: unknown): string {
  const parts: string[] = [];
  // What is still to be written: texts, and values within a list of one.
  const todo: (string | [unknown])[] = [[root]];
  for (let next; (next = todo.pop()) !== undefined;) {
    if (typeof next === 'string') {
      parts.push(next);
    } else if (typeof next[0] === 'object' && next[0] !== null) {
      todo.push(...bracketed(next[0]).reverse());
    } else {
      parts.push(scalarText(next[0]));
    }
  }
  return parts.join('');
}

function bracketed(value: object): (string | [unknown])[] {
  if (Array.isArray(value)) {
    return ['[', ...value.flatMap((item, i) => (i === 0 ? [[item] as [unknown]] : [',', [item] as [unknown]])), ']'];
  }
  return ['{', ...Object.entries(value).flatMap(([key, item], i) => [`${i === 0 ? '' : ','}${JSON.stringify(key)}:`, [item] as [unknown]]), '}'];
}

function scalarText(value: unknown): string {
  return typeof value === 'bigint' ? `"@big:${value}"` : value === Infinity || value === -Infinity ? `${value < 0 ? '-' : ''}1e999` : JSON.stringify(value);
}
