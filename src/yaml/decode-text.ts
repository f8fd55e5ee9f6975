/** The text of a file, as Kubernetes decodes it: UTF-8, or UTF-16 where a byte order mark says so. What is wrong becomes U+FFFD. */
export function decodeText(input: string | Uint8Array): string {
  if (typeof input === 'string') {
    return (input.startsWith('\ufeff') ? input.slice(1) : input).replace(/[\ud800-\udfff]/gu, '\ufffd');
  }
  const [first, second, third] = input;
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder('utf-16be').decode(input);
  }
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(input);
  }
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(hasMark ? input.subarray(3) : input);
}
