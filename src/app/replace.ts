import { chmodSync, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, type Stats } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where files are, and where they go. */
interface Move {
  readonly content: string;
  /** An empty place for what is moved away. */
  readonly before: string;
  /** Whether the output folder can be moved away as a whole. */
  readonly isBeside: boolean;
}

/** The paths below a folder, parents first. */
interface Tree {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Moves what is in `content` to `outdir`, all of it or, where something fails, nothing. Files that would stay the same are left alone, and permissions are kept.
 *
 * One move does it where the output folder is not there, or one file changes. Where nothing else is in the output folder, it is moved away, and the other to its
 * place. Else one file is moved after the other.
 */
export function moveInto(outdir: string, { content, before, isBeside }: Move): void {
  if (!existsSync(outdir)) {
    renameSync(content, outdir);
    return;
  }
  const tree = treeOf(content);
  const changed = tree.files.filter((name) => !isSame(join(content, name), join(outdir, name)));
  keepModes(outdir, content, [...tree.folders, ...tree.files]);
  if (!(isBeside && changed.length > 1 && holdsNothingElse(outdir, content) && exchange(outdir, content, before))) {
    moveEach(outdir, content, before, { files: changed, folders: tree.folders });
  }
}

/** Whether the folder could be exchanged: some cannot be moved away, such as those that are mounted. */
function exchange(outdir: string, content: string, before: string): boolean {
  chmodSync(content, statOf(outdir)!.mode);
  try {
    renameSync(outdir, before);
  } catch {
    return false;
  }
  try {
    renameSync(content, outdir);
    return true;
  } catch (e) {
    renameSync(before, outdir);
    throw e;
  }
}

function moveEach(outdir: string, content: string, before: string, { files, folders }: Tree): void {
  const undo: (() => void)[] = [];
  try {
    for (const folder of folders) {
      const made = mkdirSync(join(outdir, folder), { recursive: true });
      if (made !== undefined) {
        undo.push(() => rmSync(made, { recursive: true }));
      }
    }
    files.forEach((name) => keepCopy(join(outdir, name), join(before, name)));
    for (const name of files) {
      const place = join(outdir, name);
      const copy = join(before, name);
      renameSync(join(content, name), place);
      undo.push(() => (existsSync(copy) ? renameSync(copy, place) : rmSync(place)));
    }
  } catch (e) {
    putBack(outdir, undo, e as Error);
    throw e;
  }
}

function putBack(outdir: string, undo: readonly (() => void)[], cause: Error): void {
  try {
    [...undo].reverse().forEach((step) => step());
  } catch (e) {
    throw new Error(`some files of ${outdir} are new and some are old: ${cause.message}; then ${(e as Error).message}`, { cause });
  }
}

/** Makes what is at `place` available at `copy` too, where there is something. */
function keepCopy(place: string, copy: string): void {
  if (statOf(place)?.isFile()) {
    mkdirSync(dirname(copy), { recursive: true });
    try {
      linkSync(place, copy);
    } catch {
      copyFileSync(place, copy);
    }
  }
}

/** What is there keeps its permissions. */
function keepModes(outdir: string, content: string, names: readonly string[]): void {
  for (const name of names) {
    const before = statOf(join(outdir, name));
    // The mode of a link says nothing.
    if (before?.isSymbolicLink() === false && before.mode !== statOf(join(content, name))!.mode) {
      chmodSync(join(content, name), before.mode);
    }
  }
}

function isSame(file: string, other: string): boolean {
  const stat = statOf(other);
  return Boolean(stat?.isFile()) && stat!.size === statOf(file)!.size && readFileSync(file).equals(readFileSync(other));
}

/** Whether all files and folders of `folder` are in `other`, and nothing else is there. */
function holdsNothingElse(folder: string, other: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const stat = statOf(join(other, entry.name));
    return entry.isDirectory() ? Boolean(stat?.isDirectory()) && holdsNothingElse(join(folder, entry.name), join(other, entry.name))
      : entry.isFile() && Boolean(stat?.isFile());
  });
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = (ofFolders: boolean): string[] => entries.filter((entry) => entry.isDirectory() === ofFolders)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return { files: paths(false), folders: paths(true) };
}
