/** A file of a volume, and the source that it comes from, where a volume has several. */
export interface File {
  readonly path: string;
  readonly source: string;
}

/** A directory, or file, of a volume: the files that come before, by their index. */
class Place {
  /** The files at this path. */
  public readonly here: number[] = [];
  public readonly below = new Map<string, Place>();
}

/** Pairs of more files of one path are too many to be read, or counted. */
const MAX_PAIRS = 1000;

/** The files that lie at, or below, the path of another one that comes before, each with that one. Paths are read segment by segment, so that many are compared at once. */
export function overlappingFiles(all: readonly File[]): (readonly [file: File, other: File])[] {
  if (all.length < 2 || new Set(all.map(firstSegment)).size === all.length) {
    return [];
  }
  const files = all.map(({ path, source }) => ({ path: withoutSlashesAtEnd(path), source }));
  const root = new Place();
  const pairs: (readonly [File, File])[] = [];
  for (let i = 0; i < files.length && pairs.length < MAX_PAIRS; i++) {
    const file = files[i];
    for (const j of file.path === '' ? [] : meet(root, file.path.split('/'), i)) {
      pairs.push([file, files[j]]);
    }
  }
  return pairs.slice(0, MAX_PAIRS);
}

/** Files that have none in common do not lie at, or below, one another: so it is in nearly all volumes. */
function firstSegment({ path }: File): string {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end);
}

/** Adds a file, and returns those before whose path begins with its own, or the other way around. */
function meet(root: Place, segments: readonly string[], index: number): number[] {
  const found: number[] = [];
  let place = root;
  for (const segment of segments) {
    let next = place.below.get(segment);
    if (next === undefined) {
      next = new Place();
      place.below.set(segment, next);
    }
    place = next;
    found.push(...place.here);
  }
  const rest = [...place.below.values()];
  for (let below = rest.pop(); below !== undefined; below = rest.pop()) {
    found.push(...below.here);
    rest.push(...below.below.values());
  }
  place.here.push(index);
  return found.sort((a, b) => a - b);
}

function withoutSlashesAtEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') {
    end--;
  }
  return path.slice(0, end);
}
