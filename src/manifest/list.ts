import { misuse } from './misuse';
import { shown } from './shown';

/**
 * The items of a list that plain JavaScript may have filled with anything, each turned into its manifest.
 *
 * @param field the path of the list in the manifest, for the message
 */
export function renderList<T>(list: readonly T[] | undefined, field: string, render: (item: T) => any): any[] | undefined {
  if (list === undefined) {
    return undefined;
  }
  return itemsOf(list, field).map((item) => render(item));
}

/**
 * Renders a list of the field `field`, each item by `render`, or as it is.
 */
export function listOf<T>(field: string, render: (item: T) => any = (item) => item): (list: readonly T[]) => any[] | undefined {
  return (list) => renderList(list, field, render);
}

/** A copy of a list that a method takes. */
export function textList(list: readonly string[], field: string): string[] {
  return [...itemsOf(list ?? null!, field)];
}

/** The items of `list`, which must be a list without holes. */
export function itemsOf<T>(list: readonly T[] | undefined, field: string): readonly T[] {
  if (list === undefined) {
    return [];
  }
  if (!Array.isArray(list)) {
    throw misuse(`${field} must be a list, got ${shown(list)}; write [...]`);
  }
  const hole = list.findIndex((item) => item === undefined || item === null);
  if (hole >= 0) {
    throw misuse(`${field}[${hole}] must not be ${list[hole]}; leave the item out of the list`);
  }
  return list;
}
