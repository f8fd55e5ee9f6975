import { Yaml } from 'cdk8s';
import { writeKey, writeOther, writeString } from './scalar';
import { BoundedCache } from '../apimachinery/bounded-cache';

/**
 * JSON-like data as a YAML document, byte for byte as `Yaml.stringify` of cdk8s writes it, many times as fast; but for strings that the Go parser of kubectl
 * would not read back: see `scalar.ts`.
 *
 * @param shared whether the parts of the document may be the same objects: cdk8s writes those as anchors, unless it made the document itself
 */
export function writeYaml(document: any, shared = false): string {
  return typeof document === 'object' && document !== null ? new Writer(shared ? anchorsOf(document) : undefined).write(document) : Yaml.stringify(document);
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
  /** Keys on the line of a dash, or at the begin of the document. */
  public readonly firstKeys: BoundedCache<Line>;

  private constructor(depth: number) {
    this.indent = '  '.repeat(depth);
    const within = `${this.indent}  `;
    this.item = new Line(`\n${this.indent}-`, within);
    this.keys = new BoundedCache((key) => new Line(`\n${this.indent}${writeKey(key, this.indent)}`, within));
    this.firstKeys = new BoundedCache((key) => new Line(writeKey(key, this.indent), within));
  }
}

/** Most manifests have the same lines: the written forms of a key, or a dash, with its first values. */
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

  /** The anchors that are written already. */
  private readonly written = new Set<string>();

  /** @param anchors of the objects that occur more than once */
  constructor(private readonly anchors: ReadonlyMap<object, string> | undefined) {}

  public write(document: object): string {
    this.collection(document, 0, true);
    return `${this.text}\n`;
  }

  /**
   * A map or list. One function, which calls itself: V8 puts functions that call each other in a circle into each other, several times over, and to compile them
   * took a tenth of the processor time of the first 1,000 pods.
   *
   * @param begun whether it begins the document or follows a dash and a blank: then its first key or dash is on that line
   */
  private collection(data: any, depth: number, begun: boolean): void {
    const anchor = this.anchors?.get(data);
    if (anchor !== undefined) {
      const isWritten = this.written.has(anchor);
      this.text += `${begun ? '' : ' '}${isWritten ? '*' : '&'}${anchor}`;
      if (isWritten) {
        return;
      }
      this.written.add(anchor);
    }
    let inLine = begun && anchor === undefined;
    let isEmpty = true;
    if (Array.isArray(data)) {
      const { item: line } = Depth.of(depth);
      for (let i = 0; i < data.length; i++) {
        const item = data[i];
        if (isCollection(item)) {
          this.text += inLine ? '- ' : `${line.start} `;
          this.collection(item, depth + 1, true);
        } else {
          this.text += inLine ? `-${scalar(item, Depth.of(depth + 1).indent)}` : line.with(item);
        }
        inLine = false;
        isEmpty = false;
      }
    } else {
      const { keys, firstKeys } = Depth.of(depth);
      const own = inheritsNothing(data) ? data : { ...data };
      for (const key in own) {
        const value = own[key];
        const line = (inLine ? firstKeys : keys).get(key)!;
        if (isCollection(value)) {
          this.text += line.start;
          this.collection(value, depth + 1, false);
        } else {
          this.text += line.with(value);
        }
        inLine = false;
        isEmpty = false;
      }
    }
    if (isEmpty) {
      this.text += `${inLine ? '' : ' '}${Array.isArray(data) ? '[]' : '{}'}`;
    }
  }
}

/** The objects that occur more than once in `document`, in the order in which they are met again, with the names of cdk8s for them. */
function anchorsOf(document: object): Map<object, string> {
  const seen = new Set<object>();
  const anchors = new Map<object, string>();
  const visit = (data: unknown): void => {
    if (!isCollection(data)) {
      return;
    }
    if (!seen.has(data)) {
      seen.add(data);
      Object.values(data).forEach(visit);
    } else if (!anchors.has(data)) {
      anchors.set(data, `a${anchors.size + 1}`);
    }
  };
  visit(document);
  return anchors;
}

/** Whether it is a map or a list. */
function isCollection(data: unknown): data is object {
  return typeof data === 'object' && data !== null && (Array.isArray(data) || isMap(data));
}

function isMap(data: object): boolean {
  return inheritsNothing(data) || Object.getPrototypeOf(data).constructor?.name === 'Object';
}

function inheritsNothing(data: object): boolean {
  const prototype = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}

/** What is neither a map nor a list, a blank in front. */
function scalar(data: unknown, indent: string): string {
  switch (typeof data) {
    case 'string':
      return writeString(data, indent);
    case 'number':
      return Number.isFinite(data) && !Object.is(data, -0) ? ` ${data}` : writeOther(data, indent);
    case 'boolean':
      return ` ${data}`;
    default:
      return data === null ? ' null' : writeOther(data, indent);
  }
}
