import type { Lines, Place } from './lines';
import { entriesOf, stepsOf, type Child, type Path } from './nodes';
import { keyIdentity } from './scalar-node';
import type { Tape } from './tape';

/** A duplicate key of a map. */
export interface Duplicate extends Place {
  /** The map. */
  readonly path: Path;
  readonly key: string;
  /** The position of the first one. */
  readonly first: Place;
  /**
   * - `key`: the same key twice. kubectl uses the last one silently.
   * - `type`: keys of two types that become the same string, as `1` and `"1"`. kubectl takes one of them at random.
   * - `merge`: a `<<` behind the key overrides it.
   * - `merged`: the key overrides that of a `<<` before it.
   *
   * The API server refuses all but `type` in a body of YAML.
   */
  readonly kind: 'key' | 'type' | 'merge' | 'merged';
}

/** The duplicate keys in the given mappings of a document, the first `max` of them. */
export function findDuplicates(tape: Tape, root: number, mappings: ReadonlySet<number>, lines: Lines, max: number): Duplicate[] {
  const found: Duplicate[] = [];
  for (const { node, path } of stepsOf(tape, root)) {
    if (mappings.has(node)) {
      for (const duplicate of duplicatesIn(tape, node, lines, [...path])) {
        if (found.length === max) {
          return found;
        }
        found.push(duplicate);
      }
    }
  }
  return found;
}

function* duplicatesIn(tape: Tape, mapping: number, lines: Lines, path: Path): Generator<Duplicate> {
  const byText = new Map<string, Child>();
  const byIdentity = new Map<string, Child>();
  for (const entry of entriesOf(tape, mapping)) {
    const text = entry.segment as string;
    const identity = keyIdentity(tape, entry.key);
    const same = byIdentity.get(identity);
    const first = same ?? byText.get(text);
    if (first !== undefined) {
      const kind = same === undefined ? 'type' : entry.isMerged ? 'merge' : first.isMerged ? 'merged' : 'key';
      yield { ...lines.place(tape.start(entry.key)), path, key: text, first: lines.place(tape.start(first.key)), kind };
    }
    byText.set(text, entry);
    byIdentity.set(identity, entry);
  }
}
