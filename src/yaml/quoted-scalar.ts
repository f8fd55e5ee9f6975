import { BACKSLASH, DOUBLE_QUOTE, SINGLE_QUOTE } from './character-codes';
import { BLANK, BREAK, CLASSES, END, SPACE_OR_END } from './characters';
import { folded, type Cursor } from './cursor';
import { Problem } from './problem';

/** What stands for another character behind a backslash. */
const ESCAPES = new Map([
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['t', '\t'], ['\t', '\t'], ['n', '\n'], ['v', '\v'], ['f', '\f'], ['r', '\r'], ['e', '\x1b'],
  [' ', ' '], ['"', '"'], ['\'', '\''], ['\\', '\\'], ['N', '\x85'], ['_', '\xa0'], ['L', '\u2028'], ['P', '\u2029'],
]);

/** How many hexadecimal digits follow. */
const CODE_LENGTHS = new Map([['x', 2], ['u', 4], ['U', 8]]);

/**
 * Reads a scalar in quotes, and moves behind the closing quote.
 *
 * @see https://yaml.org/spec/1.1/#id904158
 */
export function readQuotedScalar(cursor: Cursor): string {
  const { codes } = cursor;
  const start = cursor.pos++;
  const quote = codes[start];
  const parts: string[] = [];
  for (;;) {
    if (cursor.isAtDocumentMarker()) {
      throw new Problem('a document ends within quotes that are not closed', cursor.pos, start);
    }
    if ((CLASSES[codes[cursor.pos]] & END) !== 0) {
      throw new Problem('the text ends within quotes that are not closed', cursor.pos, start);
    }
    const words = readWords(cursor, quote, start);
    if (codes[cursor.pos] === quote) {
      cursor.pos++;
      return parts.length === 0 ? words : parts.join('') + words;
    }
    const isEscaped = codes[cursor.pos] === BACKSLASH;
    if (isEscaped) {
      cursor.pos++;
      cursor.takeBreak();
    }
    parts.push(words, readBreaks(cursor, isEscaped));
  }
}

/** Reads to the closing quote, a line break, or a backslash before one. Blanks before a line break are left out. */
function readWords(cursor: Cursor, quote: number, start: number): string {
  const { codes, text } = cursor;
  let words = '';
  let { pos } = cursor;
  let from = pos;
  for (;;) {
    const code = codes[pos];
    if (code === quote) {
      if (quote === DOUBLE_QUOTE || codes[pos + 1] !== SINGLE_QUOTE) {
        break;
      }
      words += text.slice(from, pos + 1);
      pos += 2;
      from = pos;
    } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
      if ((CLASSES[codes[pos + 1]] & BREAK) !== 0) {
        break;
      }
      words += text.slice(from, pos);
      cursor.pos = pos;
      words += readEscape(cursor, start);
      pos = from = cursor.pos;
    } else if ((CLASSES[code] & SPACE_OR_END) === 0) {
      pos++;
    } else if ((CLASSES[code] & BLANK) !== 0) {
      const blanks = pos;
      do {
        pos++;
      } while ((CLASSES[codes[pos]] & BLANK) !== 0);
      if ((CLASSES[codes[pos]] & BREAK) !== 0) {
        cursor.pos = pos;
        return words + text.slice(from, blanks);
      }
    } else {
      break;
    }
  }
  cursor.pos = pos;
  return words + text.slice(from, pos);
}

/**
 * Moves over line breaks and blanks, and returns what they mean.
 *
 * @param isEscaped whether a line break before them was escaped
 */
function readBreaks(cursor: Cursor, isEscaped: boolean): string {
  let first = '';
  let others = '';
  for (;;) {
    cursor.skipWhile(BLANK);
    if ((CLASSES[cursor.codes[cursor.pos]] & BREAK) === 0) {
      return isEscaped ? others : folded(first, others);
    }
    const taken = cursor.takeBreak();
    if (first === '' && !isEscaped) {
      first = taken;
    } else {
      others += taken;
    }
  }
}

function readEscape(cursor: Cursor, start: number): string {
  const at = cursor.pos;
  const name = cursor.text[at + 1];
  cursor.pos += 2;
  const escape = ESCAPES.get(name);
  if (escape !== undefined) {
    return escape;
  }
  const length = CODE_LENGTHS.get(name);
  if (length === undefined) {
    throw new Problem(`"\\${name}" means nothing within double quotes: write "\\\\" for a backslash, or use single quotes`, at, start);
  }
  const digits = cursor.text.slice(cursor.pos, cursor.pos + length);
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) {
    throw new Problem(`"\\${name}" takes ${length} hexadecimal digits`, at, start);
  }
  const code = parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw new Problem(`"\\${name}${digits}" is no Unicode character`, at, start);
  }
  cursor.pos += digits.length;
  return String.fromCodePoint(code);
}
