/**
 * Compares the validation of this checkout with that of another revision, in turns in one process, on the recorded cases that the newest version accepts.
 *
 *     npx tsx bench/revision.ts main           in five processes
 *     npx tsx bench/revision.ts HEAD~20 9      in nine
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { median } from './table';
import { recorded } from '../conformance/cases';

const ROOT = resolve(__dirname, '..');
/** Each side validates so many manifests, and then it is the other's turn. */
const TURN = 100;
const WARM_UP = 3;
const PASSES = 8;

type Validate = (manifest: unknown) => unknown;

/** The share of the time of the other revision: of the first pass, which compiles, and of later ones. */
interface Ratios {
  readonly first: number;
  readonly later: number;
}

async function compile(checkout: string, outfile: string): Promise<void> {
  await build({ bundle: true, platform: 'node', target: 'node20', entryPoints: [join(checkout, 'src/validation/index.ts')], outfile });
}

/** Measures in this process. */
function measure(files: readonly string[], manifests: readonly unknown[]): Ratios {
  const sides: Validate[] = files.map((file) => createRequire(file)(file).validateWithStandards);
  const passes = Array.from({ length: PASSES }, () => timesOf(sides, manifests));
  const ratio = ([other, own]: readonly number[]): number => own / other;
  return { first: ratio(passes[0]), later: median(passes.slice(WARM_UP).map(ratio)) };
}

function timesOf(sides: readonly Validate[], manifests: readonly unknown[]): number[] {
  const times = sides.map(() => 0);
  for (let at = 0; at < manifests.length; at += TURN) {
    const turn = manifests.slice(at, at + TURN);
    const order = (at / TURN) % 2 === 0 ? [0, 1] : [1, 0];
    for (const side of order) {
      const before = process.hrtime.bigint();
      turn.forEach((manifest) => sides[side](manifest));
      times[side] += Number(process.hrtime.bigint() - before);
    }
  }
  return times;
}

async function main(revision: string, processes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  try {
    const checkout = join(folder, 'other');
    execFileSync('git', ['worktree', 'add', '--detach', checkout, revision], { cwd: ROOT, stdio: 'ignore' });
    const files = [join(folder, 'other.js'), join(folder, 'own.js')];
    await compile(checkout, files[0]);
    await compile(ROOT, files[1]);
    const accepted = [...recorded().values()][0].filter(({ question, verdict }) => 'manifest' in question && verdict.valid);
    const manifests = join(folder, 'manifests.json');
    writeFileSync(manifests, JSON.stringify(accepted.map(({ question }) => (question as any).manifest)));
    const ratios: Ratios[] = Array.from({ length: processes }, () => (
      JSON.parse(execFileSync(process.execPath, [...process.execArgv, __filename, '--measure', manifests, ...files], { encoding: 'utf8' }))
    ));
    console.log(`${accepted.length} manifests, ${processes} processes, medians: a first pass takes ${shareOf(ratios.map((r) => r.first))} of the time of ${revision}, `
      + `a later one ${shareOf(ratios.map((r) => r.later))}`);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', join(folder, 'other')], { cwd: ROOT, stdio: 'ignore' });
    rmSync(folder, { recursive: true });
  }
}

function shareOf(ratios: number[]): string {
  return `${(100 * median(ratios)).toFixed(1)} %`;
}

const [first = 'HEAD', ...rest] = process.argv.slice(2);
if (first === '--measure') {
  const [manifests, ...files] = rest;
  console.log(JSON.stringify(measure(files, JSON.parse(readFileSync(manifests, 'utf8')))));
} else {
  void main(first, Number(rest[0] ?? 5));
}
