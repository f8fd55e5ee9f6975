import { Problem } from './problem';
import type { Tag } from './properties';
import type { Scanner } from './scanner';
import { YAML_TAGS } from './tagged-value';
import { MAPPING, PLAIN, SEQUENCE, STRING, type Tape } from './tape';
import * as Token from './tokens';

/** What is read next, for each collection that is open. */
export const BLOCK_ITEM = 0;
/** An item of a list that is indented as its key. */
export const INDENTLESS_ITEM = 1;
export const BLOCK_KEY = 2;
export const BLOCK_VALUE = 3;
export const FIRST_FLOW_ITEM = 4;
export const FLOW_ITEM = 5;
export const FIRST_FLOW_KEY = 6;
export const FLOW_KEY = 7;
export const FLOW_VALUE = 8;
/** The value of a key that has none: `{a}`. */
export const NO_VALUE = 9;
/** A mapping of one pair in a list: `[a: b]`. */
export const PAIR_KEY = 10;
export const PAIR_VALUE = 11;
export const PAIR_END = 12;

/** What tags begin with that no directive defines otherwise. */
const HANDLES: ReadonlyMap<string, string> = new Map([['', ''], ['!', '!'], ['!!', YAML_TAGS]]);

/** Name of the anchor, and tag, of a node. */
type Properties = readonly [anchor: string | undefined, tag: string];

const NO_PROPERTIES: Properties = [undefined, ''];

/**
 * Reads nodes: scalars and aliases, and the starts of collections, with their anchors and tags.
 *
 * Open collections are kept in lists, not in calls, so they can be nested to any depth.
 */
export class NodeReader {
  /** Of each open collection: its node, and what is read next in it. */
  private readonly nodes: number[] = [];
  protected readonly states: number[] = [];
  protected readonly anchors = new Map<string, number>();
  /** What tags begin with, by their handles, where a directive defines it. */
  protected readonly handles = new Map<string, string>();

  constructor(protected readonly scanner: Scanner, protected readonly tape: Tape) {}

  /**
   * Reads a scalar or alias, or the start of a collection.
   *
   * @param inBlock whether a block may begin here
   * @param indentless whether it may be a list that is indented as its key
   */
  protected readNode(inBlock: boolean, indentless: boolean): void {
    const { scanner } = this;
    const start = scanner.start;
    if (scanner.peek() === Token.ALIAS) {
      return this.readAlias();
    }
    const first = scanner.peek();
    const [anchor, tag] = first === Token.ANCHOR || first === Token.TAG ? this.readProperties(first) : NO_PROPERTIES;
    const kind = scanner.peek();
    const node = this.tape.length;
    if (kind === Token.PLAIN_SCALAR || kind === Token.TEXT_SCALAR) {
      this.addScalar(tag, kind === Token.PLAIN_SCALAR ? PLAIN : STRING, start, scanner.value as string);
      scanner.skip();
    } else if (indentless && kind === Token.BLOCK_ENTRY) {
      this.open(SEQUENCE, start, INDENTLESS_ITEM);
    } else if (!this.begins(kind, start, inBlock)) {
      if (anchor === undefined && tag === '') {
        this.fail(inBlock);
      }
      this.addScalar(tag, PLAIN, start, '');
    }
    if (anchor !== undefined) {
      this.anchors.set(anchor, node);
    }
  }

  /** Begins the collection that a token starts; `false` where it starts none that may be here. */
  private begins(kind: number, start: number, inBlock: boolean): boolean {
    if (kind === Token.FLOW_SEQUENCE_START) {
      this.open(SEQUENCE, start, FIRST_FLOW_ITEM);
    } else if (kind === Token.FLOW_MAPPING_START) {
      this.open(MAPPING, start, FIRST_FLOW_KEY);
    } else if (inBlock && kind === Token.BLOCK_SEQUENCE_START) {
      this.open(SEQUENCE, start, BLOCK_ITEM);
    } else if (inBlock && kind === Token.BLOCK_MAPPING_START) {
      this.open(MAPPING, start, BLOCK_KEY);
    } else {
      return false;
    }
    this.scanner.skip();
    return true;
  }

  /** An anchor, a tag, or both in either order. */
  private readProperties(first: number): Properties {
    const { scanner } = this;
    let anchor: string | undefined;
    let tag: Tag | undefined;
    let tagStart = 0;
    for (let kind = first; ; kind = scanner.peek()) {
      if (kind === Token.ANCHOR && anchor === undefined) {
        anchor = scanner.value as string;
      } else if (kind === Token.TAG && tag === undefined) {
        tag = scanner.value as Tag;
        tagStart = scanner.start;
      } else {
        return [anchor, tag === undefined ? '' : this.resolveTag(tag, tagStart)];
      }
      scanner.skip();
    }
  }

  private resolveTag({ handle, suffix }: Tag, start: number): string {
    const prefix = this.handles.get(handle) ?? HANDLES.get(handle);
    if (prefix === undefined) {
      throw new Problem(`no line "%TAG ${handle} ..." defines the tag`, start);
    }
    return prefix + suffix;
  }

  private readAlias(): void {
    const { scanner, tape } = this;
    const name = scanner.value as string;
    const target = this.anchors.get(name);
    this.expect(target !== undefined, `no "&${name}" stands before "*${name}": put text that begins with "*" in quotes`);
    tape.addAlias(scanner.start, target!);
    scanner.skip();
  }

  private addScalar(tag: string, kind: number, start: number, text: string): void {
    if (tag === '') {
      this.tape.addScalar(kind, start, text);
    } else {
      this.tape.addTagged(tag, start, text);
    }
  }

  protected open(kind: number, start: number, state: number): void {
    this.nodes.push(this.tape.open(kind, start));
    this.states.push(state);
  }

  protected close(): void {
    this.states.pop();
    this.tape.close(this.nodes.pop()!);
  }

  /** A value that is not there, at the next token. */
  protected empty(): void {
    this.scanner.peek();
    this.tape.addScalar(PLAIN, this.scanner.start, '');
  }

  protected start(top: number): number {
    return this.tape.start(this.nodes[top]);
  }

  private fail(inBlock: boolean): never {
    if (inBlock) {
      throw new Problem('a value is missing', this.scanner.start);
    }
    throw new Problem('a value is missing within brackets, or they are not closed', this.scanner.start, this.start(this.nodes.length - 1));
  }

  protected expect(is: boolean, problem: string, from?: number): void {
    if (!is) {
      throw new Problem(problem, this.scanner.start, from);
    }
  }
}
