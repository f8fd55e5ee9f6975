import type { Lines, Place } from './lines';
import { pathTo, type Path } from './nodes';
import { keyText, scalarValue } from './scalar-node';
import { MAPPING, PLAIN, type Tape } from './tape';

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

export function findWarnings(tape: Tape, root: number, lines: Lines): Warning[] {
  const found: Warning[] = [];
  const end = tape.next(root);
  const keys = keysOf(tape, root, end);
  for (let node = root; node < end; node++) {
    if (tape.kind(node) === PLAIN) {
      const text = tape.text(node);
      const kind = keys.has(node) ? 'key' : 'octal';
      const value = kind === 'key' ? keyText(tape, node) ?? text : OCTAL.test(text) ? String(scalarValue(tape, node)) : text;
      if (value !== text) {
        found.push({ ...lines.place(tape.start(node)), path: pathTo(tape, root, node), kind, text, value });
      }
    }
  }
  return found;
}

function keysOf(tape: Tape, root: number, end: number): Set<number> {
  const keys = new Set<number>();
  for (let mapping = root; mapping < end; mapping++) {
    if (tape.kind(mapping) === MAPPING) {
      for (let key = mapping + 1; key < tape.next(mapping); key = tape.next(tape.next(key))) {
        keys.add(key);
      }
    }
  }
  return keys;
}
