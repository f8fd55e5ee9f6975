import { Yaml } from 'cdk8s';
import { writeKey, writeString } from './scalar';
import { BoundedCache } from '../apimachinery/bounded-cache';

/** Thrown inside for what only cdk8s's own writer knows how to write. */
class Unusual extends Error {}

/**
 * JSON-like data as a YAML document, byte for byte as `Yaml.stringify` of cdk8s writes it, many times as fast.
 *
 * @param shared whether the parts of the document may be the same objects: cdk8s writes those as anchors, unless it made the document itself
 */
export function writeYaml(document: any, shared = false): string {
  if (document === undefined) {
    return '\n';
  }
  try {
    return new Writer(shared ? new Set() : undefined).write(document);
  } catch (e) {
    if (e instanceof Unusual) {
      return Yaml.stringify(document);
    }
    throw e;
  }
}

/** What lines at one depth begin with. The document is at depth 0. */
class Depth {
  private static readonly all: Depth[] = [];

  public static of(depth: number): Depth {
    return Depth.all[depth] ??= new Depth(depth);
  }

  /** The beginning of a line. */
  public readonly indent: string;
  /** A line with an item of a list. */
  public readonly item: Line;
  /** Lines with a key. */
  public readonly keys: BoundedCache<Line>;
  /** Keys that stand on the line of a dash, or begin the document. */
  public readonly firstKeys: BoundedCache<Line>;

  private constructor(depth: number) {
    this.indent = '  '.repeat(depth);
    const within = `${this.indent}  `;
    this.item = new Line(`\n${this.indent}-`, within);
    this.keys = new BoundedCache((key) => new Line(`\n${this.indent}${writeKey(key, depth === 0) ?? unusual()}:`, within));
    this.firstKeys = new BoundedCache((key) => new Line(`${writeKey(key, depth === 0) ?? unusual()}:`, within));
  }
}

/** The same lines stand in most manifests: what is written for a key, or a dash, with the values that it had first. */
class Line {
  private static readonly MOST = 50;

  private readonly known = new Map<unknown, string>();

  /**
   * @param start the line without its value
   * @param indent what further lines of the value begin with
   */
  constructor(public readonly start: string, private readonly indent: string) {}

  /** The line with a value that is neither a map nor a list. */
  public with(value: unknown): string {
    return this.known.get(value) ?? this.meet(value);
  }

  private meet(value: unknown): string {
    const line = this.start + scalar(value, this.indent);
    // Zero and minus zero are the same key, and not the same line.
    if (this.known.size < Line.MOST && value !== 0 && !(typeof value === 'string' && value.length > 64)) {
      this.known.set(value, line);
    }
    return line;
  }
}

/** Adds to one text, line by line: most lines are known already, and that is what makes it fast. */
class Writer {
  private text = '';

  constructor(private readonly seen: Set<object> | undefined) {}

  public write(document: any): string {
    if (typeof document === 'object' && document !== null) {
      this.collection(document, 0, true);
      return `${this.text}\n`;
    }
    return typeof document === 'string' ? unusual() : `${scalar(document, '').slice(1)}\n`;
  }

  /**
   * A map or list.
   *
   * @param begun whether it begins the document or follows a dash and a blank: then its first key or dash stands on that line
   */
  private collection(data: any, depth: number, begun: boolean): void {
    this.meet(data);
    if (!Array.isArray(data)) {
      this.fields(data, depth, begun);
    } else if (data.length === 0) {
      this.text += begun ? '[]' : ' []';
    } else {
      this.items(data, depth, begun);
    }
  }

  private items(items: any[], depth: number, begun: boolean): void {
    const { item: line } = Depth.of(depth);
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      const inLine = begun && i === 0;
      if (typeof item === 'object' && item !== null) {
        this.text += inLine ? '- ' : `${line.start} `;
        this.collection(item, depth + 1, true);
      } else {
        this.text += inLine ? `-${scalar(item, Depth.of(depth + 1).indent)}` : line.with(item);
      }
    }
  }

  private fields(map: any, depth: number, begun: boolean): void {
    const { keys, firstKeys } = Depth.of(depth);
    const own = ownFields(map);
    let lines = begun ? firstKeys : keys;
    let isEmpty = true;
    for (const key in own) {
      this.field(lines.get(key)!, own[key], depth + 1);
      lines = keys;
      isEmpty = false;
    }
    if (isEmpty) {
      this.text += begun ? '{}' : ' {}';
    }
  }

  private field(line: Line, data: any, depth: number): void {
    if (typeof data !== 'object' || data === null) {
      this.text += line.with(data);
    } else {
      this.text += line.start;
      this.collection(data, depth, false);
    }
  }

  private meet(data: object): void {
    if (this.seen !== undefined) {
      if (this.seen.has(data)) {
        unusual();
      }
      this.seen.add(data);
    }
  }
}

/** What is neither a map nor a list, a blank in front. */
function scalar(data: unknown, indent: string): string {
  switch (typeof data) {
    case 'string':
      return writeString(data, indent);
    case 'number':
      return Number.isFinite(data) && !Object.is(data, -0) ? ` ${data}` : unusual();
    case 'boolean':
      return ` ${data}`;
    default:
      return data === null ? ' null' : unusual();
  }
}

/** The map itself, or a copy of what it has of its own. */
function ownFields(map: any): any {
  const prototype = Object.getPrototypeOf(map);
  if (prototype === Object.prototype || prototype === null) {
    return map;
  }
  return prototype.constructor?.name === 'Object' ? { ...map } : unusual();
}

function unusual(): never {
  throw new Unusual();
}
