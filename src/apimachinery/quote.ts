const ESCAPES: Readonly<Record<string, string>> = {
  '\u0007': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v', '\\': '\\\\', '"': '\\"',
};

// What Go does not take for printable, besides the quote and the backslash.
const TO_ESCAPE = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/** The text in quotes as Go's `%q` writes it: Kubernetes' messages do. */
export function quote(text: string): string {
  return `"${text.replace(TO_ESCAPE, escape)}"`;
}

function escape(character: string): string {
  const code = character.codePointAt(0)!;
  const hex = code.toString(16);
  if (character in ESCAPES) {
    return ESCAPES[character];
  }
  if (code >= 0xd800 && code < 0xe000) {
    return '\ufffd'; // Half of a character: Go has the replacement character in its place.
  }
  if (code < 0x80) {
    return `\\x${hex.padStart(2, '0')}`;
  }
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** The text in quotes as Go's package `time` writes it, with the bytes of what is not plain ASCII. */
export function byteEscaped(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[^ -\x7f]/gu, (character) => (
    Array.from(new TextEncoder().encode(character), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  ))}"`;
}
