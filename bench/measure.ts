import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Candidate, Layout, Sample } from './table';

/** Runs one candidate in a process of its own: plain node on the compiled library. */
export function measure(candidate: Candidate, count: number, layout: Layout, outdir: string, ...flags: '--without-places'[]): Sample {
  return JSON.parse(node('measure-one.cjs', candidate, String(count), layout, outdir, ...flags));
}

/** Milliseconds that a fresh process takes to load `modules`. */
export function loadTime(...modules: string[]): number {
  return Number(node('load.cjs', ...modules));
}

function node(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=16384', join(__dirname, script), ...args], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${script} ${args.join(' ')} failed:\n${stderr}`);
  }
  return stdout;
}
