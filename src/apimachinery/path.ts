/** A place in a manifest as data: names of fields, indexes of lists, keys of maps. */
export type Path = readonly (string | number)[];

/** The rest of `path` below `start`; undefined where it is not below. */
export function below(path: Path, start: Path): Path | undefined {
  return start.every((segment, i) => segment === path[i]) ? path.slice(start.length) : undefined;
}
