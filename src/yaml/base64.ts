import { decodeBytewise } from './utf8';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SHAPE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The text that `encoded` stands for; line breaks are skipped, bytes that are no UTF-8 become U+FFFD. `undefined` where it is not base64. */
export function decodeBase64(encoded: string): string | undefined {
  const digits = encoded.replace(/[\r\n]/g, '');
  if (!SHAPE.test(digits)) {
    return undefined;
  }
  const data = digits.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor(data.length * 6 / 8));
  let bits = 0;
  let at = 0;
  for (let i = 0; i < data.length; i++) {
    bits = ((bits << 6) | ALPHABET.indexOf(data[i])) & 0xffff;
    if (i % 4 !== 0) {
      bytes[at++] = bits >> (6 - 2 * (i % 4));
    }
  }
  return decodeBytewise(bytes);
}
