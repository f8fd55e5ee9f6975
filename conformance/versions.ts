import { versions } from '../tools/go-module';

/** The minor versions of a list such as `1.33,1.37`, the newest first; all that are pinned where there is no list. */
export function minorsOf(list: string | undefined): number[] {
  const pinned = versions();
  const minors = list === undefined ? pinned : list.split(',').map((version) => Number(version.trim().replace(/^v?1\./, '')));
  const unknown = minors.find((minor) => !pinned.includes(minor));
  if (unknown !== undefined) {
    throw new Error(`there is no oracle of 1.${unknown}; there are those of ${pinned.map((minor) => `1.${minor}`).join(', ')}`);
  }
  return [...minors].sort((a, b) => b - a);
}
