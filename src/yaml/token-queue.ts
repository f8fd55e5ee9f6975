import type { Cursor } from './cursor';
import type { Directive } from './directive';
import { Problem } from './problem';
import type { Tag } from './properties';
import * as Token from './tokens';

export type TokenValue = string | Tag | Directive | undefined;

/** How far behind its key a `:` may stand: on the line of its first character, and at most so many characters later. */
const MAX_KEY_LENGTH = 1024;

/** What else comes before a token. */
const NOTHING = 0;
const A_KEY = 1;
const A_MAPPING_AND_A_KEY = 2;

/**
 * The tokens that were read and not yet asked for. Each has a number, from the first of the text on.
 *
 * A key is known as one when the `:` behind it was read. Until then the token that it begins with is a possible key, of which there is one at each depth of
 * brackets, and no token is given away that is one. Then the token is marked, and gives a `KEY` (and the start of the mapping) before itself.
 */
export class TokenQueue {
  /** Number of the first token in the lists. */
  private base = 0;
  private head = 0;
  private tail = 0;
  private readonly kinds: number[] = [];
  private readonly starts: number[] = [];
  private readonly values: TokenValue[] = [];
  private readonly marks: number[] = [];
  /** The depth, plus one, at which a token is the possible key. 0 where it is none. */
  private readonly depths: number[] = [];

  /** By depth: the number of the token that may begin a key, or -1; its place; whether the text is wrong if it does not. */
  private readonly keys: number[] = [-1];
  private readonly keyStarts: number[] = [0];
  private readonly keyLines: number[] = [0];
  private readonly keysRequired: boolean[] = [false];
  /** By depth: the number of the last token that was a possible key, or of the bracket. */
  private readonly lastKeys: number[] = [0];

  public clear(): void {
    this.depths.fill(0, 0, this.tail);
    this.base = this.head = this.tail = 0;
    this.keys[0] = -1;
  }

  public get kind(): number {
    const mark = this.marks[this.head];
    return mark === NOTHING ? this.kinds[this.head] : mark === A_KEY ? Token.KEY : Token.BLOCK_MAPPING_START;
  }

  public get start(): number {
    return this.starts[this.head];
  }

  public get value(): TokenValue {
    return this.values[this.head];
  }

  public skip(): void {
    if (this.marks[this.head] !== NOTHING) {
      this.marks[this.head]--;
    } else if (++this.head === this.tail) {
      this.base += this.tail;
      this.head = this.tail = 0;
    }
  }

  public push(kind: number, start: number, value?: TokenValue): void {
    const { tail } = this;
    this.kinds[tail] = kind;
    this.starts[tail] = start;
    this.values[tail] = value;
    this.marks[tail] = NOTHING;
    this.tail = tail + 1;
    if (this.depths.length === tail) {
      this.depths[tail] = 0;
    }
  }

  /** Whether there is a next token, and it cannot become a key any more. */
  public isNextKnown(cursor: Cursor): boolean {
    if (this.head === this.tail) {
      return false;
    }
    const depth = this.depths[this.head];
    return depth === 0 || !this.isPossible(depth - 1, cursor);
  }

  /** The next token that is pushed opens a bracket. */
  public openDepth(depth: number): void {
    this.keys[depth] = -1;
    this.lastKeys[depth] = this.base + this.tail;
  }

  /** Go does not wait any longer whether a bracket becomes a key, when it is closed and no key could begin within. */
  public closeDepth(depth: number): void {
    this.settle(this.lastKeys[depth]);
  }

  /** The next token that is pushed may begin a key. */
  public expectKey(depth: number, cursor: Cursor, isRequired: boolean): void {
    this.forgetKey(depth, cursor);
    this.keys[depth] = this.lastKeys[depth] = this.base + this.tail;
    this.keyStarts[depth] = cursor.pos;
    this.keyLines[depth] = cursor.lineStart;
    this.keysRequired[depth] = isRequired;
    this.depths[this.tail] = depth + 1;
  }

  /** Column of the possible key; -1 where there is none. */
  public columnOfKey(depth: number, cursor: Cursor): number {
    return this.keys[depth] >= 0 && this.isPossible(depth, cursor) ? this.keyStarts[depth] - this.keyLines[depth] : -1;
  }

  /** The possible key is one. */
  public insertKey(depth: number, beginsMapping: boolean): void {
    const index = this.keys[depth] - this.base;
    if (index >= this.head) {
      this.marks[index] = beginsMapping ? A_MAPPING_AND_A_KEY : A_KEY;
    } else {
      // It was given away already. These come too late to be right, and in this order as in Go.
      this.push(Token.KEY, this.keyStarts[depth]);
      if (beginsMapping) {
        this.push(Token.BLOCK_MAPPING_START, this.keyStarts[depth]);
      }
    }
    this.drop(depth);
  }

  /** The possible key is none. */
  public forgetKey(depth: number, cursor: Cursor): void {
    if (this.keys[depth] >= 0) {
      if (this.keysRequired[depth]) {
        throw new Problem('": " is missing behind a key: text of several lines is indented deeper than its key, or in quotes', cursor.pos, this.keyStarts[depth]);
      }
      this.drop(depth);
    }
  }

  private isPossible(depth: number, cursor: Cursor): boolean {
    if (this.keyLines[depth] === cursor.lineStart && !isTooFar(this.keyStarts[depth], cursor)) {
      return true;
    }
    this.forgetKey(depth, cursor);
    return false;
  }

  private drop(depth: number): void {
    this.settle(this.keys[depth]);
    this.keys[depth] = -1;
  }

  private settle(number: number): void {
    if (number >= this.base) {
      this.depths[number - this.base] = 0;
    }
  }
}

function isTooFar(start: number, cursor: Cursor): boolean {
  const units = cursor.pos - start;
  return units > MAX_KEY_LENGTH && (units > 2 * MAX_KEY_LENGTH || [...cursor.text.slice(start, cursor.pos)].length > MAX_KEY_LENGTH);
}
