import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { withLibraryForPacmak } from '../package/library';

export const ROOT = resolve(__dirname, '../..');
export const EXAMPLES = join(ROOT, 'examples');
/** What is built for other languages, and kept for the next run. */
export const BUILD = join(ROOT, '.languages');

/** The programs that every language has: `examples/LANGUAGE`. */
export const PROGRAMS = ['first-pod', 'shop', 'mistakes'] as const;
export type Program = typeof PROGRAMS[number];
/** Those that write manifests; the other one is rejected. */
export const WRITING = PROGRAMS.filter((program) => program !== 'mistakes');

/** The files that a program wrote to `dist`, by their names. */
export type Files = Readonly<Record<string, string>>;

export interface Outcome {
  readonly succeeded: boolean;
  /** What it printed. */
  readonly output: string;
  readonly files: Files;
}

/** A language that podwright is written in, or generated for. */
export interface Language {
  readonly name: string;
  /** Why its programs cannot be run here; undefined where they can be. */
  missing(): string | undefined;
  /** Builds the package for it, and installs it as its users do. */
  prepare(): Promise<void>;
  /** The command that runs a program. */
  command(program: Program): readonly string[];
  /** The program `mistakes`, where errors say its lines; without it they say the part of the app. */
  readonly linesOf?: string;
  /** The command that runs the tests of its examples, and the folder where it does. */
  readonly tests?: { readonly command: readonly string[]; readonly folder: string };
}

const ENV = { JSII_HOST_STACK_TRACES: '1', JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };
const execute = promisify(execFile);

/** Runs a command; throws with what it printed where it fails. */
export async function run(command: readonly string[], cwd: string = ROOT, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const [file, ...args] = command;
  try {
    const { stdout, stderr } = await execute(file, args, { cwd, env: { ...process.env, ...ENV, ...env }, maxBuffer: 1 << 28 });
    return stdout + stderr;
  } catch (e) {
    const { stdout = '', stderr = '', message } = e as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${command.join(' ')}\n${stdout}${stderr}` || message);
  }
}

/** Whether a command is there and succeeds. */
export function works(file: string, ...args: string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}

/** Runs a program in a folder of its own. */
export async function runProgram(language: Language, program: Program): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), `podwright-${language.name}-`));
  try {
    const [succeeded, output] = await run(language.command(program), folder).then(
      (text) => [true, text] as const,
      (e) => [false, (e as Error).message] as const,
    );
    const names = succeeded ? readdirSync(join(folder, 'dist')).sort() : [];
    return { succeeded, output, files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'dist', name), 'utf8')])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Generates the code of a package for a language into a folder of `BUILD`, and returns the folder. */
export async function generate(language: 'python' | 'java' | 'go' | 'dotnet', source: string = ROOT): Promise<string> {
  const outdir = join(BUILD, source === ROOT ? 'podwright' : source.replace(/^.*[\\/]/, ''));
  rmSync(join(outdir, language), { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  // jsii's kernel checks all types. To check them in Python before costs as much time there as all the rest, and a quarter of the code.
  const options = language === 'python' ? ['--runtime-type-checking=false'] : [];
  const pack = (packed: readonly string[]) =>
    run(['npx', 'jsii-pacmak', '--npmignore=false', '--code-only', '--target', language, ...options, '--outdir', outdir, ...packed]);
  await (source === ROOT ? withLibraryForPacmak(pack) : pack([source]));
  return join(outdir, language);
}
