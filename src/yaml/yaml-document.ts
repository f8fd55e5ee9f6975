import { findDuplicates, type Duplicate } from './duplicates';
import type { Lines, Place } from './lines';
import { childrenOf, type Child, type Path } from './nodes';
import type { Chunk } from './split';
import type { Tape } from './tape';
import { findWarnings, type Warning } from './warnings';

/** A comment, without the `#`. */
export interface Comment extends Place {
  readonly text: string;
  /** Whether nothing stands before it on its line. */
  readonly isAlone: boolean;
}

/** Where a value stands, and its key where it has one. */
export interface ValuePlace {
  readonly key?: Place;
  readonly value: Place;
}

/** What the reader found, besides the value. */
export interface Findings {
  /** Offset of the part of the text that was read. */
  readonly start: number;
  /** Mappings in which a key stands twice. */
  readonly withDuplicates: readonly number[];
  /** Offsets. */
  readonly comments: readonly number[];
  readonly separatorComment?: Chunk['comment'];
  readonly rest?: number;
}

/** A document of a YAML or JSON text. */
export class YamlDocument {
  /** The children of the nodes that places were asked for. */
  private readonly children = new Map<number, ReadonlyMap<string | number, Child>>();

  /**
   * @param value plain maps, lists and scalars, as Kubernetes reads them. Whole numbers that a JavaScript number would round are a `bigint`
   */
  constructor(public readonly value: unknown, private readonly tape: Tape, private readonly lines: Lines, private readonly findings: Findings) {}

  /** Where the part of the text begins that Kubernetes read for this document. */
  public get start(): Place {
    return this.lines.place(this.findings.start);
  }

  /** Where text begins that Kubernetes ignores without a word: it reads one document of each part between two `---`. */
  public get ignored(): Place | undefined {
    return this.findings.rest === undefined ? undefined : this.lines.place(this.findings.rest);
  }

  /** Where a value stands. Within an alias that is a place within what it stands for. `undefined` where there is no such value. */
  public placeOf(path: Path): ValuePlace | undefined {
    if (this.tape.length === 0) {
      return undefined;
    }
    let node = 0;
    let key: number | undefined;
    for (const segment of path) {
      const child = this.childrenOf(node).get(segment);
      if (child === undefined) {
        return undefined;
      }
      node = child.value;
      key = typeof segment === 'string' ? child.key : undefined;
    }
    return this.valuePlace(node, key);
  }

  /** All values with their places. */
  public *places(): Generator<readonly [Path, ValuePlace]> {
    const todo: [Path, node: number, key?: number][] = this.tape.length > 0 ? [[[], 0]] : [];
    for (let next; (next = todo.pop()) !== undefined;) {
      const [path, node, key] = next;
      yield [path, this.valuePlace(node, key)];
      for (const { segment, key: childKey, value } of childrenOf(this.tape, node).reverse()) {
        todo.push([[...path, segment], value, typeof segment === 'string' ? childKey : undefined]);
      }
    }
  }

  /** The keys that stand more than once in a map, the first `max` of them. */
  public duplicates(max = Infinity): Duplicate[] {
    const found: Duplicate[] = [];
    for (const mapping of this.findings.withDuplicates) {
      if (found.length < max) {
        found.push(...findDuplicates(this.tape, this.lines, mapping, max - found.length));
      }
    }
    return found;
  }

  /** What is read otherwise than most people mean it, the first `max` of it. */
  public warnings(max = Infinity): Warning[] {
    return findWarnings(this.tape, this.lines, max);
  }

  public comments(): Comment[] {
    const { lines, findings: { comments, separatorComment: before } } = this;
    const found = comments.map((offset) => ({ ...lines.place(offset), text: lines.rest(offset).slice(1), isAlone: lines.beginsLine(offset) }));
    return before === undefined ? found : [{ line: this.start.line - 1, column: before.offset + 1, text: before.text.slice(1), isAlone: false }, ...found];
  }

  private childrenOf(node: number): ReadonlyMap<string | number, Child> {
    let children = this.children.get(node);
    if (children === undefined) {
      children = new Map(childrenOf(this.tape, node).map((child) => [child.segment, child]));
      this.children.set(node, children);
    }
    return children;
  }

  private valuePlace(node: number, key: number | undefined): ValuePlace {
    const { tape, lines } = this;
    return { key: key === undefined ? undefined : lines.place(tape.starts[key]), value: lines.place(tape.starts[node]) };
  }
}
