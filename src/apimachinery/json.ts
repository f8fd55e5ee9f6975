import { putKey } from './put-key';

/**
 * JSON as Go reads it. `JSON.parse` loses what Kubernetes looks at: how a number is spelled (`1.0` is no integer, 9223372036854775807 is one), and keys
 * that are duplicated in an object.
 */

/** A number that JavaScript would write in another way. */
export class JsonNumber {
  constructor(public readonly text: string) {}

  public toString(): string {
    return this.text;
  }

  public toJSON(): number {
    return Number(this.text);
  }
}

/** What is nested deeper is refused, by Kubernetes too. */
const MAX_DEPTH = 10_000;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const LONE_SURROGATE = /\p{Surrogate}/gu;

const enum Code {
  QUOTE = 0x22,
  COMMA = 0x2c,
  COLON = 0x3a,
  OPEN_LIST = 0x5b,
  BACKSLASH = 0x5c,
  CLOSE_LIST = 0x5d,
  OPEN_OBJECT = 0x7b,
  CLOSE_OBJECT = 0x7d,
}

/** The objects with duplicate keys; undefined as long as there was none. */
let duplicates: WeakMap<object, Set<string>> | undefined;

/** The duplicate keys in an object that `parseJson` has read; undefined where there are none. */
export function duplicateKeysOf(object: object): ReadonlySet<string> | undefined {
  return duplicates?.get(object);
}

/**
 * Reads a JSON text; throws a SyntaxError as `JSON.parse` does.
 *
 * A number that JavaScript would write in another way is a `JsonNumber`. A lone surrogate is U+FFFD. For a duplicate key, the last value is used.
 */
export function parseJson(text: string): unknown {
  return isPlain(text) ? parsePlain(text) : new Reader(text).read();
}

/** Numbers that may be spelled in another way, halves of surrogate pairs, a blank behind a key. */
const SPECIAL = /(?:^|[[:,])\s*(?:-?\d+[.eE]|-?\d{16}|-0)|\\u[dD][89a-fA-F]|"\s+:/;

/** Whether `JSON.parse` reads everything but duplicate keys, and nothing can be nested too deep. */
function isPlain(text: string): boolean {
  return text.length < 2 * MAX_DEPTH && !SPECIAL.test(text);
}

/** The engine's own reader is three times as fast; that it lost a key shows in their number. */
function parsePlain(text: string): unknown {
  const value = JSON.parse(text);
  return keysIn(value) === keysWritten(text) ? value : new Reader(text).read();
}

function keysIn(value: unknown): number {
  const open = [value];
  let count = 0;
  while (open.length > 0) {
    const one = open.pop();
    if (Array.isArray(one)) {
      one.forEach((item) => typeof item === 'object' && open.push(item));
    } else if (one !== null && typeof one === 'object') {
      for (const key in one) {
        count++;
        const child = (one as any)[key];
        if (typeof child === 'object') {
          open.push(child);
        }
      }
    }
  }
  return count;
}

/** The keys of a text are the strings with a colon behind them; a quote within a string has a backslash. */
function keysWritten(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) {
    let before = at;
    while (text.charCodeAt(before - 1) === Code.BACKSLASH) {
      before--;
    }
    count += (at - before) % 2 === 0 ? 1 : 0;
  }
  return count;
}

/** The text of a member of the object that `text` is, as written. The text must have been read before. */
export function memberText(text: string, key: string): string | undefined {
  return new Reader(text).memberText(key);
}

/** A list or an object that is not at its end yet. */
interface Open {
  readonly container: any;
  readonly isList: boolean;
  /** The key of an object whose value comes next. */
  key: string;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  public read(): unknown {
    const value = this.value();
    return Number.isNaN(this.next()) ? value : this.fail();
  }

  public memberText(name: string): string | undefined {
    let text: string | undefined;
    for (let code: number = this.next(); code === Code.OPEN_OBJECT || code === Code.COMMA; code = this.next()) {
      this.at++;
      const key = this.key();
      this.next();
      const start = this.at;
      this.value();
      text = key === name ? this.text.slice(start, this.at) : text;
    }
    return text;
  }

