import { findDuplicates, type Duplicate } from './duplicates';
import { Lines, type Place } from './lines';
import { childrenOf, type Child, type Path } from './nodes';
import type { Chunk } from './split';
import { PLAIN, type Tape } from './tape';
import { findWarnings, type Warning } from './warnings';

/** A comment, without the `#`. */
export interface Comment extends Place {
  readonly text: string;
  /** Whether nothing comes before it on its line. */
  readonly isAlone: boolean;
}

/** Where a value stands, and its key where it has one. */
export interface ValuePlace {
  readonly key?: Place;
  readonly value: Place;
}

/** Where a document is from. */
export interface Source {
  readonly text: string;
  readonly chunk: Chunk;
  readonly tape: Tape;
  /** Its node, where it is not empty. */
  readonly root?: number;
  /** Offsets. */
  readonly comments: readonly number[];
  /** Mappings with a duplicate key. */
  readonly withDuplicates: ReadonlySet<number>;
  /** Offset of text that was not read. */
  readonly rest?: number;
}

/** A document of a YAML or JSON text. */
export class YamlDocument {
  private knownLines: Lines | undefined;
  private knownChildren: Map<number, Map<string | number, Child>> | undefined;

  /**
   * @param value plain maps, lists and scalars, as Kubernetes reads them. Whole numbers that a JavaScript number would round are a `bigint`
   */
  constructor(public readonly value: unknown, private readonly source: Source) {}

  /** Where the part of the text begins that Kubernetes read for this document. */
  public get start(): Place {
    return this.source.chunk.place;
  }

  /** The start of text that Kubernetes ignores silently: it reads one document of each part between two `---`. */
  public get ignored(): Place | undefined {
    return this.source.rest === undefined ? undefined : this.lines.place(this.source.rest);
  }

  /** Where a value stands. Within an alias that is a place within what it stands for. `undefined` where there is no such value. */
  public placeOf(path: Path): ValuePlace | undefined {
    const found = this.find(path);
    return found && this.valuePlace(found);
  }

  /** How a value without quotes is written: `1.0`, of which the number 1 is read. `undefined` where there is no such value. */
  public plainText(path: Path): string | undefined {
    const { tape } = this.source;
    const found = this.find(path);
    const node = found && tape.resolve(found.value);
    return node !== undefined && tape.kind(node) === PLAIN ? tape.text(node) : undefined;
  }

  /** All values with their places. */
  public *places(): Generator<readonly [Path, ValuePlace]> {
    const { tape, root } = this.source;
    const todo: [Path, Child][] = root === undefined ? [] : [[[], rootOf(root)]];
    for (let next; (next = todo.pop()) !== undefined;) {
      const [path, found] = next;
      yield [path, this.valuePlace(found)];
      for (const child of [...childrenOf(tape, found.value).values()].reverse()) {
        todo.push([[...path, child.segment], child]);
      }
    }
  }

  /** The duplicate keys in a map, the first `max` of them. */
  public duplicates(max = Infinity): Duplicate[] {
    const { tape, root, withDuplicates } = this.source;
    return withDuplicates.size === 0 ? [] : findDuplicates(tape, root!, withDuplicates, this.lines, max);
  }

  /** Values that are read differently from what most users expect, the first `max` of them. */
  public warnings(max = Infinity): Warning[] {
    const { tape, root } = this.source;
    return root === undefined ? [] : findWarnings(tape, root, this.lines, max);
  }

  /** The comments that were read: also that behind the `---` before the document. */
  public comments(): Comment[] {
    const { lines, source: { comments, chunk } } = this;
    const found = comments.map((offset) => ({ ...lines.place(offset), text: lines.rest(offset).slice(1), isAlone: lines.beginsLine(offset) }));
    return chunk.comment === undefined ? found
      : [{ line: chunk.place.line - 1, column: chunk.comment.offset + 1, text: chunk.comment.text.slice(1), isAlone: false }, ...found];
  }

  private find(path: Path): Child | undefined {
    const { root } = this.source;
    let found: Child | undefined = root === undefined ? undefined : rootOf(root);
    for (const segment of path) {
      found = found && this.children(found.value).get(segment);
    }
    return found;
  }

  private children(node: number): Map<string | number, Child> {
    this.knownChildren ??= new Map();
    const known = this.knownChildren.get(node) ?? childrenOf(this.source.tape, node);
    this.knownChildren.set(node, known);
    return known;
  }

  private get lines(): Lines {
    return this.knownLines ??= new Lines(this.source.text, this.source.chunk);
  }

  private valuePlace({ segment, key, value }: Child): ValuePlace {
    const { lines, source: { tape } } = this;
    return { key: typeof segment === 'string' ? lines.place(tape.start(key)) : undefined, value: lines.place(tape.start(value)) };
  }
}

/** The root as if it were an item. */
function rootOf(root: number): Child {
  return { segment: 0, key: root, value: root, isMerged: false };
}
