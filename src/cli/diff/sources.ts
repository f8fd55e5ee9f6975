import { existsSync, statSync } from 'node:fs';
import { filesOfRevision } from './git';
import type { SourceFile } from './manifests';
import { UserError } from '../../apimachinery/user-error';
import { readBytes, reasonOf } from '../../check/read-file';
import { findSources, STDIN } from '../sources';

/** The files before and after a change. */
export interface DiffSources {
  readonly old: readonly SourceFile[];
  readonly now: readonly SourceFile[];
}

const USAGE = 'name what to compare: two files or folders, as in "podwright diff old/ new/", or a git revision, as in "podwright diff main -- dist"';

/**
 * The files that a command line names.
 *
 * @param before the arguments before `--`: OLD and NEW, or one or two revisions
 * @param after the arguments after `--`: the paths of the revisions; undefined without `--`
 */
export function sourcesOf(before: readonly string[], after: readonly string[] | undefined): DiffSources {
  const sources = after === undefined ? filesAndFiles(before) : revisionAndPaths(before, after);
  if (sources.old.length + sources.now.length === 0) {
    throw new UserError('there is no *.yaml, *.yml or *.json file to compare');
  }
  return sources;
}

function filesAndFiles(paths: readonly string[]): DiffSources {
  if (paths.length !== 2) {
    throw new UserError(USAGE);
  }
  if (paths.every((path) => path === '-')) {
    throw new UserError('standard input can be one of the two, not both');
  }
  const [old, now] = paths.map(filesOf);
  return { old, now };
}

function revisionAndPaths(revisions: readonly string[], paths: readonly string[]): DiffSources {
  if (revisions.length === 0 || revisions.length > 2 || paths.length === 0) {
    throw new UserError(USAGE);
  }
  const [old, now] = revisions.map((revision) => filesOfRevision(revision, paths));
  return { old, now: now ?? paths.filter((path) => existsSync(path)).flatMap(filesOf) };
}

/** The files that a path stands for: a file, all of a folder, a pattern, `-` for standard input. */
function filesOf(path: string): SourceFile[] {
  const { files, failures: [failure] } = findSources([path]);
  if (failure !== undefined) {
    throw new UserError(`${failure.file}: ${failure.message}`);
  }
  const isNamed = path === '-' || (existsSync(path) && !statSync(path).isDirectory());
  return files.map((name) => {
    try {
      return { name, bytes: readBytes(name === STDIN ? undefined : name), isNamed };
    } catch (e) {
      throw new UserError(`${name}: ${reasonOf(e)}`);
    }
  });
}
