/** Kinds of nodes. */

/** A scalar without quotes and tag: its text says what it is. */
export const PLAIN = 0;
/** A string. */
export const STRING = 1;
/** A scalar with a tag. */
export const TAGGED = 2;
/** A number of a JSON text. */
export const NUMBER = 3;
/** A node once more. */
export const ALIAS = 4;
export const SEQUENCE = 5;
export const MAPPING = 6;

const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;

/**
 * The nodes of the documents of a text, in its order. A mapping is followed by its keys and values in turn, a sequence by its items.
 *
 * A node is a number, and its properties are in lists under that number: texts are read at once, and hardly anything is allocated.
 */
export class Tape {
  /** Kind of each node, and its offset in the text. */
  private readonly heads: number[] = [];
  /** Text of a scalar. Number of the node behind a collection and all that is in it. Of an alias, the node that it stands for. */
  private readonly data: (string | number)[] = [];
  private readonly tags = new Map<number, string>();

  public get length(): number {
    return this.heads.length;
  }

  public addScalar(kind: number, start: number, text: string): number {
    return this.add(kind, start, text);
  }

  public addTagged(tag: string, start: number, text: string): number {
    const node = this.add(TAGGED, start, text);
    this.tags.set(node, tag);
    return node;
  }

  public addAlias(start: number, target: number): number {
    return this.add(ALIAS, start, target);
  }

  /** Begins a sequence or mapping: what is added until it is closed is in it. */
  public open(kind: number, start: number): number {
    return this.add(kind, start, 0);
  }

  public close(node: number): void {
    this.data[node] = this.length;
  }

  public kind(node: number): number {
    return this.heads[node] & KIND_MASK;
  }

  /** Offset in the text. */
  public start(node: number): number {
    return this.heads[node] >>> KIND_BITS;
  }

  /** The text of a scalar. */
  public text(node: number): string {
    return this.data[node] as string;
  }

  public tag(node: number): string {
    return this.tags.get(node)!;
  }

  /** The node behind this one and all that is in it. */
  public next(node: number): number {
    return this.kind(node) >= SEQUENCE ? this.data[node] as number : node + 1;
  }

  /** The node itself, or what it is an alias of. */
  public resolve(node: number): number {
    return this.kind(node) === ALIAS ? this.data[node] as number : node;
  }

  private add(kind: number, start: number, data: string | number): number {
    this.data.push(data);
    return this.heads.push((start << KIND_BITS) | kind) - 1;
  }
}
