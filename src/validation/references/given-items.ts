/**
 * The items of a list as it is written. An item that is null, as templates leave it, is an empty one to the API server; what is no list has an error of its own.
 */
export function givenItems<T extends object>(list: unknown): readonly Partial<T>[] {
  return Array.isArray(list) ? list.map((item) => item ?? {}) : [];
}
