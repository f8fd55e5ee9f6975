import type { Directive } from './directive';
import { Problem } from './problem';
import type { Tag } from './properties';
import type { Scanner } from './scanner';
import { YAML_TAGS } from './tagged-value';
import { MAPPING, PLAIN, SEQUENCE, STRING, type Tape } from './tape';
import * as Token from './tokens';

/** What is read next, for each collection that is open. */
const BLOCK_ITEM = 0;
/** An item of a list that is indented as its key. */
const INDENTLESS_ITEM = 1;
const BLOCK_KEY = 2;
const BLOCK_VALUE = 3;
const FIRST_FLOW_ITEM = 4;
const FLOW_ITEM = 5;
const FIRST_FLOW_KEY = 6;
const FLOW_KEY = 7;
const FLOW_VALUE = 8;
/** The value of a key that has none: `{a}`. */
const NO_VALUE = 9;
/** A mapping of one pair in a list: `[a: b]`. */
const PAIR_KEY = 10;
const PAIR_VALUE = 11;
const PAIR_END = 12;

/** What tags begin with that no directive defines otherwise. */
const HANDLES: ReadonlyMap<string, string> = new Map([['', ''], ['!', '!'], ['!!', YAML_TAGS]]);

/** Name of the anchor, and tag, of a node. */
type Properties = readonly [anchor: string | undefined, tag: string];

const NO_PROPERTIES: Properties = [undefined, ''];

/**
 * Makes documents of tokens.
 *
 * The collections that are open are kept in lists, not in calls: a text may nest them as deep as it likes.
 */
export class Parser {
  /** Of each open collection: its node, and what is read next in it. */
  private readonly nodes: number[] = [];
  private readonly states: number[] = [];
  private readonly anchors = new Map<string, number>();
  private readonly handles = new Map<string, string>();

  constructor(private readonly scanner: Scanner, private readonly tape: Tape) {}

  /** Adds the next document to the tape; nothing where there is none. */
  public read(): void {
    const { scanner } = this;
    this.anchors.clear();
    this.handles.clear();
    if (scanner.peek() === Token.STREAM_END) {
      return;
    }
    const isExplicit = scanner.peek() === Token.DIRECTIVE || scanner.peek() === Token.DOCUMENT_START;
    this.readDirectives();
    if (isExplicit) {
      this.expect(scanner.peek() === Token.DOCUMENT_START, '"---" must follow the lines that begin with "%" (kubectl ends the document there all the same)');
      scanner.skip();
    }
    if (isExplicit && (scanner.peek() <= Token.DOCUMENT_END)) {
      this.empty();
    } else {
      this.readNode(true, false);
    }
    while (this.states.length > 0) {
      this.step(this.states.length - 1);
    }
    if (scanner.peek() === Token.DOCUMENT_END) {
      scanner.skip();
    }
  }

  /** Where there is more behind the document than the end of the text: the offset of it. Nothing is said of whether it can be read. */
  public offsetOfRest(): number | undefined {
    const { scanner } = this;
    try {
      while (scanner.peek() === Token.DOCUMENT_END) {
        scanner.skip();
      }
      return scanner.peek() === Token.STREAM_END ? undefined : scanner.start;
    } catch (e) {
      if (e instanceof Problem) {
        return e.from ?? e.offset;
      }
      throw e;
    }
  }

  private readDirectives(): void {
    const { scanner } = this;
    let hasVersion = false;
    for (; scanner.peek() === Token.DIRECTIVE; scanner.skip()) {
      const directive = scanner.value as Directive;
      if (directive.name === 'TAG') {
        this.expect(!this.handles.has(directive.handle), `%TAG defines ${directive.handle} twice`);
        this.handles.set(directive.handle, directive.prefix);
      } else {
        this.expect(!hasVersion, '%YAML stands twice');
        this.expect(directive.version.split('.').every((n) => Number(n) === 1), 'Kubernetes reads YAML 1.1 only: drop the line with %YAML');
        hasVersion = true;
      }
    }
  }

