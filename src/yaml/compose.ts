import { AliasLimit } from './alias-limit';
import { Problem } from './problem';
import { isMerge, keyText, scalarValue } from './scalar-node';
import { ALIAS, MAPPING, NUMBER, SEQUENCE, type Tape } from './tape';

/** The limit of Go's JSON decoder. */
const MAX_DEPTH = 10_000;

const NONE: ReadonlySet<number> = new Set();

const UNFIT_KEY = 'a key is null, or a number that is too large: put it in quotes to mean the text';
const UNFIT_VALUE = 'JSON has no infinite number, and none for what is not a number: put it in quotes to mean the text';

/** A map or list whose entries are being read. */
interface Frame {
  readonly target: any;
  /** The node that the target was made for. */
  readonly owner: number;
  /** How many maps and lists the target is in, itself included. */
  readonly depth: number;
  /** Whether an alias stands for it, or for what it is in. */
  readonly isAliased: boolean;
  /** The next node, and the one behind the last. */
  node: number;
  readonly end: number;
}

export interface Composed {
  readonly value: unknown;
  /** Mappings with a duplicate key, or a key that a merge overrides. */
  readonly withDuplicates: ReadonlySet<number>;
}

/** Something that JSON cannot express. It is no problem if a duplicate key overrides it. */
interface Unfit {
  readonly target: any;
  /** Where in the target it is; `undefined` for a key. */
  readonly key?: string | number;
  readonly node: number;
}

/** The value of the document with the root `root`, which is the last of the tape: plain maps, lists and scalars, with a copy for each alias. */
export function compose(tape: Tape, root: number): Composed {
  return root === tape.length ? { value: null, withDuplicates: NONE } : new Composer(tape).compose(root);
}

/** Keeps the maps and lists that are open in a list of its own: a document may be nested deeper than calls can. */
class Composer {
  private readonly frames: Frame[] = [];
  private readonly limit = new AliasLimit();
  private withDuplicates: Set<number> | undefined;
  private readonly unfit: Unfit[] = [];

  constructor(private readonly tape: Tape) {}

  public compose(node: number): Composed {
    const { frames } = this;
    const root = [this.value(node, 0, false)];
    this.check(root, 0, root[0], node);
    while (frames.length > 0) {
      this.readOn(frames[frames.length - 1], frames.length);
    }
    if (this.unfit.length > 0) {
      this.refuse(root);
    }
    return { value: root[0], withDuplicates: this.withDuplicates ?? NONE };
  }

  /** Reads entries of the innermost map or list, to its end or to one that is a map or list. */
  private readOn(frame: Frame, depth: number): void {
    const isList = Array.isArray(frame.target);
    while (frame.node < frame.end) {
      if (isList) {
        this.readItem(frame);
      } else {
        this.readPair(frame);
      }
      if (this.frames.length > depth) {
        return;
      }
    }
    this.frames.pop();
  }

  private readItem(frame: Frame): void {
    const { node } = frame;
    frame.node = this.tape.next(node);
    const value = this.value(node, frame.depth, frame.isAliased);
    this.check(frame.target, frame.target.push(value) - 1, value, node);
  }

  private readPair(frame: Frame): void {
    const { tape } = this;
    const key = frame.node;
    const node = tape.next(key);
    frame.node = tape.next(node);
    if (isMerge(tape, key)) {
      this.merge(node, frame);
    } else {
      this.count(key, frame.isAliased);
      this.setKey(frame, key, this.value(node, frame.depth, frame.isAliased), node);
    }
  }

  private setKey(frame: Frame, key: number, value: unknown, node: number): void {
    const text = keyText(this.tape, key);
    if (text === undefined) {
      this.unfit.push({ target: frame.target, node: key });
    } else {
      this.set(frame, text, value);
      this.check(frame.target, text, value, node);
    }
  }

  private check(target: any, key: string | number, value: unknown, node: number): void {
    if (isUnfit(value) && this.tape.kind(node) !== NUMBER) {
      this.unfit.push({ target, key, node });
    }
  }

  /** The value of a node. That of a map or list is empty; its entries are read next. */
  private value(node: number, depth: number, isAliased: boolean): unknown {
    const { tape } = this;
    this.count(node, isAliased);
    const target = this.resolve(node);
    const kind = tape.kind(target);
    if (kind < SEQUENCE) {
      return scalarValue(tape, target);
    }
    if (depth === MAX_DEPTH) {
      throw new Problem(`maps and lists are nested deeper than ${MAX_DEPTH}`, tape.start(node));
    }
    const value = kind === SEQUENCE ? [] : {};
    this.enter(value, target, depth + 1, target, isAliased || node !== target);
    return value;
  }

  /** Reads the entries of another map, or of each of a list of maps, as if they were here. */
  private merge(node: number, frame: Frame): void {
    const { tape } = this;
    if (tape.kind(node) !== SEQUENCE) {
      return this.mergeMapping(node, frame);
    }
    // What is pushed last is read first: the last of the list, which those before it override.
    for (let item = node + 1; item < frame.node; item = tape.next(item)) {
      this.mergeMapping(item, frame);
    }
  }

  private mergeMapping(node: number, { target, owner, depth, isAliased }: Frame): void {
    const { tape } = this;
    const mapping = this.resolve(node);
    if (tape.kind(mapping) !== MAPPING) {
      throw new Problem('"<<" takes a map, an alias of a map, or a list of those: write the key in quotes to mean the text', tape.start(node));
    }
    this.count(node, isAliased);
    this.enter(target, owner, depth, mapping, isAliased || node !== mapping);
  }

  /** What is in a node is read next, into `target`. */
  private enter(target: any, owner: number, depth: number, node: number, isAliased: boolean): void {
    this.frames.push({ target, owner, depth, isAliased, node: node + 1, end: this.tape.next(node) });
  }

  private resolve(node: number): number {
    const { tape } = this;
    const target = tape.resolve(node);
    if (target < node && node < tape.next(target)) {
      throw new Problem('an alias ("*name") stands within what it stands for', tape.start(node), tape.start(target));
    }
    return target;
  }

  private set(frame: Frame, key: string, value: unknown): void {
    const { target } = frame;
    if (target[key] === undefined) {
      target[key] = value;
      return;
    }
    // The key is there already, or every object inherits a property of that name.
    if (Object.hasOwn(target, key)) {
      (this.withDuplicates ??= new Set()).add(frame.owner);
    }
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  }

  /** An alias counts, and what it stands for as well. */
  private count(node: number, isAliased: boolean): void {
    this.limit.add(isAliased, this.tape.start(node));
    if (this.tape.kind(node) === ALIAS) {
      this.limit.add(true, this.tape.start(node));
    }
  }

  /** Throws what is unfit and in the value in the end. */
  private refuse(root: unknown[]): void {
    const reached = new Set<unknown>();
    const todo: unknown[] = [root];
    for (let next; (next = todo.pop()) !== undefined;) {
      reached.add(next);
      for (const value of Object.values(next as object)) {
        if (typeof value === 'object' && value !== null) {
          todo.push(value);
        }
      }
    }
    const found = this.unfit.find(({ target, key }) => reached.has(target) && (key === undefined || isUnfit(target[key])));
    if (found !== undefined) {
      throw new Problem(found.key === undefined ? UNFIT_KEY : UNFIT_VALUE, this.tape.start(found.node));
    }
  }
}

function isUnfit(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}
