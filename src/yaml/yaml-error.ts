import type { Lines, Place } from './lines';
import type { Problem } from './problem';

/** Why a text cannot be read on, and where. */
export interface YamlError extends Place {
  readonly message: string;
  /** Where the part began that could not be read, where that is another place: the quote that is not closed. */
  readonly from?: Place;
  /** Whether no text is left: what began there does not end. */
  readonly isEnd: boolean;
}

/** The error that a problem is, with places in lines and columns. */
export function toError({ message, offset, from }: Problem, lines: Lines): YamlError {
  return { message, ...lines.place(offset), from: from === undefined ? undefined : lines.place(from), isEnd: lines.isEnd(offset) };
}
