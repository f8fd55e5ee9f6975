import { isMap } from './plain-object';

/**
 * The objects of a list as kubectl finds them: whatever has `items` is a list, and its items are the objects. An item without apiVersion and kind has those that
 * the list names: a `PodList` is one of `Pod`. Undefined for what is no list.
 */
export function listItems(value: unknown): unknown[] | undefined {
  return isMap(value) && Array.isArray(value.items) ? value.items.map((item) => itemOf(item ?? {}, value)) : undefined;
}

function itemOf(item: any, list: any): unknown {
  return isMap(item) && !item.apiVersion && !item.kind && typeof list.kind === 'string'
    ? { ...item, apiVersion: list.apiVersion, kind: list.kind.replace(/List$/, '') }
    : item;
}
