import { GREATER, HASH, MINUS, NINE, PLUS, SPACE, TAB, ZERO } from './character-codes';
import { BLANK, BREAK, CLASSES, END } from './characters';
import type { Cursor } from './cursor';
import { Problem } from './problem';

/** What is kept of the line breaks at the end: none, one, or all. */
type Chomping = 'strip' | 'clip' | 'keep';

interface Header {
  readonly chomping: Chomping;
  /** How much deeper than its parent the text is indented. 0 where the first line shows it. */
  readonly increment: number;
}

/**
 * Reads a literal (`|`) or folded (`>`) scalar, and moves to the line behind it.
 *
 * @param parentIndent the indent of the map or list that it is in; -1 where there is none
 * @param foundComment called with the offset of a comment behind the header
 * @see https://yaml.org/spec/1.1/#id926836
 */
export function readBlockScalar(cursor: Cursor, parentIndent: number, foundComment: (offset: number) => void): string {
  const start = cursor.pos;
  const isFolded = cursor.codes[cursor.pos++] === GREATER;
  const { chomping, increment } = readHeader(cursor, start, foundComment);
  const lines = new Lines(cursor, start, parentIndent, increment === 0 ? 0 : Math.max(parentIndent, 0) + increment);
  let text = '';
  let lastBreak = '';
  let emptyLines = lines.skipEmpty();
  let wasBlank = false;
  while (lines.isWithin()) {
    const isBlank = lines.beginsBlank();
    if (isFolded && lastBreak === '\n' && !wasBlank && !isBlank) {
      text += emptyLines === '' ? ' ' : emptyLines;
    } else {
      text += lastBreak + emptyLines;
    }
    wasBlank = isBlank;
    text += lines.take();
    lastBreak = lines.takeBreak();
    emptyLines = lines.skipEmpty();
  }
  return text + (chomping === 'strip' ? '' : lastBreak) + (chomping === 'keep' ? emptyLines : '');
}

/** `|` or `>`, then `+` or `-` and a digit in either order, then nothing but a comment. */
function readHeader(cursor: Cursor, start: number, foundComment: (offset: number) => void): Header {
  const { codes } = cursor;
  let chomping = readChomping(cursor);
  const increment = readIncrement(cursor, start);
  if (chomping === 'clip') {
    chomping = readChomping(cursor);
  }
  cursor.skipWhile(BLANK);
  if (codes[cursor.pos] === HASH) {
    foundComment(cursor.pos);
    cursor.skipLine();
  }
  if ((CLASSES[codes[cursor.pos]] & (BREAK | END)) === 0) {
    throw new Problem(`the text of a block begins on the line below "${cursor.text[start]}"`, cursor.pos, start);
  }
  if ((CLASSES[codes[cursor.pos]] & BREAK) !== 0) {
    cursor.takeBreak();
  }
  return { chomping, increment };
}

function readChomping(cursor: Cursor): Chomping {
  const code = cursor.codes[cursor.pos];
  if (code !== PLUS && code !== MINUS) {
    return 'clip';
  }
  cursor.pos++;
  return code === PLUS ? 'keep' : 'strip';
}

function readIncrement(cursor: Cursor, start: number): number {
  const code = cursor.codes[cursor.pos];
  if (code < ZERO || code > NINE) {
    return 0;
  }
  if (code === ZERO) {
    throw new Problem('the indent of a block is a digit from 1 to 9', cursor.pos, start);
  }
  cursor.pos++;
  return code - ZERO;
}

/** The lines of a block. */
class Lines {
  /**
   * @param indent of the lines; 0 until it is known
   */
  constructor(private readonly cursor: Cursor, private readonly start: number, private readonly parentIndent: number, private indent: number) {}

  /** Whether the cursor is at the text of a line. */
  public isWithin(): boolean {
    return this.cursor.column === this.indent && (CLASSES[this.cursor.codes[this.cursor.pos]] & END) === 0;
  }

  public beginsBlank(): boolean {
    return (CLASSES[this.cursor.codes[this.cursor.pos]] & BLANK) !== 0;
  }

  public take(): string {
    const from = this.cursor.pos;
    this.cursor.skipLine();
    return this.cursor.text.slice(from, this.cursor.pos);
  }

  public takeBreak(): string {
    return (CLASSES[this.cursor.codes[this.cursor.pos]] & BREAK) === 0 ? '' : this.cursor.takeBreak();
  }

  /** Moves over empty lines and to the text of the next line, as far as it is indented. Returns the line breaks. */
  public skipEmpty(): string {
    const { cursor } = this;
    let breaks = '';
    let deepest = 0;
    for (;;) {
      this.skipIndent();
      deepest = Math.max(deepest, cursor.column);
      if ((CLASSES[cursor.codes[cursor.pos]] & BREAK) === 0) {
        break;
      }
      breaks += cursor.takeBreak();
    }
    if (this.indent === 0) {
      this.indent = Math.max(deepest, this.parentIndent + 1, 1);
    }
    return breaks;
  }

  private skipIndent(): void {
    const { cursor } = this;
    const { codes } = cursor;
    while (codes[cursor.pos] === SPACE && this.isIndent()) {
      cursor.pos++;
    }
    if (codes[cursor.pos] === TAB && this.isIndent()) {
      throw new Problem('a tab where spaces must indent the text: YAML takes no tabs there', cursor.pos, this.start);
    }
  }

  private isIndent(): boolean {
    return this.indent === 0 || this.cursor.column < this.indent;
  }
}
