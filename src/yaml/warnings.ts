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

export function findWarnings(tape: Tape, lines: Lines): Warning[] {
  const found: Warning[] = [];
  const warn = (kind: Warning['kind'], node: number, value: string) => {
    found.push({ ...lines.place(tape.starts[node]), path: pathTo(tape, node), kind, text: tape.texts[node], value });
  };
  const keys = keysOf(tape);
  for (let node = 0; node < tape.length; node++) {
    if (tape.kinds[node] === PLAIN) {
      const text = tape.texts[node];
      if (keys.has(node)) {
        const key = keyText(tape, node) ?? text;
        if (key !== text) {
          warn('key', node, key);
        }
      } else if (OCTAL.test(text)) {
        warn('octal', node, String(scalarValue(tape, node)));
      }
    }
  }
  return found;
}

function keysOf(tape: Tape): Set<number> {
  const keys = new Set<number>();
  for (let mapping = 0; mapping < tape.length; mapping++) {
    if (tape.kinds[mapping] === MAPPING) {
      const end = tape.next(mapping);
      for (let key = mapping + 1; key < end; key = tape.next(tape.next(key))) {
        keys.add(key);
      }
    }
  }
  return keys;
}
