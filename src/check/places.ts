import { isMap } from '../apimachinery/plain-object';
import type { Path, Place, YamlDocument } from '../yaml';

/** Where a field stands; where it is missing, the nearest one above it that is there. */
export function placeOfField(document: YamlDocument, path: Path): Place {
  const exact = document.placeOf(path);
  if (exact !== undefined) {
    const { key, value } = exact;
    // A value that begins on a line of its own has children: its key says more.
    return key === undefined || value.line === key.line ? value : key;
  }
  return placeOfKey(document, path);
}

/**
 * The path of the entry that is meant, where Kubernetes names a map and one of its keys or values.
 *
 * @param map the value at `path`
 * @param text the key or value
 */
export function pathInMap(map: unknown, path: Path, text: unknown): { readonly path: Path; readonly isKey: boolean } {
  const entries = isMap(map) && typeof text === 'string' ? Object.entries(map) : [];
  const keys = entries.filter(([key]) => key === text);
  const found = keys.length > 0 ? keys : entries.filter(([, value]) => value === text);
  return found.length === 1 ? { path: [...path, found[0][0]], isKey: keys.length > 0 } : { path, isKey: false };
}

/** Where the key of a field stands; where it is missing, the nearest one above it that is there. */
export function placeOfKey(document: YamlDocument, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const found = document.placeOf(path.slice(0, length));
    if (found !== undefined) {
      return found.key ?? found.value;
    }
  }
  return document.start;
}
