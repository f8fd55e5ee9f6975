import { BANG, HASH } from './character-codes';
import { BLANK, BREAK, CLASSES, END, SPACE_OR_END } from './characters';
import type { Cursor } from './cursor';
import { Problem } from './problem';
import { readHandle, readUri, readWord } from './properties';

/** `%YAML 1.1`, or `%TAG !handle! prefix`. */
export type Directive =
  | { readonly name: 'YAML'; readonly version: string }
  | { readonly name: 'TAG'; readonly handle: string; readonly prefix: string };

/**
 * Reads a line that begins with `%`, and moves behind it.
 *
 * @param foundComment called with the offset of a comment at its end
 * @see https://yaml.org/spec/1.1/#id895217
 */
export function readDirective(cursor: Cursor, foundComment: (offset: number) => void): Directive {
  const start = cursor.pos++;
  const name = readWord(cursor);
  if ((name !== 'YAML' && name !== 'TAG') || (CLASSES[cursor.codes[cursor.pos]] & SPACE_OR_END) === 0) {
    throw new Problem('a line that begins with "%" is %YAML or %TAG: indent it, or put it in quotes', cursor.pos, start);
  }
  cursor.skipWhile(BLANK);
  const directive = name === 'YAML' ? readVersion(cursor, start) : readTagPrefix(cursor, start);
  endLine(cursor, start, foundComment);
  return directive;
}

function readVersion(cursor: Cursor, start: number): Directive {
  const [version] = /^\d{1,2}\.\d{1,2}(?!\d)|^/.exec(cursor.text.slice(cursor.pos, cursor.pos + 6))!;
  if (version === '') {
    throw new Problem('the version of YAML is two numbers: %YAML 1.1', cursor.pos, start);
  }
  cursor.pos += version.length;
  return { name: 'YAML', version };
}

function readTagPrefix(cursor: Cursor, start: number): Directive {
  const handle = cursor.codes[cursor.pos] === BANG ? readHandle(cursor) : '';
  const isHandle = handle === '!' || (handle.length > 1 && handle.endsWith('!'));
  if (!isHandle || (CLASSES[cursor.codes[cursor.pos]] & BLANK) === 0) {
    throw new Problem('%TAG takes a handle between "!" and "!", and a prefix', cursor.pos, start);
  }
  cursor.skipWhile(BLANK);
  const prefix = readUri(cursor, start);
  if (prefix === '' || (CLASSES[cursor.codes[cursor.pos]] & SPACE_OR_END) === 0) {
    throw new Problem('%TAG takes a handle between "!" and "!", and a prefix', cursor.pos, start);
  }
  return { name: 'TAG', handle, prefix };
}

function endLine(cursor: Cursor, start: number, foundComment: (offset: number) => void): void {
  cursor.skipWhile(BLANK);
  if (cursor.codes[cursor.pos] === HASH) {
    foundComment(cursor.pos);
    cursor.skipLine();
  }
  const next = CLASSES[cursor.codes[cursor.pos]];
  if ((next & (BREAK | END)) === 0) {
    throw new Problem('nothing but a comment may follow on this line', cursor.pos, start);
  }
  if ((next & BREAK) !== 0) {
    cursor.takeBreak();
  }
}
