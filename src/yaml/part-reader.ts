import { BYTE_ORDER_MARK } from './character-codes';
import { CLASSES, FORBIDDEN } from './characters';
import { compose } from './compose';
import { WRONG_BYTE } from './decode-text';
import { Parser } from './parser';
import { Problem } from './problem';
import { Scanner } from './scanner';
import type { Chunk } from './split';
import { Tape } from './tape';
import { YamlDocument } from './yaml-document';

/** How many bytes of a part Go reads at once. */
const BLOCK = 512;

/** Room for the characters of a text: most texts fit, and each would take time to get some. */
const room = new Uint16Array(1 << 16);

const NONE: readonly number[] = [];

/** Reads the documents of a text, part by part. */
export class PartReader {
  /** The characters of the part that is read, and a zero behind them. */
  private readonly codes: Uint16Array;
  private readonly tape = new Tape();
  private readonly scanner: Scanner;
  private readonly parser: Parser;

  constructor(private readonly text: string) {
    this.codes = room.length > text.length ? room : new Uint16Array(text.length + 1);
    this.scanner = new Scanner(text, this.codes);
    this.parser = new Parser(this.scanner, this.tape);
  }

  public read(chunk: Chunk): YamlDocument {
    const { text, tape, scanner, parser } = this;
    if (chunk.isNoSeparator) {
      throw new Problem('"---" separates documents: nothing but a comment may follow on its line, and no line of a text may begin with it', chunk.start);
    }
    const root = tape.length;
    const firstComment = scanner.comments.length;
    const forbidden = this.load(chunk);
    scanner.begin(chunk.start + (text.charCodeAt(chunk.start) === BYTE_ORDER_MARK ? 1 : 0));
    this.parse(chunk.start, forbidden);
    const comments = scanner.comments.length === firstComment ? NONE : scanner.comments.slice(firstComment);
    const rest = parser.offsetOfRest();
    const { value, withDuplicates } = compose(tape, root);
    return new YamlDocument(value, { text, chunk, tape, root: root === tape.length ? undefined : root, comments, withDuplicates, rest });
  }

  /** Loads the characters of a part up to one that YAML forbids, and returns the offset of that. */
  private load({ start, end }: Chunk): number | undefined {
    const { codes, text } = this;
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

  /** What is wrong with a document may be that the text seems to end at a forbidden character. */
  private parse(start: number, forbidden: number | undefined): void {
    try {
      this.parser.read();
    } catch (e) {
      if (forbidden === undefined || !(e instanceof Problem) || e.offset < forbidden) {
        throw e;
      }
      this.refuse(forbidden);
    }
    if (forbidden !== undefined && this.blockOf(start, forbidden) <= this.blockOf(start, this.scanner.offset)) {
      this.refuse(forbidden);
    }
  }

  /** Number of the block in which Go reads a character. */
  private blockOf(start: number, offset: number): number {
    return Math.floor(new TextEncoder().encode(this.text.slice(start, offset)).length / BLOCK);
  }

  private refuse(offset: number): never {
    if (this.text[offset] === WRONG_BYTE) {
      throw new Problem('a byte is not UTF-8', offset);
    }
    const name = this.text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    throw new Problem(`the character U+${name} must not stand in YAML: write it as an escape within double quotes`, offset);
  }
}
