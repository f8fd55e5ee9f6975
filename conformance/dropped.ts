/**
 * Which fields the server drops in silence, because their feature gate is off: what an object has after defaulting, and has no more when it is stored.
 * A volume that is dropped takes its mounts along; they are not listed.
 *
 * @param defaulted the object after defaulting
 * @param stored the object as the server stores it
 */
export function droppedFields(defaulted: unknown, stored: unknown): string[] {
  const found: string[] = [];
  compareValues(defaulted, stored, '', found);
  return found;
}

/**
 * What differs between two lists of dropped fields. One may list a field, the other a field in it that is all that it holds; mounts of dropped volumes may
 * be listed or not.
 */
export function differentDrops(ours: readonly string[], theirs: readonly string[]): string[] {
  const isMount = (field: string): boolean => /\.volumeMounts\[\d+\]$/.test(field);
  const within = (field: string, other: string): boolean => field.startsWith(other) && ['', '.', '['].includes(field.charAt(other.length));
  const without = (fields: readonly string[], others: readonly string[]): string[] =>
    fields.filter((field) => !isMount(field) && !others.some((other) => within(field, other) || within(other, field)));
  return [...without(theirs, ours).map((field) => `- ${field}`), ...without(ours, theirs).map((field) => `+ ${field}`)];
}

function compareValues(before: any, after: any, path: string, found: string[]): void {
  if (Array.isArray(before)) {
    compareItems(before, after ?? [], path, found);
  } else if (typeof before === 'object' && before !== null) {
    for (const [key, value] of Object.entries(before)) {
      const field = path === '' ? key : `${path}.${key}`;
      if (field === 'status' || field.endsWith('metadata') || value === null) {
        continue; // Status and metadata are the server's: what changes there changes for other reasons.
      }
      if (after[key] === undefined && !Array.isArray(value)) {
        found.push(field);
      } else {
        compareValues(value, after[key], field, found);
      }
    }
  }
}

function compareItems(before: readonly any[], after: readonly any[], path: string, found: string[]): void {
  if (before.length === after.length) {
    before.forEach((item, i) => compareValues(item, after[i], `${path}[${i}]`, found));
  } else if (path.endsWith('.volumes')) {
    before.forEach((volume, i) => {
      const kept = after.find(({ name }) => name === volume.name);
      if (kept) {
        compareValues(volume, kept, `${path}[${i}]`, found);
      } else {
        found.push(`${path}[${i}]`);
      }
    });
  } else if (!path.endsWith('.volumeMounts')) {
    found.push(path);
  }
}
