import { readBlockScalar } from './block-scalar';
import {
  AMPERSAND, ASTERISK, AT, BACKTICK, BANG, BRACE, BRACE_END, BRACKET, BRACKET_END, BYTE_ORDER_MARK, COLON_SIGN, COMMA, DOT, DOUBLE_QUOTE,
  GREATER, HASH, MINUS, PERCENT, PIPE, QUESTION, SINGLE_QUOTE, SPACE, TAB,
} from './character-codes';
import { BREAK, CLASSES, SPACE_OR_END } from './characters';
import { Cursor } from './cursor';
import { readDirective } from './directive';
import { readPlainScalar } from './plain-scalar';
import { Problem } from './problem';
import { readAnchor, readTag } from './properties';
import { readQuotedScalar } from './quoted-scalar';
import { TokenQueue, type TokenValue } from './token-queue';
import * as Token from './tokens';

/** Go's limit for brackets within brackets, and for indents within indents. */
const MAX_DEPTH = 10_000;

/**
 * Cuts a text into tokens, as late as it can: a token is only read when it is needed, or may decide whether one before it is a key.
 *
 * Indents become tokens as well: the start of a block where a line is indented deeper, ends of blocks where one is less.
 */
export class Scanner {
  /** Offsets of the comments so far. */
  public readonly comments: number[] = [];
  private readonly cursor: Cursor;
  private readonly queue = new TokenQueue();
  /** Brackets that are open. */
  private depth = 0;
  /** Column of the innermost block; -1 outside of all. */
  private indent = -1;
  private readonly outerIndents: number[] = [];
  /** Whether a key may begin at the next token. */
  private keyAllowed = true;

  constructor(text: string, codes: Uint16Array) {
    this.cursor = new Cursor(text, codes);
  }

  public get text(): string {
    return this.cursor.text;
  }

  /** Begins anew at an offset. */
  public begin(start: number): void {
    const { cursor } = this;
    cursor.lineStart = start;
    // Go takes one byte order mark for the sign of an encoding, and skips another one.
    cursor.pos = cursor.codes[start] === BYTE_ORDER_MARK ? start + 1 : start;
    this.queue.clear();
    this.depth = 0;
    this.indent = -1;
    this.outerIndents.length = 0;
    this.keyAllowed = true;
  }

  /** The kind of the next token. */
  public peek(): number {
    while (!this.queue.isNextKnown(this.cursor)) {
      this.read();
    }
    return this.queue.kind;
  }

  /** Offset of the next token, whose kind was asked for. */
  public get start(): number {
    return this.queue.start;
  }

  public get value(): TokenValue {
    return this.queue.value;
  }

  /** Moves on to the token after the next one. */
  public skip(): void {
    this.queue.skip();
  }

  /** How far the text was read. */
  public get offset(): number {
    return this.cursor.pos;
  }

  private read(): void {
    const { cursor } = this;
    const end = this.skipToToken();
    this.leaveBlocks(cursor.column, end);
    const code = cursor.codes[cursor.pos];
    if (code === 0) {
      // No key is on the line any more, whether the line ended or not.
      cursor.lineStart = cursor.pos;
      this.readEnd(Token.STREAM_END, 0);
    } else if (cursor.pos === cursor.lineStart && code === PERCENT) {
      this.readDirective();
    } else if ((code === MINUS || code === DOT) && cursor.isAtDocumentMarker()) {
      this.readEnd(code === MINUS ? Token.DOCUMENT_START : Token.DOCUMENT_END, 3);
    } else {
      this.readToken(code);
    }
  }

  private readToken(code: number): void {
    switch (code) {
      case BRACKET:
        return this.openBracket(Token.FLOW_SEQUENCE_START);
      case BRACE:
        return this.openBracket(Token.FLOW_MAPPING_START);
      case BRACKET_END:
        return this.closeBracket(Token.FLOW_SEQUENCE_END);
      case BRACE_END:
        return this.closeBracket(Token.FLOW_MAPPING_END);
      case COMMA:
        return this.readIndicator(Token.FLOW_ENTRY, true);
      case MINUS:
        return this.isFollowedByBlank() ? this.readEntry() : this.readPlain();
      case QUESTION:
        return this.depth > 0 || this.isFollowedByBlank() ? this.readKey() : this.readPlain();
      case COLON_SIGN:
        return this.depth > 0 || this.isFollowedByBlank() ? this.readValue() : this.readPlain();
      case ASTERISK:
        return this.readNode(Token.ALIAS, readAnchor);
      case AMPERSAND:
        return this.readNode(Token.ANCHOR, readAnchor);
      case BANG:
        return this.readNode(Token.TAG, readTag);
      case SINGLE_QUOTE:
      case DOUBLE_QUOTE:
        return this.readNode(Token.TEXT_SCALAR, readQuotedScalar);
      case PIPE:
      case GREATER:
        return this.depth > 0 ? this.refuse(code) : this.readBlock();
      case PERCENT:
      case AT:
      case BACKTICK:
      case TAB:
        return this.refuse(code);
      default:
        return this.readPlain();
    }
  }

  private refuse(code: number): never {
    const character = String.fromCharCode(code);
    throw new Problem(
      code === TAB ? 'a tab where spaces must indent the line: YAML takes no tabs there' : `text must not begin with "${character}": put it in quotes`,
      this.cursor.pos,
    );
  }

