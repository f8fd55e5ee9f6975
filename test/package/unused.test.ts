import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';
import { publicTypes, withoutInternals } from '../../tools/bundle/unused';

const ROOT = resolve(__dirname, '../..');
/** Those that npm adds, and those that people read. */
const DOCS = /^(?:docs\/|package\.json$|\.jsii$|[A-Z]+(?:\.md)?$|lib\/licenses\.txt$)/;

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
  for (const file of scripts) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    [...code.matchAll(/(?:require\(|define\()['"](\.\.?\/[^'"]+)['"]/g)].forEach(([, path]) => scripts.add(`${join(file, '..', path)}.js`));
  }
  return [...scripts, ...[...publicTypes(ROOT)].map((file) => file.slice(ROOT.length + 1))];
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
