import type { CheckedText } from './checked-text';
import type { Finding } from './finding';
import type { KnownObject } from './known-object';
import { placeOfField } from './places';
import { groupOf } from '../apimachinery/api-kinds';
import { groupBy } from '../apimachinery/group-by';
import type { Place } from '../yaml';

/** Finds objects that are there twice. */
export class SameObjects {
  private readonly known = new Map<string, KnownObject>();
  private readonly twice: { readonly first: KnownObject; readonly again: KnownObject }[] = [];

  /** @param namespaced whether objects of the kind lie in a namespace */
  public add(one: KnownObject, namespaced: boolean): void {
    const { apiVersion, kind, namespace, name } = one.object.name;
    if (name === undefined || name.endsWith('*')) {
      return;
    }
    const key = `${groupOf(apiVersion)} ${kind} ${namespaced ? namespace ?? '' : ''} ${name}`;
    const first = this.known.get(key);
    if (first === undefined) {
      this.known.set(key, one);
    } else {
      this.twice.push({ first, again: one });
    }
  }

  /** In the same file it is an error. Several files may be variants of which one is applied: a warning. */
  public findings(read: (file: string) => CheckedText): Finding[] {
    const places = this.placesOfFirst(read);
    return this.twice.map(({ first, again }) => {
      const text = read(again.file);
      const related = { file: first.file, ...places.get(first)!, message: 'first' };
      const severity = first.file === again.file ? 'error' : 'warning';
      const { name: object } = again.object;
      return text.finding({ rule: 'object/is-unique', severity, message: 'the same object is there twice', object, field: 'metadata.name', related },
        placeOfName(again, text), text.yaml.documents[again.document]);
    });
  }

  /** Looked for one file after the other, so that each is read again once. */
  private placesOfFirst(read: (file: string) => CheckedText): ReadonlyMap<KnownObject, Place> {
    const byFile = groupBy(this.twice, ({ first }) => first.file);
    return new Map([...byFile.values()].flat().map(({ first }) => [first, placeOfName(first, read(first.file))]));
  }
}

function placeOfName({ object, document }: KnownObject, { yaml }: CheckedText): Place {
  return placeOfField(yaml.documents[document], [...object.path, 'metadata', 'name']);
}
