import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ts from 'typescript';
import { originalPosition } from '../../src/stack/source-map';

/** In JavaScript, the call stands in line 3, and its line begins with two blanks. */
const SOURCE = 'interface Gone { readonly a: string }\nfunction main(): void {\n  call();\n}\nmain();\n';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'podwright-source-map-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A file of JavaScript whose map names `source`. */
function javaScript(source: string): string {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, sourceMap: true };
  const { outputText, sourceMapText } = ts.transpileModule(SOURCE, { fileName: 'main.ts', compilerOptions: options });
  const file = join(dir, 'main.js');
  writeFileSync(file, outputText);
  writeFileSync(`${file}.map`, JSON.stringify({ ...JSON.parse(sourceMapText!), sources: [source] }));
  return file;
}

function positionOfCall(file: string, column: number): object {
  const line = readFileSync(file, 'utf8').split('\n').indexOf('    call();') + 1;
  return originalPosition({ file, line, column });
}

test.each([
  ['beside the file', 'main.ts', () => join(dir, 'main.ts')],
  ['by its URL', 'file:///somewhere/main.ts', () => '/somewhere/main.ts'],
  ['as webpack names it', 'webpack://my-app/./src/main.ts', () => join(process.cwd(), 'src', 'main.ts')],
])('a source is found %s', (_, source, file) => {
  expect(positionOfCall(javaScript(source), 5)).toEqual({ file: file(), line: 3, column: 3 });
});

test('where a map knows no column, the line is right', () => {
  expect(positionOfCall(javaScript('main.ts'), 1)).toMatchObject({ file: join(dir, 'main.ts'), line: 3 });
});

test('a line that was not written is itself', () => {
  const file = javaScript('main.ts');
  const position = { file, line: 1, column: 1 };
  expect(originalPosition(position)).toEqual(position);
});
