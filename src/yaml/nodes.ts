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
export function childrenOf(tape: Tape, node: number): Map<string | number, Child> {
  const target = tape.resolve(node);
  switch (tape.kind(target)) {
    case SEQUENCE:
      return new Map(itemsOf(tape, target).map((value, segment) => [segment, { segment, key: value, value, isMerged: false }]));
    case MAPPING:
      return new Map([...entriesOf(tape, target)].map((entry) => [entry.segment, entry]));
    default:
      return new Map();
  }
}

/** The entries of a mapping in the order in which they are set, those of merged maps among them: of two with the same key the last counts. */
export function* entriesOf(tape: Tape, mapping: number): Generator<Child> {
  const todo = [{ at: mapping + 1, end: tape.next(mapping) }];
  for (let top; (top = todo[todo.length - 1]) !== undefined;) {
    if (top.at === top.end) {
      todo.pop();
      continue;
    }
    const isMerged = todo.length > 1;
    const key = top.at;
    const value = tape.next(key);
    top.at = tape.next(value);
    if (isMerge(tape, key)) {
      // What is pushed last is read first: the last of a list, which those before it override.
      for (const item of tape.kind(value) === SEQUENCE ? itemsOf(tape, value) : [value]) {
        const merged = tape.resolve(item);
        todo.push({ at: merged + 1, end: tape.next(merged) });
      }
    } else {
      yield { segment: keyText(tape, key) ?? '', key, value, isMerged };
    }
  }
}

/** A key or value of a document. */
export interface Step {
  readonly node: number;
  readonly isKey: boolean;
  /** The path to it, until the next step. */
  readonly path: Path;
}

/** All keys and values of a document in the order of the text, without what aliases and merges lead to. */
export function* stepsOf(tape: Tape, root: number): Generator<Step> {
  const path: (string | number)[] = [];
  const open: { readonly end: number; readonly isMap: boolean; count: number }[] = [];
  const end = tape.next(root);
  for (let node = root; node < end; node++) {
    while (open.length > 0 && open[open.length - 1].end <= node) {
      open.pop();
      path.pop();
    }
    const parent = open[open.length - 1];
    const isKey = parent?.isMap && parent.count % 2 === 0;
    if (isKey || parent?.isMap === false) {
      path[open.length - 1] = isKey ? keyText(tape, node) ?? '' : parent.count;
    }
    yield { node, isKey, path };
    if (parent !== undefined) {
      parent.count++;
    }
    if (tape.kind(node) >= SEQUENCE) {
      open.push({ end: tape.next(node), isMap: tape.kind(node) === MAPPING, count: 0 });
    }
  }
}

/** The items of a sequence. */
function itemsOf(tape: Tape, node: number): number[] {
  const items: number[] = [];
  const end = tape.next(node);
  for (let item = node + 1; item < end; item = tape.next(item)) {
    items.push(item);
  }
  return items;
}
