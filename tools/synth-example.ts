import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';

const ROOT = join(__dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const run = promisify(execFile);

/** The names of all example programs, `examples/NAME.ts`. */
export function exampleNames(): string[] {
  return readdirSync(join(ROOT, 'examples')).filter((f) => f.endsWith('.ts')).map((f) => f.slice(0, -'.ts'.length)).sort();
}

/**
 * Runs `examples/NAME.ts` with the real `cdk8s synth` into the folder `outdir`, and returns the objects that were written.
 * Throws with what the program printed where it fails.
 */
export async function synthExample(name: string, outdir: string): Promise<any[]> {
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}` };
  try {
    await run('cdk8s', ['synth', '--app', `tsx examples/${name}.ts`, '--output', outdir, '--check-upgrade', 'false'], { cwd: ROOT, env });
  } catch (e) {
    throw new Error((e as { stderr?: string }).stderr || String(e));
  }
  return readdirSync(outdir).sort().flatMap((file) => parseAllDocuments(readFileSync(join(outdir, file), 'utf8')).map((doc) => doc.toJS()));
}

/** Runs `task` on all `items`, as many at once as the machine has processors. */
export async function inParallel<T, R>(items: readonly T[], workers: number, task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: workers }, async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await task(items[at]);
    }
  }));
  return results;
}
