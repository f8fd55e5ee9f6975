/** The keys of an object in alphabetical order, which is the order that cdk8s gives a manifest. */
export function sortedKeys(object: object): string[] {
  const keys = Object.keys(object);
  for (let i = 1; i < keys.length; i++) {
    if (keys[i] < keys[i - 1]) {
      return keys.sort();
    }
  }
  return keys;
}

/** A copy of a map with its keys sorted, `undefined` where there is none. */
export function sortedMap<T>(map: { readonly [key: string]: T } | undefined): { [key: string]: T } | undefined {
  return map && Object.fromEntries(sortedKeys(map).map((key) => [key, map[key]]));
}

/** The fields of an object whose keys are sorted, with `value` at `key`, in its place. */
export function withField(fields: any, key: string, value: any): any {
  const copy: any = {};
  let isPlaced = false;
  for (const other in fields) {
    if (!isPlaced && key <= other) {
      copy[key] = value;
      isPlaced = true;
    }
    if (other !== key) {
      copy[other] = fields[other];
    }
  }
  if (!isPlaced) {
    copy[key] = value;
  }
  return copy;
}

/** Whether `key` comes after all keys of an object. */
export function isLast(fields: any, key: string): boolean {
  for (const other in fields) {
    if (key <= other) {
      return false;
    }
  }
  return true;
}

/** The fields of two objects whose keys are sorted, in order; where both have one, that of `later`. */
export function mergeSorted(fields: any, later: any): any {
  const merged: any = {};
  const keys = Object.keys(later);
  let next = 0;
  for (const key in fields) {
    while (next < keys.length && keys[next] <= key) {
      merged[keys[next]] = later[keys[next++]];
    }
    if (next === 0 || keys[next - 1] !== key) {
      merged[key] = fields[key];
    }
  }
  while (next < keys.length) {
    merged[keys[next]] = later[keys[next++]];
  }
  return merged;
}
