import { BYTE_ORDER_MARK, CLASSES, FORBIDDEN } from './characters';
import { compose } from './compose';
import type { Lines } from './lines';
import { Parser } from './parser';
import { Problem } from './problem';
import { Scanner } from './scanner';
import type { Chunk } from './split';
import type { Tape } from './tape';
import { YamlDocument } from './yaml-document';

/** How many bytes of a part Go reads at once. */
const BLOCK = 512;

/**
 * Reads the document of a part of a text.
 *
 * @param codes room for the characters of the text, and for one more behind them
 * @param lines those of the part
 */
export function readChunk(text: string, codes: Uint16Array, chunk: Chunk, lines: Lines): YamlDocument {
  const { start } = chunk;
  if (chunk.isNoSeparator) {
    throw new Problem('"---" separates documents: nothing but a comment may follow on its line, and no line of a text may begin with it', start);
  }
  const forbidden = load(text, codes, chunk);
  const scanner = new Scanner(text, codes, codes[start] === BYTE_ORDER_MARK ? start + 1 : start);
  const parser = new Parser(scanner);
  const tape = readTape(parser, scanner, text, start, forbidden);
  const findings = { start, comments: [...scanner.comments], separatorComment: chunk.comment, rest: parser.offsetOfRest() };
  if (tape.length === 0) {
    return new YamlDocument(null, tape, lines, { ...findings, withDuplicates: [] });
  }
  const { value, withDuplicates } = compose(tape);
  return new YamlDocument(value, tape, lines, { ...findings, withDuplicates });
}

/** Loads the characters of a part up to one that YAML forbids, and returns the offset of that. */
function load(text: string, codes: Uint16Array, { start, end }: Chunk): number | undefined {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((CLASSES[code] & FORBIDDEN) !== 0) {
      codes[i] = 0;
      return i;
    }
    codes[i] = code;
  }
  codes[end] = 0;
  return undefined;
}

/** Reads the document. What is wrong with it may be that the text seems to end at a forbidden character. */
function readTape(parser: Parser, scanner: Scanner, text: string, start: number, forbidden: number | undefined): Tape {
  if (forbidden === undefined) {
    return parser.read();
  }
  const problem = new Problem(`the character ${nameOf(text, forbidden)} must not stand in YAML: write it as an escape within double quotes`, forbidden);
  try {
    const tape = parser.read();
    if (blockOf(text, start, forbidden) > blockOf(text, start, scanner.offset)) {
      return tape;
    }
  } catch (e) {
    if (!(e instanceof Problem) || e.offset < forbidden) {
      throw e;
    }
  }
  throw problem;
}

/** Number of the block in which Go reads a character. */
function blockOf(text: string, start: number, offset: number): number {
  return Math.floor(new TextEncoder().encode(text.slice(start, offset)).length / BLOCK);
}

function nameOf(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`;
}
