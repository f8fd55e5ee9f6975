const KEY_IN_ITEM = /^-( +)(?:[^\s"'#:]+|"[^"]*"|'[^']*'):(?:\s|$)/;

/**
 * Why no item of a list begins at an offset, and what is most likely meant.
 *
 * @param start the offset of the first "-" of the list
 */
export function whyNoItem(text: string, offset: number, start: number): string {
  const lineStart = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const column = offset - lineStart(offset);
  const dash = start - lineStart(start);
  if (text.slice(offset - column, offset).trim() !== '') {
    return 'more text stands behind the item of a list: put all of it in quotes';
  }
  const key = keyColumn(text.slice(start, offset), dash);
  if (column === dash) {
    return `"- " is missing: the line is indented as the items of a list${key === undefined ? '' : `; a key of the item begins in column ${key + 1}`}`;
  }
  return key === undefined
    ? `"- " is missing: the items of the list begin in column ${dash + 1}`
    : `the line is indented neither as the items of the list nor as the keys of an item: begin it in column ${key + 1}, or with "- " in column ${dash + 1}`;
}

/** The column of the keys of the last item of a list that begins with `text`, where it has keys. */
function keyColumn(text: string, dash: number): number | undefined {
  const lines = text.split('\n').map((line, i) => (i === 0 ? line : line.slice(0, dash).trim() === '' ? line.slice(dash) : ''));
  const item = lines.reverse().find((line) => line.startsWith('-'));
  const match = KEY_IN_ITEM.exec(item ?? '');
  return match === null ? undefined : dash + 1 + match[1].length;
}
