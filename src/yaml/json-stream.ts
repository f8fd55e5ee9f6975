import { compose } from './compose';
import { addDocument } from './document-list';
import { JsonReader } from './json-text';
import { linesOfFile } from './lines';
import { Problem } from './problem';
import { BLANKS } from './split';
import { Tape } from './tape';
import { YamlDocument } from './yaml-document';
import { toError, type YamlError } from './yaml-error';

/** How many bytes of a text Kubernetes looks at for the `{` of JSON. */
const LOOKAHEAD = 4096;
/** Kubernetes needs as many bytes to go on with YAML behind a JSON value. */
const LEAST_REST = 4;

const NONE: readonly number[] = [];

/** The JSON values at the begin of a text. */
export interface JsonStream {
  readonly documents: readonly YamlDocument[];
  /** What ended them, where that was not the end of the text. */
  readonly error?: YamlError;
  /** Offset at which to go on with YAML, where Kubernetes does. */
  readonly rest?: number;
}

/** Whether Kubernetes takes a text for JSON at first. */
export function looksLikeJson(text: string): boolean {
  const blanks = BLANKS.exec(text.slice(0, LOOKAHEAD))![0];
  return text[blanks.length] === '{' && byteLength(blanks) < LOOKAHEAD;
}

/** Reads JSON values one after the other. After two of them Kubernetes takes a text for JSON for sure. */
export function readJsonStream(text: string): JsonStream {
  const documents: YamlDocument[] = [];
  const tape = new Tape();
  const lines = linesOfFile(text);
  const reader = new JsonReader(text, tape);
  let end = 0;
  try {
    for (reader.skipBlanks(); reader.offset < text.length; reader.skipBlanks()) {
      const start = reader.offset;
      const root = tape.length;
      reader.read();
      end = reader.offset;
      const { value, withDuplicates } = compose(tape, root);
      const chunk = { start, end, place: lines.place(start) };
      addDocument(documents, new YamlDocument(value, { text, chunk, tape, root, comments: NONE, withDuplicates }), start);
    }
    return { documents };
  } catch (e) {
    if (e instanceof Problem) {
      return { documents, error: toError(e, lines), rest: documents.length > 1 ? undefined : skipBlanks(text, end) };
    }
    throw e;
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