  /** Moves over blanks, comments and line breaks, and returns where the token before them ends, a comment on its line included. */
  private skipToToken(): number {
    const { cursor } = this;
    const { codes, lineStart } = cursor;
    let end = cursor.pos;
    for (;;) {
      while (codes[cursor.pos] === SPACE || (codes[cursor.pos] === TAB && (this.depth > 0 || !this.keyAllowed))) {
        cursor.pos++;
      }
      if (codes[cursor.pos] === HASH) {
        this.comments.push(cursor.pos);
        cursor.skipLine();
        end = cursor.lineStart === lineStart ? cursor.pos : end;
      }
      if ((CLASSES[codes[cursor.pos]] & BREAK) === 0) {
        return end;
      }
      cursor.takeBreak();
      if (this.depth === 0) {
        this.keyAllowed = true;
      }
    }
  }

  private isFollowedByBlank(): boolean {
    return (CLASSES[this.cursor.codes[this.cursor.pos + 1]] & SPACE_OR_END) !== 0;
  }

  /** Begins a block at `column` where that is deeper than the one around it. */
  private entersBlock(column: number): boolean {
    if (this.depth > 0 || this.indent >= column) {
      return false;
    }
    if (this.outerIndents.push(this.indent) > MAX_DEPTH) {
      throw new Problem(`blocks are nested deeper than ${MAX_DEPTH}`, this.cursor.pos);
    }
    this.indent = column;
    return true;
  }

  /** Ends the blocks that are deeper than `column`, at the offset `end`. */
  private leaveBlocks(column: number, end: number): void {
    while (this.depth === 0 && this.indent > column) {
      this.queue.push(Token.BLOCK_END, end);
      this.indent = this.outerIndents.pop()!;
    }
  }

  /** A token that ends all blocks. */
  private readEnd(kind: number, length: number): void {
    this.endBlocks();
    this.queue.push(kind, this.cursor.pos);
    this.cursor.pos += length;
  }

  private readDirective(): void {
    this.endBlocks();
    const start = this.cursor.pos;
    this.queue.push(Token.DIRECTIVE, start, readDirective(this.cursor, this.foundComment));
  }

  private endBlocks(): void {
    this.leaveBlocks(-1, this.cursor.pos);
    this.queue.forgetKey(this.depth, this.cursor);
    this.keyAllowed = false;
  }

  private openBracket(kind: number): void {
    this.expectKey();
    if (++this.depth > MAX_DEPTH) {
      throw new Problem(`brackets are nested deeper than ${MAX_DEPTH}`, this.cursor.pos);
    }
    this.queue.openDepth(this.depth);
    this.queue.push(kind, this.cursor.pos++);
    this.keyAllowed = true;
  }

  private closeBracket(kind: number): void {
    this.readIndicator(kind, false);
    if (this.depth > 0) {
      this.queue.closeDepth(this.depth--);
    }
  }

  /**
   * A token of one character.
   *
   * @param keyAllowed whether a key may follow
   */
  private readIndicator(kind: number, keyAllowed: boolean): void {
    this.queue.forgetKey(this.depth, this.cursor);
    this.keyAllowed = keyAllowed;
    this.queue.push(kind, this.cursor.pos++);
  }

  /** `-` before an item. */
  private readEntry(): void {
    this.beginBlock(Token.BLOCK_SEQUENCE_START, '"-" must begin a line, or follow "- " or "? "');
    this.readIndicator(Token.BLOCK_ENTRY, true);
  }

  /** `?` before a key. */
  private readKey(): void {
    this.beginBlock(Token.BLOCK_MAPPING_START, '"?" must begin a line, or follow "- " or "? "');
    this.readIndicator(Token.KEY, this.depth === 0);
  }

  /** `:` before a value: what comes before it on the line is the key, if a key is allowed there. */
  private readValue(): void {
    const column = this.queue.columnOfKey(this.depth, this.cursor);
    if (column >= 0) {
      this.queue.insertKey(this.depth, this.entersBlock(column));
      this.keyAllowed = false;
    } else {
      this.beginBlock(Token.BLOCK_MAPPING_START, '": " must not stand here: a key begins a line and has no second ": " behind it, so indent the line as its neighbours or put text in quotes');
      this.keyAllowed = this.depth === 0;
    }
    this.queue.push(Token.VALUE, this.cursor.pos++);
  }

  private beginBlock(kind: number, problem: string): void {
    if (this.depth === 0 && !this.keyAllowed) {
      throw new Problem(problem, this.cursor.pos);
    }
    if (this.entersBlock(this.cursor.column)) {
      this.queue.push(kind, this.cursor.pos);
    }
  }

  /** A token that may be a key, or the begin of one. */
  private readNode(kind: number, read: (cursor: Cursor) => TokenValue): void {
    this.expectKey();
    this.keyAllowed = false;
    const start = this.cursor.pos;
    this.queue.push(kind, start, read(this.cursor));
  }

  private readPlain(): void {
    this.expectKey();
    const start = this.cursor.pos;
    const { text, lineEnded } = readPlainScalar(this.cursor, this.indent + 1, this.depth > 0);
    this.keyAllowed = lineEnded;
    this.queue.push(Token.PLAIN_SCALAR, start, text);
  }

  private readBlock(): void {
    this.queue.forgetKey(this.depth, this.cursor);
    this.keyAllowed = true;
    const start = this.cursor.pos;
    this.queue.push(Token.TEXT_SCALAR, start, readBlockScalar(this.cursor, this.indent, this.foundComment));
  }

  private expectKey(): void {
    if (this.keyAllowed) {
      this.queue.expectKey(this.depth, this.cursor, this.depth === 0 && this.indent === this.cursor.column);
    }
  }

  private readonly foundComment = (offset: number): void => {
    this.comments.push(offset);
  };
}
