/** How many bytes a character has in UTF-8 that begins with `byte`. 0 where none does. */
export function lengthOfCharacter(byte: number): number {
  return byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf8 ? 4 : 0;
}

/** The least character that takes so many bytes: what is less must not be written with them. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/** The text of bytes, each one that is wrong replaced on its own, as Go's JSON does it with U+FFFD. */
export function decodeBytewise(bytes: Uint8Array, replacement = '\ufffd'): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const code = characterAt(bytes, at);
    characters.push(code === undefined ? replacement : String.fromCodePoint(code));
    at += code === undefined ? 1 : lengthOfCharacter(bytes[at]);
  }
  return characters.join('');
}

/** The character that begins with a byte, if one does. */
function characterAt(bytes: Uint8Array, at: number): number | undefined {
  const length = lengthOfCharacter(bytes[at]);
  let code = length === 1 ? bytes[at] : bytes[at] & (0x7f >> length);
  for (let i = at + 1; i < at + length; i++) {
    if ((bytes[i] & 0xc0) !== 0x80) {
      return undefined;
    }
    code = (code << 6) | (bytes[i] & 0x3f);
  }
  return length === 0 || code < LEAST[length] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : code;
}