  private value(): unknown {
    const open: Open[] = []; // Instead of recursion, so that no depth overflows the stack.
    for (;;) {
      let value = this.startOfValue(open);
      while (value !== undefined) {
        const parent = open[open.length - 1];
        if (parent === undefined) {
          return value;
        }
        value = this.put(value, parent) ? open.pop()!.container : undefined;
      }
    }
  }

  /** Reads a scalar or an empty container whole. Of another container it reads the start, puts it on `open`, and returns undefined. */
  private startOfValue(open: Open[]): unknown {
    const code = this.next();
    if (code !== Code.OPEN_LIST && code !== Code.OPEN_OBJECT) {
      return this.scalar(code);
    }
    if (open.length >= MAX_DEPTH) {
      throw new SyntaxError('exceeded max depth');
    }
    const isList = code === Code.OPEN_LIST;
    const container = isList ? [] : {};
    this.at++;
    if (this.next() === (isList ? Code.CLOSE_LIST : Code.CLOSE_OBJECT)) {
      this.at++;
      return container;
    }
    open.push({ container, isList, key: isList ? '' : this.key() });
    return undefined;
  }

  /** Puts a value where it belongs, and returns whether it was the last one there. */
  private put(value: unknown, parent: Open): boolean {
    const { container, isList, key } = parent;
    if (isList) {
      container.push(value);
    } else {
      putField(container, key, value);
    }
    const code = this.next();
    this.at++;
    if (code === Code.COMMA) {
      parent.key = isList ? '' : this.key();
      return false;
    }
    return code === (isList ? Code.CLOSE_LIST : Code.CLOSE_OBJECT) || this.fail();
  }

  private key(): string {
    const key = this.next() === Code.QUOTE ? this.string() : this.fail();
    if (this.next() !== Code.COLON) {
      this.fail();
    }
    this.at++;
    return key;
  }

  private scalar(code: number): unknown {
    if (code === Code.QUOTE) {
      return this.string();
    }
    const word = code === 0x74 ? 'true' : code === 0x66 ? 'false' : code === 0x6e ? 'null' : undefined;
    if (word === undefined) {
      return this.number();
    }
    if (!this.text.startsWith(word, this.at)) {
      this.fail();
    }
    this.at += word.length;
    return word === 'null' ? null : word === 'true';
  }

  private number(): number | JsonNumber {
    NUMBER.lastIndex = this.at;
    const text = NUMBER.exec(this.text)?.[0] ?? this.fail();
    this.at += text.length;
    const number = Number(text);
    return String(number) === text ? number : new JsonNumber(text);
  }

  private string(): string {
    const start = this.at;
    let escaped = false;
    for (let i = start + 1; ; i++) {
      const code = this.text.charCodeAt(i);
      if (code === Code.QUOTE) {
        this.at = i + 1;
        return escaped ? this.unescaped(start, i + 1) : this.text.slice(start + 1, i);
      } else if (code === Code.BACKSLASH) {
        escaped = true;
        i++;
      } else if (!(code >= 0x20)) {
        this.fail();
      }
    }
  }

  private unescaped(start: number, end: number): string {
    try {
      return JSON.parse(this.text.slice(start, end)).replace(LONE_SURROGATE, '\ufffd');
    } catch {
      return this.fail();
    }
  }

  /** Skips white space, and returns the code of the next character; NaN at the end. */
  private next(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) {
        return code;
      }
      this.at++;
    }
  }

  /** JavaScript has words for what is wrong. */
  private fail(): never {
    JSON.parse(this.text);
    throw new SyntaxError(`unexpected character at position ${this.at}`);
  }
}

function putField(object: any, key: string, value: unknown): void {
  if (Object.hasOwn(object, key)) {
    duplicates ??= new WeakMap();
    duplicates.set(object, (duplicates.get(object) ?? new Set()).add(key));
  }
  putKey(object, key, value);
}
