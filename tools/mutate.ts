/**
 * Changes a file of `src` in many small ways, one at a time, and runs its tests with each: a change that no test notices is a gap in them, or makes no difference.
 * The tests are those of `test/ROOM/FILE.test.ts` where that is there, or all of the room's. The file itself stays as it is.
 *
 *     npm run mutate -- src/manifest/override.ts           a file
 *     npm run mutate -- src/manifest                       a room: some seconds for each change
 *     npm run mutate -- src/cli/main.ts --tests test/cli   with other tests
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mutantsOf, type Mutant } from './mutants';

const ROOT = resolve(__dirname, '..');
/** A change that makes a loop endless is noticed. */
const TIMEOUT = 120_000;

function main(): boolean {
  const { values, positionals } = parseArgs({ options: { tests: { type: 'string' } }, allowPositionals: true });
  const files = positionals.flatMap((path) => sourcesIn(resolve(path)));
  if (files.length === 0) {
    throw new Error('name a file or folder of src: npm run mutate -- src/manifest');
  }
  const left = files.map((file) => mutate(file, values.tests ?? testsOf(file)));
  return left.every((count) => count === 0);
}

/** How many changes of a file its tests do not notice. */
function mutate(file: string, tests: string): number {
  const text = readFileSync(file, 'utf8');
  if (!passes(tests, undefined)) {
    throw new Error(`${tests} fails without a change`);
  }
  const mutants = mutantsOf(text);
  const missed = mutants.filter((mutant) => passes(tests, { file, ...mutant }));
  missed.forEach((mutant) => console.log(`${placeOf(file, text, mutant)}: ${oneLine(text.slice(mutant.start, mutant.end))} -> ${mutant.text}`));
  console.log(`${relative(ROOT, file)}: ${tests} notices ${mutants.length - missed.length} of ${mutants.length} changes`);
  return missed.length;
}

function passes(tests: string, mutant: (Mutant & { readonly file: string }) | undefined): boolean {
  const { transform, ...config } = JSON.parse(readFileSync(join(ROOT, 'jest.config.json'), 'utf8'));
  const [[pattern, [, options]]] = Object.entries<any>(transform);
  const mutating = { ...config, rootDir: ROOT, transform: { [pattern]: [join(__dirname, 'mutate-transform.cjs'), options] } };
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [jest, '--config', JSON.stringify(mutating), '--bail', '--runInBand', '--silent', tests], {
    cwd: ROOT, stdio: 'ignore', timeout: TIMEOUT, killSignal: 'SIGKILL', env: { ...process.env, ...mutant && { MUTANT: JSON.stringify(mutant) } },
  });
  return status === 0;
}

function sourcesIn(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => sourcesIn(join(path, name))) : /(?<!index)\.ts$/.test(path) ? [path] : [];
}

/** The tests that mirror a file, or the folder that it is in. */
function testsOf(file: string): string {
  let mirrored = relative(join(ROOT, 'src'), file).replace(/\.ts$/, '');
  if (existsSync(join(ROOT, 'test', `${mirrored}.test.ts`))) {
    return `test/${mirrored}.test.ts`;
  }
  do {
    mirrored = join(mirrored, '..');
  } while (!existsSync(join(ROOT, 'test', mirrored)));
  return `test/${mirrored}/`;
}

function placeOf(file: string, text: string, { start }: Mutant): string {
  const lines = text.slice(0, start).split('\n');
  return `${relative(ROOT, file)}:${lines.length}:${lines.at(-1)!.length + 1}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

process.exitCode = main() ? 0 : 1;
