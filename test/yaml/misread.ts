/**
 * Strings that are written in another way than cdk8s writes them, since Kubernetes reads something else where cdk8s has written them: the key of a merge,
 * JSON behind blanks of Unicode, numbers that only a Go parser takes for numbers, and characters and blanks that it does not keep.
 */
// eslint-disable-next-line no-control-regex
export const MISREAD = /^<<$|^\s+\{|^[-+]?(?:[0-9._]*_|0_*[oOXB])|[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|^[ \n]*\t[^]*\n|^[ \n]*\n[ \n]*\t|^\n* +\n[ \n]*$|\n +\n/;

/** Whether no string of JSON data, be it a key or a value, is in `MISREAD`. */
export function isReadable(json: unknown): boolean {
  if (typeof json === 'string') {
    return !MISREAD.test(json);
  }
  return typeof json !== 'object' || json === null || Object.entries(json).every(([key, value]) => isReadable(key) && isReadable(value));
}
