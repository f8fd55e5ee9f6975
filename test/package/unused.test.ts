import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';
import { neededTypes } from '../../tools/bundle/types';
import { publicTypes, withoutInternals } from '../../tools/bundle/unused';
import { asLoaded, isWhole, shortened } from '../../tools/package/assembly';

const ROOT = resolve(__dirname, '../..');
/** Those that npm adds, and those that people read. */
const DOCS = /^(?:docs\/architecture\.md$|package\.json$|\.jsii$|[A-Z]+(?:\.md)?$|lib\/licenses\.txt$)/;

/** The paths of what `npm pack` puts into the package. */
function packed(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const report: any = Object.values(JSON.parse(output))[0];
  return report.files.map(({ path }: any) => path);
}

/** The files that are loaded, from those that `package.json` names on. */
function loaded(): string[] {
  const { main, bin, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = [main, ...Object.values<string>(bin), ...Object.values<any>(exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.default]))];
  const scripts = new Set(named.map((path) => join(path)));
  const data = new Set<string>();
  for (const file of scripts) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    [...code.matchAll(/(?:require\(|define\()['"](\.\.?\/[^'"]+)['"]/g)].forEach(([, path]) => scripts.add(`${join(file, '..', path)}.js`));
    [...code.matchAll(/`\$\{__dirname\}\/([^`]+)`/g)].forEach(([, path]) => data.add(join(file, '..', path)));
  }
  return [...scripts, ...data, ...[...publicTypes(ROOT)].map((file) => file.slice(ROOT.length + 1))];
}

test('the package holds what is loaded, and nothing else but documents', () => {
  expect(packed().filter((path) => !DOCS.test(path)).sort()).toEqual(loaded().sort());
});

test('the types of the package are complete', () => {
  const program = ts.createProgram([...publicTypes(ROOT)], { strict: true, module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022, types: ['node'], noEmit: true });
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
});

test('the licenses of the packages whose code is in the files are there', () => {
  expect(readFileSync(join(ROOT, 'lib', 'licenses.txt'), 'utf8')).toMatch(/^cli-progress\n\n(.*\n)*---\n\ncommander\n\n/m);
});

test('each module of the sources is in one file of the library', () => {
  const modules = readdirSync(join(ROOT, 'lib')).filter((name) => name.endsWith('.js')).flatMap((name) => {
    const code = readFileSync(join(ROOT, 'lib', name), 'utf8');
    return [...new Set([...code.matchAll(/^\/\/ (src\/.*)$/gm)].map(([, module]) => module))];
  });
  expect(modules.length).toBeGreaterThan(300);
  expect(modules.filter((module, i) => modules.indexOf(module) !== i)).toEqual([]);
});

test('types that no exported type names are left out, and imports that they alone need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-types-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('index.d.ts', "export * from './public';\n");
  write('public.d.ts', "import { Inner } from './inner';\nimport { Rule } from './rules';\nexport interface Public {\n    readonly inner: Inner;\n}\ndeclare function helper(): Rule;\nexport {};\n");
  write('inner.d.ts', 'export interface Inner {\n}\nexport interface Other {\n}\n');
  write('rules.d.ts', 'export interface Rule {\n}\n');
  try {
    const types = neededTypes([join(folder, 'index.d.ts')]);
    expect(types.get(join(folder, 'index.d.ts'))).toBe("export * from './public';\n");
    expect(types.get(join(folder, 'public.d.ts'))).toBe("import { Inner } from './inner';\nexport interface Public {\n    readonly inner: Inner;\n}\nexport {};\n");
    expect(types.get(join(folder, 'inner.d.ts'))).toBe('export interface Inner {\n}\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('of the assembly of jsii', () => {
  const method = { name: 'b', docs: { deprecated: 'Use c.', stability: 'deprecated', summary: 'B.', remarks: 'More.' } };
  const type = { kind: 'class', symbolId: 'src/a:A', docs: { summary: 'A.', stability: 'stable', example: 'new A()' }, locationInModule: { filename: 'src/a.ts', line: 1 }, methods: [method] };
  const assembly = JSON.stringify({ readme: { markdown: '# podwright' }, types: { 'podwright.A': type } });

  test('the npm package has all types, with their short texts and symbols, for libraries on top of it', () => {
    expect(isWhole(assembly)).toBe(true);
    expect(isWhole(shortened(assembly))).toBe(false);
    expect(JSON.parse(shortened(assembly))).toEqual({
      types: { 'podwright.A': { kind: 'class', symbolId: 'src/a:A', docs: { summary: 'A.' }, methods: [{ name: 'b', docs: { deprecated: 'Use c.', stability: 'deprecated', summary: 'B.' } }] } },
    });
  });

  test('what other languages load has all types, without texts and symbols', () => {
    expect(JSON.parse(asLoaded(assembly))).toEqual({ types: { 'podwright.A': { kind: 'class', methods: [{ name: 'b' }] } } });
  });
});

test('internal members are no part of the types, nor imports that they alone need', () => {
  expect(withoutInternals(`import { A } from './a';
import type * as b from './b';
import { C } from './c';
export declare class X {
    private constructor();
    /** Stays. */
    stays(c: C): void;
    /**
     * @internal
     */
    static _of(a: A): b.B;
}
export interface Y {
    /** @internal */
    readonly _a: A;
    readonly c: C;
}
`)).toBe(`
import { C } from './c';
export declare class X {
    private constructor();
    /** Stays. */
    stays(c: C): void;
}
export interface Y {
    readonly c: C;
}
`);
});
