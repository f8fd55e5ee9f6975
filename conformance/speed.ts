import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from './oracle';
import { median } from '../bench/table';

const PODWRIGHT = join(__dirname, '..', 'bin', 'podwright');
const REPETITIONS = 5;

/** Compares how fast `podwright check --ndjson` and the oracle answer the same questions: a process each, in turns. */
export function compareSpeed(oracle: string, questions: readonly Question[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-speed-'));
  try {
    const input = join(folder, 'questions.ndjson');
    writeFileSync(input, questions.map((q) => `${JSON.stringify(q)}\n`).join(''));
    const seconds: { podwright: number[]; oracle: number[] } = { podwright: [], oracle: [] };
    for (let i = 0; i < REPETITIONS; i++) {
      seconds.oracle.push(secondsOf(input, oracle));
      seconds.podwright.push(secondsOf(input, process.execPath, PODWRIGHT, 'check', '--ndjson'));
    }
    const [ours, theirs] = [seconds.podwright, seconds.oracle].map((times) => questions.length / median(times));
    console.log(`speed: podwright ${ours.toFixed(0)} manifests a second, the oracle ${theirs.toFixed(0)}: ${(ours / theirs).toFixed(2)} times `
      + `(${questions.length} manifests, medians of ${REPETITIONS})`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function secondsOf(input: string, command: string, ...args: string[]): number {
  const file = openSync(input, 'r');
  try {
    const started = process.hrtime.bigint();
    const { status, stderr } = spawnSync(command, args, { stdio: [file, 'ignore', 'pipe'], encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
    }
    return Number(process.hrtime.bigint() - started) / 1e9;
  } finally {
    closeSync(file);
  }
}
