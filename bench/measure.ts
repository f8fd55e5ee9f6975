import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Candidate, type Layout, type Sample, type Times } from './table';

/** A file system in memory, where there is one: what a disk happens to do would drown the rest. */
const FOLDER = isWritable('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs one candidate in a process of its own, several times over: plain node on the compiled library. What it writes is gone afterwards. */
export function measure(candidate: Candidate, count: number, layout: Layout, runs: number, ...flags: '--without-places'[]): Sample {
  return withFolder((folder) => measureIn(folder, candidate, count, layout, runs, ...flags));
}

/** The same, in a folder where what is written stays: that of run number `n` in a folder `n`. */
export function measureIn(folder: string, candidate: Candidate, count: number, layout: Layout, runs: number, ...flags: '--without-places'[]): Sample {
  const measured = JSON.parse(node('measure-one.cjs', candidate, String(count), layout, folder, String(runs), ...flags));
  const [first, ...later]: Times[] = measured.runs;
  return {
    first,
    later: later.length === 0 ? first : { build: median(later.map((t) => t.build)), synth: median(later.map((t) => t.synth)) },
    memory: measured.memory,
  };
}

/** Milliseconds that a fresh process takes to load `modules`. */
export function loadTime(...modules: string[]): number {
  return Number(node('load.cjs', ...modules));
}

export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(FOLDER, 'bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function node(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=16384', join(__dirname, script), ...args], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${script} ${args.join(' ')} failed:\n${stderr}`);
  }
  return stdout;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
