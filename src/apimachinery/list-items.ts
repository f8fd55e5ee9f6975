import type { Path } from './path';
import { isMap } from './plain-object';

/**
 * The objects of a list as kubectl finds them: whatever has `items` is a list, and its items are the objects. An item without apiVersion and kind has those that
 * the list names: a `PodList` is one of `Pod`. Undefined for what is no list.
 */
export function listItems(value: unknown): unknown[] | undefined {
  return isMap(value) && Array.isArray(value.items) ? value.items.map((item) => itemOf(item ?? {}, value)) : undefined;
}

/** An object that stands in a value. */
export interface ListedObject {
  readonly value: unknown;
  /** The path to it. */
  readonly path: Path;
}

/** The objects that kubectl finds in a value: itself, or those of a list and of the lists in it, the innermost last. */
export function listedObjects(value: unknown): ListedObject[] {
  const objects: ListedObject[] = [];
  const todo: ListedObject[] = [{ value, path: [] }];
  for (const next of todo) {
    const items = listItems(next.value);
    if (items === undefined) {
      objects.push(next);
    } else {
      items.forEach((item, i) => todo.push({ value: item, path: [...next.path, 'items', i] }));
    }
  }
  return objects;
}

function itemOf(item: any, list: any): unknown {
  return isMap(item) && !item.apiVersion && !item.kind && typeof list.kind === 'string'
    ? { ...item, apiVersion: list.apiVersion, kind: list.kind.replace(/List$/, '') }
    : item;
}
