import type { Place } from '../yaml';

/** What ends a line of YAML besides LF and CRLF. In a text that has one, lines are not shown: editors do not count them so. */
const OTHER_BREAKS = /\r(?!\n)|[\x85\u2028\u2029]/;
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
/** A plain scalar, up to what ends one; the bracket of a collection. */
const PLAIN = /^(?:[[{]|.*?(?=\s+#|:(?:\s|$)|[,\]}](?:[\s,\]}"']|$)|\s*$))/;
/** Of longer lines, the part around the place is shown. */
const MAX_LINE = 1000;
const BEFORE = 60;

/** A line with a place on it. Columns count characters from 1. */
export interface Excerpt {
  readonly source: string;
  /** The column with which `source` begins. */
  readonly sourceColumn: number;
  /** The column behind the place. */
  readonly endColumn: number;
}

/** The lines of a text, split at the first use. */
export class SourceLines {
  private lines: readonly string[] | undefined;

  constructor(private readonly text: () => string) {}

  /** The line of a position, and the end of the value there. `undefined` if the text is not to be shown. */
  public excerpt({ line, column }: Place): Excerpt | undefined {
    this.lines ??= split(this.text());
    const whole = this.lines[line - 1];
    if (whole === undefined) {
      return undefined;
    }
    const sourceColumn = whole.length > MAX_LINE ? Math.max(1, column - BEFORE) : 1;
    const source = whole.slice(sourceColumn - 1, sourceColumn - 1 + MAX_LINE);
    const rest = [...source].slice(column - sourceColumn).join('');
    const token = (QUOTED.exec(rest) ?? PLAIN.exec(rest))?.[0] ?? '';
    return { source, sourceColumn, endColumn: column + Math.max(1, [...token].length) };
  }
}

function split(text: string): readonly string[] {
  return OTHER_BREAKS.test(text) ? [] : text.split(/\r?\n/);
}
