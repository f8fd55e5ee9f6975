import { HASH, TAB } from './character-codes';
import { BLANK, BREAK, CLASSES, COLON, FLOW, SPACE_OR_END } from './characters';
import { folded, type Cursor } from './cursor';
import { Problem } from './problem';

export interface PlainScalar {
  readonly text: string;
  /** Whether the cursor is on a later line than the scalar's last character. */
  readonly lineEnded: boolean;
}

/**
 * Reads a scalar without quotes. It continues on lines that are indented as deep as `indent`, or any within brackets.
 *
 * @see https://yaml.org/spec/1.1/#id907281
 */
export function readPlainScalar(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  const start = cursor.pos;
  const stops = SPACE_OR_END | COLON | (inFlow ? FLOW : 0);
  let end = endOfLine(cursor, stops);
  if ((CLASSES[cursor.codes[cursor.pos]] & BREAK) === 0) {
    return { text: cursor.text.slice(start, end), lineEnded: false };
  }
  let text = cursor.text.slice(start, end);
  for (;;) {
    const fold = takeBreaks(cursor, indent, start);
    const from = cursor.pos;
    if ((!inFlow && cursor.column < indent) || cursor.isAtDocumentMarker() || cursor.codes[from] === HASH) {
      return { text, lineEnded: true };
    }
    end = endOfLine(cursor, stops);
    if (end === from) {
      return { text, lineEnded: true };
    }
    text += fold + cursor.text.slice(from, end);
    if ((CLASSES[cursor.codes[cursor.pos]] & BREAK) === 0) {
      return { text, lineEnded: false };
    }
  }
}

/** Moves to what ends the scalar or the line, and returns where the scalar's last word ends. */
function endOfLine(cursor: Cursor, stops: number): number {
  const { codes } = cursor;
  let { pos } = cursor;
  let word = pos;
  let end = pos;
  for (;;) {
    const code = CLASSES[codes[pos]];
    if ((code & stops) === 0 || ((code & COLON) !== 0 && (CLASSES[codes[pos + 1]] & SPACE_OR_END) === 0)) {
      pos++;
      continue;
    }
    if (pos > word) {
      end = pos;
    }
    if ((code & BLANK) === 0) {
      break;
    }
    do {
      pos++;
    } while ((CLASSES[codes[pos]] & BLANK) !== 0);
    word = pos;
    if (codes[pos] === HASH || (CLASSES[codes[pos]] & BREAK) !== 0) {
      break;
    }
  }
  cursor.pos = pos;
  return end;
}

/** Moves over line breaks and blanks, and returns what the line breaks mean. */
function takeBreaks(cursor: Cursor, indent: number, start: number): string {
  const { codes } = cursor;
  const first = cursor.takeBreak();
  let others = '';
  for (;;) {
    const code = codes[cursor.pos];
    if (code === TAB && cursor.column < indent) {
      throw new Problem('a tab where spaces must indent the line: YAML takes no tabs there', cursor.pos, start);
    }
    if ((CLASSES[code] & BLANK) !== 0) {
      cursor.pos++;
    } else if ((CLASSES[code] & BREAK) !== 0) {
      others += cursor.takeBreak();
    } else {
      return folded(first, others);
    }
  }
}
