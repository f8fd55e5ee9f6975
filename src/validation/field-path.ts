/**
 * A place in a manifest, written as Kubernetes writes it: `spec.containers[0].ports[1].name`.
 *
 * A path is a chain of small nodes: making a child costs one allocation, and the text is computed only when a violation needs it.
 *
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#Path
 */
export class FieldPath {
  /** The place of the whole object; its children are written without a leading dot. */
  public static readonly ROOT = new FieldPath(undefined, '', false);

  /** A path that begins with `name`. */
  public static of(name: string): FieldPath {
    return new FieldPath(undefined, name, false);
  }

  // Declared, and written by the constructor alone: most of what validation makes are paths.
  declare private readonly parent: FieldPath | undefined;
  declare private readonly segment: string | number;
  declare private readonly bracketed: boolean;

  private constructor(parent: FieldPath | undefined, segment: string | number, bracketed: boolean) {
    this.parent = parent;
    this.segment = segment;
    this.bracketed = bracketed;
  }

  /** The field `name` of the object at this place. */
  public child(name: string): FieldPath {
    return new FieldPath(this, name, false);
  }

  /** The element `index` of the list at this place. */
  public index(index: number): FieldPath {
    return new FieldPath(this, index, true);
  }

  /** The entry `key` of the map at this place. */
  public key(key: string): FieldPath {
    return new FieldPath(this, key, true);
  }

  public toString(): string {
    const before = this.parent?.toString() ?? '';
    if (this.bracketed) {
      return `${before}[${this.segment}]`;
    }
    return before === '' ? String(this.segment) : `${before}.${this.segment}`;
  }
}
