import type { ObjectName } from './finding';
import { listItems } from '../apimachinery/list-items';
import { isMap } from '../apimachinery/plain-object';
import type { Path, YamlDocument } from '../yaml';

/** An object of a document. */
export interface FoundObject {
  readonly manifest: any;
  /** Its position in the document. */
  readonly path: Path;
  readonly name: ObjectName;
}

/** The objects of a document; those of a list, and of the lists in it, in the order of kubectl: the innermost come last. */
export function objectsOf(document: YamlDocument): FoundObject[] {
  const objects: FoundObject[] = [];
  const todo: { readonly value: unknown; readonly path: Path }[] = document.value === null ? [] : [{ value: document.value, path: [] }];
  for (const { value, path } of todo) {
    const items = listItems(value);
    if (items === undefined) {
      objects.push(found(value, path));
    } else {
      items.forEach((item, i) => todo.push({ value: item, path: [...path, 'items', i] }));
    }
  }
  return objects;
}

function found(manifest: any, path: Path): FoundObject {
  const { apiVersion, kind, metadata } = isMap(manifest) ? manifest : {} as any;
  const { namespace, name, generateName } = isMap(metadata) ? metadata : {} as any;
  return { manifest, path, name: { apiVersion: text(apiVersion) ?? '', kind: text(kind) ?? 'object', namespace: text(namespace), name: text(name) ?? generated(generateName) } };
}

function generated(prefix: unknown): string | undefined {
  return typeof prefix === 'string' && prefix !== '' ? `${prefix}*` : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
