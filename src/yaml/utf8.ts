/** How many bytes a character has in UTF-8 that begins with `byte`. 0 where none does. */
export function lengthOfCharacter(byte: number): number {
  return byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf8 ? 4 : 0;
}

/** As Go's JSON encoder: each byte that is wrong becomes a U+FFFD of its own. */
export function decodeBytewise(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let from = 0; from < bytes.length;) {
    const length = lengthOfCharacter(bytes[from]) || 1;
    try {
      text += decoder.decode(bytes.subarray(from, from + length));
      from += length;
    } catch {
      text += '\ufffd';
      from++;
    }
  }
  return text;
}
