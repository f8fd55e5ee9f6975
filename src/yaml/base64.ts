import { decodeBytewise } from './utf8';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that `encoded` stands for; line breaks are skipped, bytes that are no UTF-8 become U+FFFD. `undefined` where it is not base64. */
export function decodeBase64(encoded: string): string | undefined {
  const padded = encoded.replace(/[\r\n]/g, '');
  const digits = padded.replace(/={1,2}$/, '');
  if (padded.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(digits)) {
    return undefined;
  }
  const bytes = new Uint8Array(Math.floor(digits.length * 6 / 8));
  let bits = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i++) {
    bits = ((bits << 6) | ALPHABET.indexOf(digits[i])) & 0xffff;
    if (i % 4 !== 0) {
      bytes[at++] = bits >> (6 - 2 * (i % 4));
    }
  }
  return decodeBytewise(bytes);
}
