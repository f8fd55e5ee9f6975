import type { Path, Place, YamlDocument } from '../../yaml';

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
