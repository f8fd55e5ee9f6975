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

/**
 * The nodes of a document in the order of the text. A mapping is followed by its keys and values in turn, a sequence by its items.
 *
 * A node is a number, and what is known of it stands in lists under that number: documents are read at once, and hardly anything is allocated.
 */
export class Tape {
  public readonly kinds: number[] = [];
  /** Offsets in the text. */
  public readonly starts: number[] = [];
  /** The text of scalars. */
  public readonly texts: string[] = [];
  /** Number of the node behind this one and all that is in it; of an alias, the node that it stands for. */
  private readonly links: number[] = [];
  /** Tags of those that have one that counts. */
  public readonly tags = new Map<number, string>();
  public hasAliases = false;

  public get length(): number {
    return this.kinds.length;
  }

  public scalar(kind: number, start: number, text: string, tag = ''): number {
    const node = this.add(kind, start, text);
    if (kind === TAGGED) {
      this.tags.set(node, tag);
    }
    return node;
  }

  public alias(start: number, target: number): void {
    this.links[this.add(ALIAS, start, '')] = target;
    this.hasAliases = true;
  }

  /** Begins a sequence or mapping. */
  public open(kind: number, start: number): number {
    return this.add(kind, start, '');
  }

  /** What was added since is in it. */
  public close(node: number): void {
    this.links[node] = this.length;
  }

  /** The node behind this one and all that is in it. */
  public next(node: number): number {
    return this.kinds[node] >= SEQUENCE ? this.links[node] : node + 1;
  }

  /** The node itself, or what it is an alias of. */
  public resolve(node: number): number {
    return this.kinds[node] === ALIAS ? this.links[node] : node;
  }

  private add(kind: number, start: number, text: string): number {
    this.starts.push(start);
    this.texts.push(text);
    this.links.push(0);
    return this.kinds.push(kind) - 1;
  }
}
