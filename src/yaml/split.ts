import type { Part, Place } from './lines';

/** A part of a text that Kubernetes reads on its own: it cuts a text at all lines that begin with `---`. */
export interface Chunk extends Part {
  /** A comment behind the `---` before it, and its offset on that line. */
  readonly comment?: { readonly text: string; readonly offset: number };
  /** It is a line that begins with `---` and separates nothing, since more is on it. */
  readonly isNoSeparator?: true;
}

const SEPARATOR = '---';
/** What Go's `unicode.IsSpace` takes for blanks. */
export const BLANKS = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;

/**
 * Cuts a text whose lines all end with LF. Only blanks and a comment may follow a separator on its line. A separator before which there is nothing is left in
 * the part that it begins.
 *
 * @param first the place of the text's begin
 */
export function* split(text: string, first: Place): Generator<Chunk> {
  let place = first;
  let start = 0;
  let comment: Chunk['comment'];
  for (let at = 0; start < text.length;) {
    const end = nextSeparator(text, at);
    const next = lineAfter(text, end);
    const behind = behindSeparator(text, end, next);
    if (behind < next && text[behind] !== '#') {
      yield { start: end, end: next, place: { line: place.line + countLines(text, start, end), column: 1 }, isNoSeparator: true };
      return;
    }
    if (end > start) {
      yield { start, end, place, comment };
      place = { line: place.line + countLines(text, start, next), column: 1 };
      start = next;
      comment = behind < next ? { text: text.slice(behind, next).trimEnd(), offset: behind - end } : undefined;
    }
    at = next;
  }
}

/** Offset of the first line from `at` on that begins as a separator; the end of the text where there is none. */
function nextSeparator(text: string, at: number): number {
  if (text.startsWith(SEPARATOR, at)) {
    return at;
  }
  const found = text.indexOf(`\n${SEPARATOR}`, at);
  return found < 0 ? text.length : found + 1;
}

/** The offset of what is on the line of a separator; that of the next line if there is nothing. */
function behindSeparator(text: string, separator: number, next: number): number {
  const from = Math.min(separator + SEPARATOR.length, next);
  return from + BLANKS.exec(text.slice(from, next))![0].length;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}
