/** A place in a text. Lines and columns count from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What ends a line of YAML. */
const BREAKS = /\r\n?|[\n\x85\u2028\u2029]/g;
/** What ends a line of a file. */
export const LINE_FEEDS = /\n/g;

/** Finds the line and column of offsets in a part of a text. What it takes for that is only computed when it is asked. */
export class Lines {
  private starts: number[] | undefined;
  /** The place that was asked for last: those behind it on the line are counted from there. */
  private last = { line: -1, offset: 0, column: 1 };

  /**
   * @param start where the part begins in `text`
   * @param end where it ends
   * @param first the place of its begin
   * @param breaks what ends a line
   * @param mark offset of a byte order mark, which is no character of its line
   */
  constructor(
    private readonly text: string, private readonly start: number, private readonly end: number, private readonly first: Place,
    private readonly breaks: RegExp = BREAKS, private readonly mark = -1,
  ) {}

  public place(offset: number): Place {
    const line = this.lineOf(offset);
    return { line: this.first.line + line, column: this.columnOf(offset, line) };
  }

  /** Whether there is nothing but blanks before `offset` on its line. */
  public beginsLine(offset: number): boolean {
    return this.text.slice(this.lineStarts[this.lineOf(offset)], offset).trim() === '';
  }

  /** The rest of the line. */
  public rest(offset: number): string {
    const next = this.lineStarts[this.lineOf(offset) + 1] ?? this.end;
    return this.text.slice(offset, next).trimEnd();
  }

  private get lineStarts(): number[] {
    if (this.starts === undefined) {
      this.starts = [this.start];
      for (const found of this.text.slice(this.start, this.end).matchAll(this.breaks)) {
        this.starts.push(this.start + found.index + found[0].length);
      }
    }
    return this.starts;
  }

  /** The last line that begins at `offset` or before it. */
  private lineOf(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private columnOf(offset: number, line: number): number {
    if (line !== this.last.line || offset < this.last.offset) {
      this.last = { line, offset: this.lineStarts[line], column: line === 0 ? this.first.column : 1 };
    }
    const { offset: from, column } = this.last;
    this.last = { line, offset, column: column + lengthInCharacters(this.text, from, offset) - (from <= this.mark && this.mark < offset ? 1 : 0) };
    return this.last.column;
  }
}

/** A character is one or two UTF-16 code units. */
function lengthInCharacters(text: string, from: number, to: number): number {
  let length = to - from;
  for (let i = from; i < to; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) {
      length--;
    }
  }
  return length;
}
