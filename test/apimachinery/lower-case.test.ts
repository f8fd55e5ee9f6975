import { lowerCase } from '../../src/apimachinery/lower-case';

test.each([
  ['Example.COM', 'example.com'],
  ['\u0130', 'i'],
  ['\u212a', 'k'],
  ['\u03a3\u0391\u03a3', '\u03c3\u03b1\u03c3'],
  ['\u00c9\ud801\udc00', '\u00e9\ud801\udc28'],
])('%j is %j in lower case, as in Go', (text, lower) => expect(lowerCase(text)).toBe(lower));