  /** Reads on in the innermost collection that is open. */
  private step(top: number): void {
    switch (this.states[top]) {
      case BLOCK_ITEM:
        return this.readBlockItem();
      case INDENTLESS_ITEM:
        return this.readIndentlessItem();
      case BLOCK_KEY:
        return this.readBlockKey(top);
      case BLOCK_VALUE:
        return this.readBlockValue(top);
      case FIRST_FLOW_ITEM:
      case FLOW_ITEM:
        return this.readFlowItem(top);
      case FIRST_FLOW_KEY:
      case FLOW_KEY:
        return this.readFlowKey(top);
      case FLOW_VALUE:
        this.states[top] = FLOW_KEY;
        return this.readFlowValue();
      case NO_VALUE:
        this.states[top] = FLOW_KEY;
        return this.empty();
      case PAIR_KEY:
        this.states[top] = PAIR_VALUE;
        return this.readPairKey();
      case PAIR_VALUE:
        this.states[top] = PAIR_END;
        return this.readPairValue();
      default:
        return this.close();
    }
  }

  private readBlockItem(): void {
    if (this.scanner.peek() === Token.BLOCK_ENTRY) {
      const behind = this.skipIndicator();
      this.nodeOrEmpty(behind, this.scanner.peek() === Token.BLOCK_ENTRY || this.scanner.peek() === Token.BLOCK_END, false);
    } else {
      this.expect(this.scanner.peek() === Token.BLOCK_END, '"- " is missing: the line is indented as the items of a list');
      this.scanner.skip();
      this.close();
    }
  }

  private readIndentlessItem(): void {
    if (this.scanner.peek() === Token.BLOCK_ENTRY) {
      const behind = this.skipIndicator();
      this.nodeOrEmpty(behind, this.scanner.peek() === Token.BLOCK_ENTRY || this.endsBlockPart(), false);
    } else {
      this.close();
    }
  }

  private readBlockKey(top: number): void {
    if (this.scanner.peek() === Token.KEY) {
      this.states[top] = BLOCK_VALUE;
      const behind = this.skipIndicator();
      this.nodeOrEmpty(behind, this.endsBlockPart(), true);
    } else {
      this.expect(this.scanner.peek() === Token.BLOCK_END, 'a key is missing: the line is indented otherwise than the keys around it, or text lacks quotes', this.start(top));
      this.scanner.skip();
      this.close();
    }
  }

  private readBlockValue(top: number): void {
    this.states[top] = BLOCK_KEY;
    if (this.scanner.peek() === Token.VALUE) {
      const behind = this.skipIndicator();
      this.nodeOrEmpty(behind, this.endsBlockPart(), true);
    } else {
      this.empty();
    }
  }

  /** Moves over an indicator, and returns the place behind it. */
  private skipIndicator(): number {
    const behind = this.scanner.start + 1;
    this.scanner.skip();
    return behind;
  }

  private endsBlockPart(): boolean {
    const kind = this.scanner.peek();
    return kind === Token.KEY || kind === Token.VALUE || kind === Token.BLOCK_END;
  }

  private nodeOrEmpty(behind: number, isEmpty: boolean, indentless: boolean): void {
    if (isEmpty) {
      this.tape.addScalar(PLAIN, behind, '');
    } else {
      this.readNode(true, indentless);
    }
  }

  private readFlowItem(top: number): void {
    if (!this.readSeparator(top, FLOW_ITEM, Token.FLOW_SEQUENCE_END, 'expected "," or "]"')) {
      return this.close();
    }
    if (this.scanner.peek() === Token.KEY) {
      this.open(MAPPING, this.scanner.start, PAIR_KEY);
      this.scanner.skip();
    } else {
      this.readNode(false, false);
    }
  }

  private readPairKey(): void {
    const kind = this.scanner.peek();
    if (kind !== Token.VALUE && kind !== Token.FLOW_ENTRY && kind !== Token.FLOW_SEQUENCE_END) {
      this.readNode(false, false);
    } else {
      // The token is lost, as it is in Go.
      this.tape.addScalar(PLAIN, this.skipIndicator(), '');
    }
  }

  private readPairValue(): void {
    const isThere = this.scanner.peek() === Token.VALUE;
    const { start } = this.scanner;
    if (isThere) {
      this.scanner.skip();
    }
    if (isThere && this.scanner.peek() !== Token.FLOW_ENTRY && this.scanner.peek() !== Token.FLOW_SEQUENCE_END) {
      this.readNode(false, false);
    } else {
      this.tape.addScalar(PLAIN, start, '');
    }
  }

