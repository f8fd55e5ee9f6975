import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { BUILD, EXAMPLES, generate, ROOT, run, works, type Language } from './language';
import { CALLS, withCheckedCalls } from './python-calls';
import { withDictionariesInLists } from './python-dictionaries';
import { withGivenFields } from './python-given-fields';

const VENV = join(BUILD, 'venv');
export const PYTHON_BIN = join(VENV, 'bin', 'python');
const WHEELS = join(BUILD, 'wheels');
const PIP = [PYTHON_BIN, '-m', 'pip', '--disable-pip-version-check', '--quiet'];

const USABLE = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';

/** What the wheel was made of. */
const INSTALLED = join(VENV, 'installed');

/** The files that the wheel is made of, and the code that makes it. */
export function sourcesOfWheel(): string[] {
  const files = ['lib', 'bin', 'tools/package', 'tools/languages'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.d.ts')).map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))));
  return ['.jsii', 'LICENSE', 'package.json', ...files.sort()];
}

function contentOfWheel(): string {
  const hash = createHash('sha256');
  sourcesOfWheel().forEach((file) => hash.update(`${file}\n`).update(readFileSync(join(ROOT, file))));
  return hash.digest('hex');
}

/** Writes the wheel to a folder; without `--wheel`, the source distribution as well. */
export async function buildWheel(outdir: string, ...options: string[]): Promise<void> {
  if (!existsSync(PYTHON_BIN)) {
    await run(['python3', '-m', 'venv', VENV]);
  }
  const source = await generate('python');
  const code = join(source, 'src/podwright/__init__.py');
  writeFileSync(code, withCheckedCalls(withGivenFields(withDictionariesInLists(readFileSync(code, 'utf8')))));
  cpSync(CALLS, dirname(code), { recursive: true });
  await run([...PIP, 'install', 'build']);
  await run([PYTHON_BIN, '-m', 'build', ...options, '--outdir', outdir, source]);
}

/** A virtual environment with the wheel in it. */
async function prepare(): Promise<void> {
  const content = contentOfWheel();
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === content) {
    return;
  }
  await buildWheel(WHEELS, '--wheel');
  const wheels = readdirSync(WHEELS).filter((file) => file.startsWith('podwright-')).map((file) => join(WHEELS, file));
  await run([...PIP, 'install', ...wheels, 'cdk8s-plus-34']);
  // The version is always the same: what was installed before is replaced.
  await run([...PIP, 'install', '--no-deps', '--force-reinstall', ...wheels]);
  writeFileSync(INSTALLED, content);
}

export const PYTHON: Language = {
  name: 'python',
  missing: () => (works('python3', '-c', USABLE) ? undefined : 'there is no python3 of version 3.10 or newer with venv'),
  prepare,
  command: (program) => [PYTHON_BIN, '-B', join(EXAMPLES, 'python', `${program.replace('-', '_')}.py`)],
  linesOf: join(EXAMPLES, 'python/mistakes.py'),
  tests: { command: [PYTHON_BIN, '-B', '-m', 'unittest'], folder: join(EXAMPLES, 'python') },
};
