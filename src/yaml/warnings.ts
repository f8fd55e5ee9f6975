import type { Lines, Place } from './lines';
import { stepsOf, type Path } from './nodes';
import { keyText, scalarValue } from './scalar-node';
import { PLAIN, type Tape } from './tape';

/** A scalar that is read otherwise than it looks. */
export interface Warning extends Place {
  readonly path: Path;
  /** `octal`: a number of base 8. `key`: a key that becomes another text, as `on` becomes `true`. */
  readonly kind: 'octal' | 'key';
  /** The scalar as it is written. */
  readonly text: string;
  /** What it is read as. */
  readonly value: string;
}

const OCTAL = /^[-+]?0[oO]?[0-7_]+$/;

export function findWarnings(tape: Tape, root: number, lines: Lines, max: number): Warning[] {
  const found: Warning[] = [];
  for (const { node, isKey, path } of stepsOf(tape, root)) {
    if (found.length === max) {
      break;
    }
    if (tape.kind(node) === PLAIN) {
      const text = tape.text(node);
      const value = isKey ? keyText(tape, node) ?? text : OCTAL.test(text) ? String(scalarValue(tape, node)) : text;
      if (value !== text) {
        found.push({ ...lines.place(tape.start(node)), path: [...path], kind: isKey ? 'key' : 'octal', text, value });
      }
    }
  }
  return found;
}
