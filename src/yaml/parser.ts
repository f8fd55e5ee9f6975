import type { Directive } from './directive';
import { whyNoItem } from './missing-item';
import {
  BLOCK_ITEM, BLOCK_KEY, BLOCK_VALUE, FIRST_FLOW_ITEM, FIRST_FLOW_KEY, FLOW_ITEM, FLOW_KEY, FLOW_VALUE, INDENTLESS_ITEM, NO_VALUE, NodeReader,
  PAIR_END, PAIR_KEY, PAIR_VALUE,
} from './node-reader';
import { Problem } from './problem';
import { MAPPING, PLAIN } from './tape';
import * as Token from './tokens';

/** Makes documents of tokens. */
export class Parser extends NodeReader {
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
      this.expect(scanner.peek() === Token.DOCUMENT_START, '"---" must follow a line that begins with "%", where Kubernetes cuts the text: drop that line');
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

  /** Where there is more behind the document than the end of the text: the offset of it. It may not be readable. */
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
        return this.readBlockItem(top);
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

  private readBlockItem(top: number): void {
    if (this.scanner.peek() === Token.BLOCK_ENTRY) {
      const behind = this.skipIndicator();
      this.nodeOrEmpty(behind, this.scanner.peek() === Token.BLOCK_ENTRY || this.scanner.peek() === Token.BLOCK_END, false);
    } else {
      if (this.scanner.peek() !== Token.BLOCK_END) {
        throw new Problem(whyNoItem(this.scanner.text, this.scanner.start, this.start(top)), this.scanner.start);
      }
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
}
