import { Problem } from './problem';
import { MAPPING, NUMBER, PLAIN, SEQUENCE, STRING, type Tape } from './tape';

/** The limit of Go's JSON decoder. */
const MAX_DEPTH = 10_000;

const BLANKS = /[ \t\r\n]*/y;
// eslint-disable-next-line no-control-regex
const CHARACTERS = /[^"\\\x00-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER_TEXT = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
/** A number that lacks its digits behind the point, or its exponent. */
const UNFINISHED_NUMBER = /-?(?:0|[1-9]\d*)(?:\.(?!\d)|(?:\.\d+)?[eE](?![-+]?\d))/y;
const LITERAL_TEXT = /true|false|null/y;

/** Reads the JSON values of a text, one after the other. */
export class JsonReader {
  /** Offset of what is read next. */
  public offset = 0;
  /** The objects and lists that are open. */
  private readonly open: number[] = [];

  constructor(private readonly text: string, private readonly tape: Tape) {}

  public skipBlanks(): void {
    this.take(BLANKS);
  }

  /** Adds the value at the offset to the tape. */
  public read(): void {
    this.readValue();
    while (this.open.length > 0) {
      this.readOn(this.open[this.open.length - 1]);
    }
  }

  /** Reads a scalar, or begins an object or list. */
  private readValue(): void {
    const start = this.offset;
    const first = this.text[start];
    if (first === '{' || first === '[') {
      this.begin(first === '{' ? MAPPING : SEQUENCE);
    } else if (first === '"') {
      this.readString();
    } else {
      this.readNumberOrLiteral(start);
    }
  }

  private readNumberOrLiteral(start: number): void {
    if (this.take(UNFINISHED_NUMBER) !== '') {
      this.fail('digits of a number are missing');
    }
    const number = this.take(NUMBER_TEXT);
    this.tape.addScalar(number === '' ? PLAIN : NUMBER, start, number || this.take(LITERAL_TEXT) || this.fail('a JSON value is missing'));
  }

  private begin(kind: number): void {
    if (this.open.push(this.tape.open(kind, this.offset)) > MAX_DEPTH) {
      this.fail(`objects and lists are nested deeper than ${MAX_DEPTH}`);
    }
    this.offset++;
  }

  /** Reads an entry of the innermost object or list, or its end. */
  private readOn(node: number): void {
    const isObject = this.tape.kind(node) === MAPPING;
    const end = isObject ? '}' : ']';
    this.skipBlanks();
    if (this.text[this.offset] === end) {
      this.offset++;
      this.tape.close(node);
      this.open.pop();
      return;
    }
    if (this.tape.length > node + 1) {
      this.takeCharacter(',', `"," or "${end}" is missing`);
      this.skipBlanks();
    }
    if (isObject) {
      this.readString();
      this.skipBlanks();
      this.takeCharacter(':', '":" is missing behind a key');
      this.skipBlanks();
    }
    this.readValue();
  }

  private readString(): void {
    const start = this.offset;
    this.takeCharacter('"', 'a JSON string is missing');
    do {
      this.take(CHARACTERS);
    } while (this.take(ESCAPE) !== '');
    this.takeCharacter('"', 'a JSON string ends at the next quote: within it, this must be escaped');
    const quoted = this.text.slice(start, this.offset);
    this.tape.addScalar(STRING, start, quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1));
  }

  private takeCharacter(character: string, problem: string): void {
    if (this.text[this.offset] !== character) {
      this.fail(problem);
    }
    this.offset++;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.offset += taken.length;
    return taken;
  }

  private fail(problem: string): never {
    throw new Problem(problem, this.offset);
  }
}
