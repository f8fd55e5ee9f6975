import { compose } from './compose';
import { readJson } from './json-text';
import { LINE_FEEDS, Lines } from './lines';
import { Problem } from './problem';
import { BLANKS } from './split';
import { YamlDocument } from './yaml-document';
import { toError, type YamlError } from './yaml-error';

/** How many bytes of a text Kubernetes looks at for the `{` of JSON. */
const LOOKAHEAD = 4096;
/** Kubernetes needs as many bytes to go on with YAML behind a JSON value. */
const LEAST_REST = 4;

/** The JSON values at the begin of a text. */
export interface JsonStream {
  readonly documents: readonly YamlDocument[];
  /** What ended them, where that was not the end of the text. */
  readonly error?: YamlError;
  /** Offset at which to go on with YAML, where Kubernetes does. */
  readonly rest?: number;
}

/** Reads JSON values one after the other where the text begins with `{`; `undefined` where it does not. After two values Kubernetes takes it for JSON for sure. */
export function readJsonStream(text: string): JsonStream | undefined {
  const blanks = BLANKS.exec(text.slice(0, LOOKAHEAD))![0];
  if (text[blanks.length] !== '{' || byteLength(blanks) >= LOOKAHEAD) {
    return undefined;
  }
  const documents: YamlDocument[] = [];
  const all = new Lines(text, 0, text.length, { line: 1, column: 1 }, LINE_FEEDS);
  let offset = 0;
  try {
    for (let value; (value = readJson(text, offset)) !== undefined; offset = value.end) {
      const { tape, start, end } = value;
      const { value: composed, withDuplicates } = compose(tape);
      documents.push(new YamlDocument(composed, tape, new Lines(text, start, end, all.place(start)), { start, withDuplicates, comments: [] }));
    }
    return { documents };
  } catch (e) {
    if (!(e instanceof Problem)) {
      throw e;
    }
    const error = toError(e, all);
    return { documents, error, rest: documents.length > 1 ? undefined : skipBlanks(text, offset) };
  }
}

/** Moves over blanks, to behind the first line break; `undefined` where too little follows, or a character that could not be decoded. */
function skipBlanks(text: string, offset: number): number | undefined {
  const blanks = BLANKS.exec(text.slice(offset))![0];
  const line = blanks.indexOf('\n');
  const end = offset + (line < 0 ? blanks.length : line);
  const isReadable = byteLength(text.slice(end, end + LEAST_REST)) >= LEAST_REST && text[end] !== '\ufffd';
  return isReadable ? end + (line < 0 ? 0 : 1) : undefined;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
