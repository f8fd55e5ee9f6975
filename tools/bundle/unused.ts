import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as ts from 'typescript';
import { neededTypes, without, withoutUnusedImports } from './types';

/** What a file of types names of others. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/**
 * Removes from the compiled library what is not loaded: all but the files that were `written`, members of types that are internal, and types that no type of the
 * library names.
 */
export function removeUnused(lib: string, written: ReadonlySet<string>): void {
  const all = filesIn(lib);
  all.filter((file) => file.endsWith('.d.ts')).forEach((file) => writeFileSync(file, withoutInternals(readFileSync(file, 'utf8'))));
  const root = join(lib, '..');
  neededTypes(exportedTypes(root)).forEach((text, file) => writeFileSync(file, text));
  const types = publicTypes(root);
  all.filter((file) => (file.endsWith('.d.ts') ? !types.has(file) : !written.has(file))).forEach((file) => rmSync(file));
  removeEmptyFolders(lib);
}

/** The files of types that `package.json` exports. */
function exportedTypes(root: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.values<any>(exports).flatMap(({ types }) => (types === undefined ? [] : [join(root, types)]));
}

/** These, and those that they need. */
export function publicTypes(root: string): Set<string> {
  const found = new Set(exportedTypes(root));
  for (const next of found) {
    for (const [, path] of readFileSync(next, 'utf8').matchAll(IMPORTED)) {
      const base = resolve(dirname(next), path);
      found.add([`${base}.d.ts`, join(base, 'index.d.ts')].find((candidate) => existsSync(candidate))!);
    }
  }
  return found;
}

/** Types without what is marked as internal, and without the imports that it alone needs. */
export function withoutInternals(text: string): string {
  const source = ts.createSourceFile('a.d.ts', text, ts.ScriptTarget.Latest, true);
  const types = source.statements.filter((statement) => ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement));
  const members = types.flatMap((type): ts.Node[] => [...type.members]);
  return withoutUnusedImports(without(text, members.filter(isInternal)));
}

function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal');
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory())) {
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) {
      rmdirSync(path);
    }
  }
}
