import { CR, DOT, LF, MINUS } from './character-codes';
import { BREAK, CLASSES, END, SPACE_OR_END } from './characters';

/** A place in the text that moves forward. */
export class Cursor {
  /** Offset of the next character. */
  public pos = 0;
  /** Offset at which its line begins. */
  public lineStart = 0;

  /**
   * @param codes the text as UTF-16 code units, with a zero behind its end
   */
  constructor(public readonly text: string, public readonly codes: Uint16Array) {}

  public get column(): number {
    return this.pos - this.lineStart;
  }

  /** Moves behind a line break, and returns what it means within a scalar. */
  public takeBreak(): string {
    const code = this.codes[this.pos++];
    if (code === CR && this.codes[this.pos] === LF) {
      this.pos++;
    }
    this.lineStart = this.pos;
    return code > 0x2000 ? String.fromCharCode(code) : '\n';
  }

  public skipWhile(classes: number): void {
    const { codes } = this;
    let { pos } = this;
    while ((CLASSES[codes[pos]] & classes) !== 0) {
      pos++;
    }
    this.pos = pos;
  }

  /** Moves to the end of the line. */
  public skipLine(): void {
    const { codes } = this;
    let { pos } = this;
    while ((CLASSES[codes[pos]] & (BREAK | END)) === 0) {
      pos++;
    }
    this.pos = pos;
  }

  /** Whether a line begins here with `---` or `...` alone. */
  public isAtDocumentMarker(): boolean {
    const { codes, pos } = this;
    const code = codes[pos];
    return pos === this.lineStart && (code === MINUS || code === DOT) && codes[pos + 1] === code && codes[pos + 2] === code
      && (CLASSES[codes[pos + 3]] & SPACE_OR_END) !== 0;
  }
}

/** The line break between two lines of a folded scalar: one is a space, of several the first is dropped. */
export function folded(first: string, others: string): string {
  return first !== '\n' ? first + others : others === '' ? ' ' : others;
}
