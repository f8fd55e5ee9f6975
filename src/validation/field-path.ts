import type { Path } from '../apimachinery/path';

/** How Kubernetes writes a segment: `.name`, `.name.name`, `[0]`, not at all; or what it writes and the manifest does not have: a field, another text for all up to here. */
const enum Style {
  FIELD,
  FIELDS,
  BRACKETS,
  UNWRITTEN,
  INVENTED,
  TEXT,
}

/**
 * A place in a manifest, and the text that Kubernetes writes for it: `spec.containers[0].ports[1].name`.
 *
 * A path is a chain of small nodes: making a child costs one allocation. Data and text are made only when a violation needs them.
 *
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#Path
 */
export class FieldPath {
  /** The place of the whole object; its children are written without a leading dot. */
  public static readonly ROOT = new FieldPath(undefined, '', Style.UNWRITTEN);

  /** The field `name` of the whole object. */
  public static of(name: string): FieldPath {
    return FieldPath.ROOT.child(name);
  }

  /** A place of known fields and indexes, without maps. */
  public static from(path: Path): FieldPath {
    return path.reduce<FieldPath>((at, segment) => (typeof segment === 'number' ? at.index(segment) : at.child(segment)), FieldPath.ROOT);
  }

  // Declared, and written by the constructor alone: most of what validation makes are paths.
  declare private readonly parent: FieldPath | undefined;
  declare private readonly segment: string | number;
  declare private readonly style: Style;

  private constructor(parent: FieldPath | undefined, segment: string | number, style: Style) {
    this.parent = parent;
    this.segment = segment;
    this.style = style;
  }

  /** The field `name` of the object at this place. */
  public child(name: string): FieldPath {
    return new FieldPath(this, name, Style.FIELD);
  }

  /** A field of a field: `securityContext.seccompProfile`. */
  public descend(names: string): FieldPath {
    return new FieldPath(this, names, Style.FIELDS);
  }

  /** The element `index` of the list at this place. */
  public index(index: number): FieldPath {
    return new FieldPath(this, index, Style.BRACKETS);
  }

  /** The entry `key` of the map at this place. */
  public key(key: string): FieldPath {
    return new FieldPath(this, key, Style.BRACKETS);
  }

  /** The field or element `segment` at this place, where Kubernetes leaves it out of the text. */
  public unwritten(segment: string | number): FieldPath {
    return new FieldPath(this, segment, Style.UNWRITTEN);
  }

  /** This place, where Kubernetes writes a field `name` that the manifest does not have. */
  public invented(name: string): FieldPath {
    return new FieldPath(this, name, Style.INVENTED);
  }

  /** The field `name` of the object at this place, where Kubernetes writes another name. */
  public renamed(name: string, written: string): FieldPath {
    return this.unwritten(name).invented(written);
  }

  /** This place, where Kubernetes writes another text for it. */
  public writtenAs(text: string): FieldPath {
    return new FieldPath(this, text, Style.TEXT);
  }

  /** The place as data. */
  public toPath(): Path {
    const path: (string | number)[] = [];
    for (let at: FieldPath = this; at.parent !== undefined; at = at.parent) {
      if (at.style === Style.FIELDS) {
        path.push(...String(at.segment).split('.').reverse());
      } else if (at.style < Style.INVENTED) {
        path.push(at.segment);
      }
    }
    return path.reverse();
  }

  /** The place as Kubernetes writes it. */
  public toString(): string {
    const before = this.style === Style.TEXT || this.parent === undefined ? '' : this.parent.toString();
    switch (this.style) {
      case Style.FIELD:
      case Style.FIELDS:
      case Style.INVENTED:
        return before === '' ? String(this.segment) : `${before}.${this.segment}`;
      case Style.BRACKETS:
        return `${before}[${this.segment}]`;
      case Style.UNWRITTEN:
        return before;
      case Style.TEXT:
        return String(this.segment);
    }
  }

  public toJSON(): string {
    return this.toString();
  }
}