  private readFlowKey(top: number): void {
    if (!this.readSeparator(top, FLOW_KEY, Token.FLOW_MAPPING_END, 'expected "," or "}"')) {
      return this.close();
    }
    if (this.scanner.peek() === Token.KEY) {
      this.states[top] = FLOW_VALUE;
      this.scanner.skip();
      this.flowNodeOrEmpty(true);
    } else {
      this.states[top] = NO_VALUE;
      this.readNode(false, false);
    }
  }

  /** Moves over the comma. `false` where the collection ends. */
  private readSeparator(top: number, state: number, end: number, problem: string): boolean {
    const { scanner } = this;
    if (scanner.peek() !== end && this.states[top] === state) {
      this.expect(scanner.peek() === Token.FLOW_ENTRY, problem, this.start(top));
      scanner.skip();
    }
    this.states[top] = state;
    if (scanner.peek() !== end) {
      return true;
    }
    scanner.skip();
    return false;
  }

  private readFlowValue(): void {
    if (this.scanner.peek() === Token.VALUE) {
      this.scanner.skip();
      this.flowNodeOrEmpty(false);
    } else {
      this.empty();
    }
  }

  /** A node within braces, or nothing before a comma or the end, or the `:` behind a key. */
  private flowNodeOrEmpty(isKey: boolean): void {
    const kind = this.scanner.peek();
    if (kind === Token.FLOW_ENTRY || kind === Token.FLOW_MAPPING_END || (kind === Token.VALUE && isKey)) {
      this.empty();
    } else {
      this.readNode(false, false);
    }
  }

  /**
   * Reads a scalar or alias, or the start of a collection.
   *
   * @param inBlock whether a block may begin here
   * @param indentless whether it may be a list that is indented as its key
   */
  private readNode(inBlock: boolean, indentless: boolean): void {
    const { scanner } = this;
    const start = scanner.start;
    if (scanner.peek() === Token.ALIAS) {
      return this.readAlias();
    }
    const first = scanner.peek();
    const [anchor, tag] = first === Token.ANCHOR || first === Token.TAG ? this.readProperties(first) : NO_PROPERTIES;
    const kind = scanner.peek();
    const node = this.tape.length;
    if (kind === Token.PLAIN_SCALAR || kind === Token.QUOTED_SCALAR) {
      this.addScalar(tag, kind === Token.PLAIN_SCALAR ? PLAIN : STRING, start, scanner.value as string);
      scanner.skip();
    } else if (indentless && kind === Token.BLOCK_ENTRY) {
      this.open(SEQUENCE, start, INDENTLESS_ITEM);
    } else if (kind === Token.FLOW_SEQUENCE_START || kind === Token.FLOW_MAPPING_START) {
      scanner.skip();
      this.open(kind === Token.FLOW_SEQUENCE_START ? SEQUENCE : MAPPING, start, kind === Token.FLOW_SEQUENCE_START ? FIRST_FLOW_ITEM : FIRST_FLOW_KEY);
    } else if (inBlock && (kind === Token.BLOCK_SEQUENCE_START || kind === Token.BLOCK_MAPPING_START)) {
      scanner.skip();
      this.open(kind === Token.BLOCK_SEQUENCE_START ? SEQUENCE : MAPPING, start, kind === Token.BLOCK_SEQUENCE_START ? BLOCK_ITEM : BLOCK_KEY);
    } else {
      if (anchor === undefined && tag === '') {
        this.fail(inBlock);
      }
      this.addScalar(tag, PLAIN, start, '');
    }
    if (anchor !== undefined) {
      this.anchors.set(anchor, node);
    }
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

  private open(kind: number, start: number, state: number): void {
    this.nodes.push(this.tape.open(kind, start));
    this.states.push(state);
  }

  private close(): void {
    this.states.pop();
    this.tape.close(this.nodes.pop()!);
  }

  /** A value that is not there, at the next token. */
  private empty(): void {
    this.scanner.peek();
    this.tape.addScalar(PLAIN, this.scanner.start, '');
  }

  private start(top: number): number {
    return this.tape.start(this.nodes[top]);
  }

  private fail(inBlock: boolean): never {
    if (inBlock) {
      throw new Problem('a value is missing', this.scanner.start);
    }
    throw new Problem('a value is missing within brackets, or they are not closed', this.scanner.start, this.start(this.nodes.length - 1));
  }

  private expect(is: boolean, problem: string, from?: number): void {
    if (!is) {
      throw new Problem(problem, this.scanner.start, from);
    }
  }
}
