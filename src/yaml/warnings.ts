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
/** Plain scalars that may be something else than a string. */
const NO_STRING = /^(?:[-+.~<=0-9]|(?:y|n|on|off|yes|no|true|false|null)$)/i;

export function findWarnings(tape: Tape, lines: Lines): Warning[] {
  const found: (readonly [node: number, kind: Warning['kind'], value: string])[] = [];
  const keys = new Set<number>();
  for (let mapping = 0; mapping < tape.length; mapping++) {
    if (tape.kinds[mapping] === MAPPING) {
      for (const key of suspectKeys(tape, mapping)) {
        keys.add(key);
        const text = keyText(tape, key) ?? tape.texts[key];
        if (text !== tape.texts[key]) {
          found.push([key, 'key', text]);
        }
      }
    }
  }
  for (let node = 0; node < tape.length; node++) {
    if (tape.kinds[node] === PLAIN && OCTAL.test(tape.texts[node]) && !keys.has(node)) {
      found.push([node, 'octal', String(scalarValue(tape, node))]);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([node, kind, value]) => ({
    ...lines.place(tape.starts[node]), path: pathTo(tape, node), kind, text: tape.texts[node], value,
  }));
}

/** The keys of a mapping that may be something else than strings. */
function suspectKeys(tape: Tape, mapping: number): number[] {
  const keys: number[] = [];
  const end = tape.next(mapping);
  for (let key = mapping + 1; key < end; key = tape.next(tape.next(key))) {
    if (tape.kinds[key] === PLAIN && NO_STRING.test(tape.texts[key])) {
      keys.push(key);
    }
  }
  return keys;
}
