import { isMerge, keyText } from './scalar-node';
import { MAPPING, SEQUENCE, type Tape } from './tape';

/** The names of fields and the numbers of items that lead to a value. */
export type Path = readonly (string | number)[];

/** A value of a map or list. */
export interface Child {
  /** The name of the field, or the number of the item. */
  readonly segment: string | number;
  /** Node of the key; that of the value in a list. */
  readonly key: number;
  readonly value: number;
  /** Whether it comes from another map through `<<`. */
  readonly isMerged: boolean;
}

/** The values of a map or list, or of what an alias stands for. */
export function childrenOf(tape: Tape, node: number): Child[] {
  const target = tape.resolve(node);
  switch (tape.kind(target)) {
    case SEQUENCE:
      return itemsOf(tape, target).map((value, segment) => ({ segment, key: value, value, isMerged: false }));
    case MAPPING:
      return [...new Map([...entriesOf(tape, target)].map((entry) => [entry.segment, entry])).values()];
    default:
      return [];
  }
}

/** The entries of a mapping in the order in which they are set, those of merged maps among them: of two with the same key the last counts. */
export function* entriesOf(tape: Tape, mapping: number, isMerged = false): Generator<Child> {
  const end = tape.next(mapping);
  for (let key = mapping + 1; key < end;) {
    const value = tape.next(key);
    if (isMerge(tape, key)) {
      for (const merged of mergedBy(tape, value)) {
        yield* entriesOf(tape, merged, true);
      }
    } else {
      yield { segment: keyText(tape, key) ?? '', key, value, isMerged };
    }
    key = tape.next(value);
  }
}

/** The path from the root of a document to one of its keys or values, without what aliases and merges lead to. */
export function pathTo(tape: Tape, root: number, node: number): Path {
  const path: (string | number)[] = [];
  for (let at = root; at !== node;) {
    const child: Child = ownChildren(tape, at).find(({ value }) => tape.next(value) > node)!;
    path.push(child.segment);
    at = child.key === node ? node : child.value;
  }
  return path;
}

function ownChildren(tape: Tape, node: number): Child[] {
  const nodes = itemsOf(tape, node);
  return tape.kind(node) === SEQUENCE
    ? nodes.map((value, segment) => ({ segment, key: value, value, isMerged: false }))
    : nodes.filter((_, i) => i % 2 === 0).map((key) => ({ segment: keyText(tape, key) ?? '', key, value: tape.next(key), isMerged: false }));
}

/** The maps that the value of `<<` names, those that count most last. */
function mergedBy(tape: Tape, value: number): number[] {
  return tape.kind(value) === SEQUENCE ? itemsOf(tape, value).map((item) => tape.resolve(item)).reverse() : [tape.resolve(value)];
}

/** The items of a sequence; the keys and values of a mapping. */
function itemsOf(tape: Tape, node: number): number[] {
  const items: number[] = [];
  const end = tape.next(node);
  for (let item = node + 1; item < end; item = tape.next(item)) {
    items.push(item);
  }
  return items;
}
