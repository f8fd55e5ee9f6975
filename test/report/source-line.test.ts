import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** Line 6 adds a container that the API server would reject; the types above it are gone in JavaScript, so that the lines differ there. */
const PROGRAM = `import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';
interface Unused { readonly a: string }
type Gone = Unused | undefined;
const pod = new Pod(new Chart(new App(), 'c'), 'p');
pod.addContainer('BAD', { image: 'a' });
try { (pod.node.root as App).synth(); } catch (e) { console.log((e as Error).message); }
`;

describe('the reported line is the one that was written', () => {
  let dir: string;
  beforeAll(() => {
    // Below the project, so that its packages are found, and its own build by its name.
    dir = mkdtempSync(join(ROOT, 'test', '.program-'));
    writeFileSync(join(dir, 'program.ts'), PROGRAM);
    const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    const withMap = ts.transpileModule(PROGRAM, { fileName: 'program.ts', compilerOptions: { ...options, sourceMap: true } });
    writeFileSync(join(dir, 'mapped.js'), withMap.outputText.replace('program.js.map', 'mapped.js.map'));
    writeFileSync(join(dir, 'mapped.js.map'), withMap.sourceMapText!);
    writeFileSync(join(dir, 'inline.js'), ts.transpileModule(PROGRAM, { fileName: 'program.ts', compilerOptions: { ...options, inlineSourceMap: true } }).outputText);
    writeFileSync(join(dir, 'plain.js'), PROGRAM.replace(/^import (.*) from ('.*');$/gm, 'const $1 = require($2);').replace(/^(interface|type) .*$/gm, '//').replace(/ as \w+/g, ''));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test.each([
    ['tsx', join(BIN, 'tsx'), [], 'program.ts'],
    ['ts-node', process.execPath, ['-r', 'ts-node/register/transpile-only'], 'program.ts'],
    ['JavaScript with a source map beside it', process.execPath, [], 'mapped.js'],
    ['JavaScript with a source map inside', process.execPath, [], 'inline.js'],
    ['node --enable-source-maps', process.execPath, ['--enable-source-maps'], 'mapped.js'],
    ['plain JavaScript', process.execPath, [], 'plain.js'],
  ])('in %s', (_, command, args, file) => {
    const env = { ...process.env, TS_NODE_COMPILER_OPTIONS: '{"module":"node16"}' };
    const output = execFileSync(command, [...args, join(dir, file)], { cwd: dir, encoding: 'utf8', env });
    expect(output).toMatch(new RegExp(`--> ${file === 'plain.js' ? 'plain.js' : 'program.ts'}:6:\\d+ {2}\\(Pod.addContainer\\)`));
  }, 60_000);
});
