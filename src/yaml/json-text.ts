import { Problem } from './problem';
import { MAPPING, NUMBER, PLAIN, SEQUENCE, STRING, Tape } from './tape';

/** The limit of Go's JSON decoder. */
const MAX_DEPTH = 10_000;

const BLANKS = /[ \t\r\n]*/y;
// eslint-disable-next-line no-control-regex
const CHARACTERS = /[^"\\\x00-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER_TEXT = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const LITERAL_TEXT = /true|false|null/y;

/** A value of a text, and the offset behind it. */
export interface JsonValue {
  readonly tape: Tape;
  readonly start: number;
  readonly end: number;
}

/** Reads the JSON value that begins at `offset` or behind blanks there; `undefined` where there are only blanks. */
export function readJson(text: string, offset: number): JsonValue | undefined {
  const reader = new JsonReader(text, offset);
  const start = reader.skipBlanks();
  return start === text.length ? undefined : { tape: reader.read(), start, end: reader.offset };
}

class JsonReader {
  private readonly tape = new Tape();
  /** The objects and lists that are open. */
  private readonly open: number[] = [];

  constructor(private readonly text: string, public offset: number) {}

  public skipBlanks(): number {
    this.take(BLANKS);
    return this.offset;
  }

  public read(): Tape {
    this.readValue();
    while (this.open.length > 0) {
      this.readOn();
    }
    return this.tape;
  }

  /** Reads a scalar, or begins an object or list. */
  private readValue(): void {
    this.skipBlanks();
    const start = this.offset;
    const first = this.text[start];
    if (first === '{' || first === '[') {
      this.begin(first === '{' ? MAPPING : SEQUENCE);
    } else if (first === '"') {
      this.readString();
    } else {
      const number = this.take(NUMBER_TEXT);
      this.tape.scalar(number === '' ? PLAIN : NUMBER, start, number || this.take(LITERAL_TEXT) || this.fail('a JSON value is missing'));
    }
  }

  private begin(kind: number): void {
    if (this.open.push(this.tape.open(kind, this.offset)) > MAX_DEPTH) {
      this.fail(`objects and lists are nested deeper than ${MAX_DEPTH}`);
    }
    this.offset++;
    this.skipBlanks();
    if (this.text[this.offset] !== (kind === MAPPING ? '}' : ']')) {
      this.readEntry();
    }
  }

  /** Reads what follows an entry of the innermost object or list. */
  private readOn(): void {
    const node = this.open[this.open.length - 1];
    const end = this.tape.kinds[node] === MAPPING ? '}' : ']';
    this.skipBlanks();
    if (this.text[this.offset] === end) {
      this.offset++;
      this.tape.close(node);
      this.open.pop();
    } else {
      this.takeCharacter(',', `"," or "${end}" is missing`);
      this.readEntry();
    }
  }

  private readEntry(): void {
    if (this.tape.kinds[this.open[this.open.length - 1]] === MAPPING) {
      this.skipBlanks();
      this.readString();
      this.skipBlanks();
      this.takeCharacter(':', '":" is missing behind a key');
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
    this.tape.scalar(STRING, start, quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1));
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
