import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { Failure } from '../check/finding';
import { globBase, globPattern, isGlob } from '../check/glob';
import { reasonOf } from '../check/read-file';

/** The name of standard input, in findings. */
export const STDIN = 'stdin';

/** What is to be read, and what of it could not be found. */
export interface Sources {
  /** Names of files, each once; `STDIN` for standard input. */
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

const MANIFEST = /\.(?:yaml|yml|json)$/;

/** The files that paths stand for: files, folders with all manifests below, patterns, `-`. */
export function findSources(paths: readonly string[]): Sources {
  const finder = new Finder();
  paths.forEach((path) => finder.add(path));
  return { files: [...finder.files], failures: finder.failures };
}

class Finder {
  public readonly files = new Set<string>();
  public readonly failures: Failure[] = [];

  public add(path: string): void {
    if (path === '-') {
      this.files.add(STDIN);
      return;
    }
    if (isGlob(path) && !existsSync(path)) {
      this.addMatches(path.split(sep).join('/'));
      return;
    }
    try {
      this.addFound(path, statSync(path).isDirectory());
    } catch (e) {
      this.fail(path, reasonOf(e));
    }
  }

  private addFound(path: string, isDirectory: boolean): void {
    if (!isDirectory) {
      this.files.add(nameOf(path));
      return;
    }
    const before = this.files.size + this.failures.length;
    this.walk(path, (file, isInner) => {
      if (!isInner && MANIFEST.test(file)) {
        this.files.add(nameOf(file));
      }
      return true;
    });
    if (this.files.size + this.failures.length === before) {
      this.fail(path, 'there is no *.yaml, *.yml or *.json file in the folder');
    }
  }

  private addMatches(glob: string): void {
    const base = globBase(glob);
    const pattern = globPattern(nameOf(glob));
    const matches: [string, boolean][] = [];
    if (isFolder(base)) {
      this.walk(base, (path, isDirectory) => {
        const isMatch = pattern.test(nameOf(path));
        if (isMatch) {
          matches.push([path, isDirectory]);
        }
        return !isMatch;
      });
    }
    if (matches.length === 0) {
      this.fail(glob, 'no file matches');
    }
    matches.forEach(([path, isDirectory]) => this.addFound(path, isDirectory));
  }

  /**
   * Visits all that is below a folder, in the order of names: hidden folders and `node_modules` are left out, and folders that links lead to are visited once.
   *
   * @param visit says whether to go into it, where it is a folder
   */
  private walk(folder: string, visit: (path: string, isDirectory: boolean) => boolean, seen = new Set<string>()): void {
    let entries: Dirent[];
    try {
      const real = realpathSync(folder);
      if (seen.has(real)) {
        return;
      }
      seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (e) {
      this.fail(folder, reasonOf(e));
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const isDirectory = entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path));
      if (isDirectory && (entry.name.startsWith('.') || entry.name === 'node_modules')) {
        continue;
      }
      if (visit(path, isDirectory) && isDirectory) {
        this.walk(path, visit, seen);
      }
    }
  }

  private fail(path: string, message: string): void {
    this.failures.push({ file: nameOf(path), message });
  }
}

/** Whether it is a folder, or a link to one. A link that leads nowhere is not: reading it says so. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A path as it is shown, the same on all systems: from the current folder, where it is in it. */
function nameOf(path: string): string {
  const inner = isAbsolute(path) ? relative('.', path) : normalize(path);
  return (isAbsolute(path) && inner.startsWith('..') ? normalize(path) : inner).split(sep).join('/');
}
