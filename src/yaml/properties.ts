import { BANG, GREATER, LESS, PERCENT } from './character-codes';
import { CLASSES, SPACE_OR_END, URI, WORD } from './characters';
import type { Cursor } from './cursor';
import { Problem } from './problem';
import { decodeBytewise, lengthOfCharacter } from './utf8';

/** A tag as it is written: `!!str` has the handle `!!` and the suffix `str`. */
export interface Tag {
  /** Empty where the suffix is the whole tag. */
  readonly handle: string;
  readonly suffix: string;
}

/** Reads the name of an anchor or alias, and moves behind it. */
export function readAnchor(cursor: Cursor): string {
  const start = cursor.pos++;
  const name = readWord(cursor);
  const next = cursor.codes[cursor.pos];
  if (name === '' || ((CLASSES[next] & SPACE_OR_END) === 0 && !'?:,]}%@`'.includes(String.fromCharCode(next)))) {
    throw new Problem('the name of an anchor has letters, digits, "-" and "_" only: put text that begins with "&" or "*" in quotes', cursor.pos, start);
  }
  return name;
}

/**
 * Reads a tag, and moves behind it: `!<verbatim>`, `!suffix`, `!handle!suffix`, or `!`.
 *
 * @see https://yaml.org/spec/1.1/#id900262
 */
export function readTag(cursor: Cursor): Tag {
  const start = cursor.pos;
  const tag = cursor.codes[start + 1] === LESS ? readVerbatim(cursor, start) : readShorthand(cursor, start);
  if ((CLASSES[cursor.codes[cursor.pos]] & SPACE_OR_END) === 0) {
    throw new Problem('a blank must follow a tag: put text that begins with "!" in quotes', cursor.pos, start);
  }
  return tag;
}

function readVerbatim(cursor: Cursor, start: number): Tag {
  cursor.pos += 2;
  const suffix = readUri(cursor, start);
  if (suffix === '' || cursor.codes[cursor.pos] !== GREATER) {
    throw new Problem('a tag that begins with "!<" has a URI and ends with ">"', cursor.pos, start);
  }
  cursor.pos++;
  return { handle: '', suffix };
}

function readShorthand(cursor: Cursor, start: number): Tag {
  const handle = readHandle(cursor);
  const suffix = readUri(cursor, start);
  if (handle.length > 1 && handle.endsWith('!')) {
    if (suffix === '') {
      throw new Problem(`the tag "${handle}" lacks its name`, cursor.pos, start);
    }
    return { handle, suffix };
  }
  const whole = handle.slice(1) + suffix;
  return whole === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix: whole };
}

/** `!`, letters and digits, and `!` again where it follows. */
export function readHandle(cursor: Cursor): string {
  const start = cursor.pos++;
  readWord(cursor);
  if (cursor.codes[cursor.pos] === BANG) {
    cursor.pos++;
  }
  return cursor.text.slice(start, cursor.pos);
}

export function readWord(cursor: Cursor): string {
  const start = cursor.pos;
  cursor.skipWhile(WORD);
  return cursor.text.slice(start, cursor.pos);
}

/** Reads what a URI may consist of, `%20` as the character that it stands for. */
export function readUri(cursor: Cursor, start: number): string {
  let uri = '';
  for (;;) {
    const from = cursor.pos;
    while ((CLASSES[cursor.codes[cursor.pos]] & URI) !== 0 && cursor.codes[cursor.pos] !== PERCENT) {
      cursor.pos++;
    }
    uri += cursor.text.slice(from, cursor.pos);
    if (cursor.codes[cursor.pos] !== PERCENT) {
      return uri;
    }
    uri += readEscaped(cursor, start);
  }
}

/** One character: a `%` and two digits for each of its bytes in UTF-8. */
function readEscaped(cursor: Cursor, start: number): string {
  const bytes: number[] = [];
  for (let length = 1; bytes.length < length;) {
    const byte = /^%[0-9a-fA-F]{2}$/.test(cursor.text.slice(cursor.pos, cursor.pos + 3)) ? parseInt(cursor.text.slice(cursor.pos + 1, cursor.pos + 3), 16) : -1;
    if (bytes.length === 0) {
      length = lengthOfCharacter(byte);
    }
    if (byte < 0 || length === 0 || (bytes.length > 0 && (byte & 0xc0) !== 0x80)) {
      throw new Problem('"%" in a tag takes two hexadecimal digits for each byte of a character', cursor.pos, start);
    }
    bytes.push(byte);
    cursor.pos += 3;
  }
  return decodeBytewise(new Uint8Array(bytes));
}
