import type { Path } from './nodes';

/** An object of a document: the document itself, or an item of a list. */
export interface ListedObject {
  readonly value: any;
  /** The path to it within the document. */
  readonly path: Path;
}

/** The objects that kubectl makes of a document: those in its `items`, and in the `items` of those. */
export function objectsOf(document: unknown): ListedObject[] {
  const objects: ListedObject[] = [];
  const todo: ListedObject[] = [{ value: document, path: [] }];
  for (const next of todo) {
    if (isList(next.value)) {
      const list = next.value;
      list.items.forEach((item: unknown, i: number) => todo.push({ value: named(item, list), path: [...next.path, 'items', i] }));
    } else {
      objects.push(next);
    }
  }
  return objects;
}

function isList(value: any): boolean {
  return typeof value === 'object' && value !== null && Array.isArray(value.items);
}

/** An item without version and kind has those that the list's name: a `PodList` has pods. */
function named(item: any, { apiVersion, kind }: any): unknown {
  const isNameless = typeof item === 'object' && item !== null && !Array.isArray(item) && !item.kind && !item.apiVersion && typeof kind === 'string';
  return isNameless ? { ...item, apiVersion, kind: kind.replace(/List$/, '') } : item;
}
