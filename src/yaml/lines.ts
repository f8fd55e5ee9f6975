import { BYTE_ORDER_MARK } from './character-codes';

/** A place in a text. Lines and columns count from 1, columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** The place of its begin. */
  readonly place: Place;
}

/** What ends a line of YAML. */
const BREAKS = /\r\n?|[\n\x85\u2028\u2029]/g;
/** What ends a line of a file. */
const LINE_FEEDS = /\n/g;

export const FIRST_PLACE: Place = { line: 1, column: 1 };

/** The lines of a file: fewer characters end them than those of YAML. */
export function linesOfFile(text: string): Lines {
  return new Lines(text, { start: 0, end: text.length, place: FIRST_PLACE }, LINE_FEEDS);
}

/** Finds the line and column of offsets in a part of a text. The index for that is computed on the first call. */
export class Lines {
  private starts: number[] | undefined;
  private ends: number[] | undefined;

  /** Offset of a byte order mark, which is no character of its line. */
  private readonly mark: number;

  constructor(private readonly text: string, private readonly part: Part, private readonly breaks: RegExp = BREAKS) {
    this.mark = text.charCodeAt(part.start) === BYTE_ORDER_MARK ? part.start : -1;
  }

  public place(offset: number): Place {
    const line = this.lineOf(offset);
    return { line: this.part.place.line + line, column: this.columnOf(offset, line) };
  }

  /** Whether there is nothing but blanks before `offset` on its line. */
  public beginsLine(offset: number): boolean {
    return this.text.slice(this.lineStarts[this.lineOf(offset)], offset).trim() === '';
  }

  /** The rest of the line. */
  public rest(offset: number): string {
    const next = this.lineStarts[this.lineOf(offset) + 1] ?? this.part.end;
    return this.text.slice(offset, next).trimEnd();
  }

  /** Whether there is nothing but blanks from `offset` to the end of the part. */
  public isEnd(offset: number): boolean {
    return this.text.slice(offset, this.part.end).trim() === '';
  }

  private get lineStarts(): number[] {
    if (this.starts === undefined) {
      const { start, end } = this.part;
      this.starts = [start];
      for (const found of this.text.slice(start, end).matchAll(this.breaks)) {
        this.starts.push(start + found.index + found[0].length);
      }
    }
    return this.starts;
  }

  /** Offsets of the second of two UTF-16 code units that are one character. */
  private get pairEnds(): number[] {
    if (this.ends === undefined) {
      this.ends = [];
      for (let i = this.part.start; i < this.part.end; i++) {
        if ((this.text.charCodeAt(i) & 0xfc00) === 0xdc00) {
          this.ends.push(i);
        }
      }
    }
    return this.ends;
  }

  /** The last line that begins at `offset` or before it. */
  private lineOf(offset: number): number {
    return countBefore(this.lineStarts, offset + 1) - 1;
  }

  private columnOf(offset: number, line: number): number {
    const { mark, part } = this;
    const start = this.lineStarts[line];
    const units = offset - start - (start <= mark && mark < offset ? 1 : 0);
    return (line === 0 ? part.place.column : 1) + units - (countBefore(this.pairEnds, offset) - countBefore(this.pairEnds, start));
  }
}

/** How many of a list of offsets in ascending order are before `offset`. */
function countBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
