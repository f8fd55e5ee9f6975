const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that Base64 stands for. */
export function decodeBase64(encoded: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of encoded) {
    const value = ALPHABET.indexOf(character);
    if (value >= 0) {
      bits = ((bits << 6) | value) & 0xfff;
      count += 6;
      if (count >= 8) {
        count -= 8;
        bytes.push((bits >> count) & 0xff);
      }
    }
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
