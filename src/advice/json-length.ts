/** How many bytes a value has as JSON, as Go writes it: without blanks, `<`, `>` and `&` escaped. However deep it is nested. */
export function jsonLength(root: unknown): number {
  let length = 0;
  const todo: unknown[] = [root];
  while (todo.length > 0) {
    const value = todo.pop();
    if (typeof value === 'string') {
      length += textLength(value);
    } else if (Array.isArray(value)) {
      length += 2 + Math.max(0, value.length - 1);
      value.forEach((item) => todo.push(item));
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      length += 2 + Math.max(0, entries.length - 1);
      for (const [key, item] of entries) {
        length += textLength(key) + 1;
        todo.push(item);
      }
    } else {
      length += String(value).length;
    }
  }
  return length;
}

const SHORT_ESCAPES: ReadonlySet<string> = new Set(['"', '\\', '\b', '\f', '\n', '\r', '\t']);
const LONG_ESCAPE = /[\u0000-\u001f<>&\u2028\u2029]/;
const [SHORT, LONG] = [2, 6];

function textLength(text: string): number {
  let length = 2;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += SHORT_ESCAPES.has(character) ? SHORT : LONG_ESCAPE.test(character) ? LONG : code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
