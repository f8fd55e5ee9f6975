import { decodeUtf16 } from './utf16';
import { decodeBytewise } from './utf8';

/** Stands for a byte that is no UTF-8, where Kubernetes refuses it. YAML takes the character itself as little. */
export const WRONG_BYTE = '\uffff';

/** The text of a file, as Kubernetes decodes it: UTF-8, or UTF-16 where a byte order mark says so. */
export function decodeText(input: string | Uint8Array): string {
  if (typeof input === 'string') {
    return (input.startsWith('\ufeff') ? input.slice(1) : input).replace(/[\ud800-\udfff]/gu, '\ufffd');
  }
  const [first, second, third] = input;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) {
    return decodeUtf16(input.subarray(2), first === 0xff);
  }
  return first === 0xef && second === 0xbb && third === 0xbf ? decodeMarked(input.subarray(3)) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
}

/** Behind a byte order mark Kubernetes takes UTF-8 as it is; without one, what is wrong becomes U+FFFD. */
function decodeMarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return decodeBytewise(bytes, WRONG_BYTE);
  }
}
