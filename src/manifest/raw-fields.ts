/** The names of all fields that overrides and JSON patches have written. Values such as probes are overridden before they are in a tree: there is one set. */
const names = new Set<string | number>();

/** Notes the fields on the way to a raw value, and those in it. */
export function noteRawFields(path: readonly string[], value: unknown): void {
  path.forEach((key) => names.add(key));
  noteKeys(value);
}

/** Whether an override or a JSON patch has written a field of that name. */
export function isRawField(name: string | number): boolean {
  return names.has(name);
}

function noteKeys(value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      names.add(key);
      noteKeys(child);
    }
  }
}
