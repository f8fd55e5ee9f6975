// What Go's strings.TrimSpace trims: not quite what JavaScript's trim() does.
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const SPACE_AT_AN_END = new RegExp(`^${SPACE}|${SPACE}$`);

/** Whether the text has no white space at either end. */
export function isTrimmed(text: string): boolean {
  return !SPACE_AT_AN_END.test(text);
}

const SPACES_AT_START = new RegExp(`^${SPACE}+`);
const IS_SPACE = new RegExp(SPACE);

/** The text without the white space at either end. */
export function trimSpace(text: string): string {
  let end = text.length; // A regular expression would look for the end from each space anew.
  while (end > 0 && IS_SPACE.test(text[end - 1])) {
    end--;
  }
  return text.slice(0, end).replace(SPACES_AT_START, '');
}
