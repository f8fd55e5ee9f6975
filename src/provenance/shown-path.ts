import { relative } from 'node:path';

/** A file as it is shown: from the working directory, where it is in there. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
