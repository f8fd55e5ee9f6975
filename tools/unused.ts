import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as ts from 'typescript';

/** What a file of types names of others. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/**
 * Removes from the compiled library what is not loaded: the modules that its few files are made of, members of types that are internal, and types that no type
 * of the library names.
 */
export function removeUnused(lib: string): void {
  const all = filesIn(lib);
  all.filter((file) => file.endsWith('.d.ts')).forEach((file) => writeFileSync(file, withoutInternals(readFileSync(file, 'utf8'))));
  const types = publicTypes(join(lib, '..'));
  all.filter((file) => (file.endsWith('.d.ts') ? !types.has(file) : dirname(file) !== lib)).forEach((file) => rmSync(file));
  removeEmptyFolders(lib);
}

/** The files of types that `package.json` exports, and those that they need. */
export function publicTypes(root: string): Set<string> {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = new Set(Object.values<any>(exports).flatMap(({ types }) => (types === undefined ? [] : [join(root, types)])));
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
  const kept = without(text, members.filter(isInternal));
  const parsed = ts.createSourceFile('a.d.ts', kept, ts.ScriptTarget.Latest, true);
  const imports = parsed.statements.filter(ts.isImportDeclaration);
  const rest = without(kept, imports);
  return without(kept, imports.filter((statement) => !namesOf(statement).some((name) => new RegExp(`\\b${name}\\b`).test(rest))));
}

function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal');
}

function namesOf({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  const names = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings.name] : bindings.elements.map((element) => element.name);
  return [...names, ...importClause?.name ? [importClause.name] : []].map((name) => name.text);
}

function without(text: string, nodes: readonly ts.Node[]): string {
  return nodes.reduceRight((rest, node) => rest.slice(0, node.getFullStart()) + rest.slice(node.getEnd()), text);
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
