/** How many characters are made at once: functions take only so many arguments. */
const STEP = 8192;

/** A lone surrogate, or one and what would be the second half of a pair. */
const SURROGATES = /[\ud800-\udfff][\udc00-\udfff]?/g;

/** The text of bytes behind a byte order mark, as Go decodes it: halves of pairs that are alone become U+FFFD, two second halves one of them, a last byte as well. */
export function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const units = Uint16Array.from({ length: bytes.length >> 1 }, (_, i) => view.getUint16(2 * i, isLittleEndian));
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += STEP) {
    parts.push(String.fromCharCode(...units.subarray(at, at + STEP)));
  }
  const text = parts.join('').replace(SURROGATES, (found) => (found.length === 2 && found < '\udc00' ? found : '\ufffd'));
  return bytes.length % 2 === 0 ? text : `${text}\ufffd`;
}
