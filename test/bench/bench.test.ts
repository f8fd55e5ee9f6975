import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { difference } from '../../bench/compare';
import { figures, isReached } from '../../bench/figures';
import { CANDIDATES, median, total, type Row } from '../../bench/table';

const ROOT = join(__dirname, '..', '..');

test('the benchmark measures every candidate in both layouts, after all have written the same manifests', () => {
  const output = execFileSync(process.execPath, [join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(ROOT, 'bench', 'run.ts'), '--quick'], { cwd: ROOT, encoding: 'utf8' });

  expect(output).toContain('manifests: the same from all 5 candidates');
  for (const layout of ['one', 'each']) {
    for (const candidate of CANDIDATES) {
      expect(output).toMatch(new RegExp(`^100 +${layout} +${candidate.replace('.', '\\.')}( +[\\d.]+){7} +\\d+$`, 'm'));
    }
  }
}, 120_000);

test('a manifest that differs is found', () => {
  expect(difference([{ a: 1 }, { b: 2 }], [{ a: 1 }, { b: 2 }])).toBeUndefined();
  expect(difference([{ a: 1 }, { b: 2 }], [{ a: 1 }, { b: 3 }])).toBe('manifest 1 is {"b":3} instead of {"b":2}');
  expect(difference([{ a: 1 }], [])).toBe('0 manifests instead of 1');
});

test('a median is the middle, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

/** A row whose first run took twice as long as the later ones. */
function row(candidate: Row['candidate'], synth: number): Row {
  return { candidate, count: 1000, layout: 'one', sample: { first: { build: 1, synth: 2 * synth }, later: { build: 1, synth }, memory: 1 } };
}

test('the whole is building and writing, in the first run or in later ones', () => {
  expect(total([row('podwright', 99)], 'podwright', 1000, 'one')).toBe(100);
  expect(total([row('podwright', 99)], 'podwright', 1000, 'one', 'first')).toBe(199);
  expect(total([row('podwright', 99)], 'podwright', 1000, 'each')).toBeUndefined();
});

test('a figure is reached at its goal, and never without a measurement', () => {
  const [throughput, missing] = figures([row('podwright', 99), row('cdk8s-plus-34', 999)], { cdk8s: 1, podwright: 2, plus: 3 }, { first: 0.05, later: 0.06 });

  expect(throughput.value).toBe(10);
  expect(isReached(throughput)).toBe(true);
  expect(isReached({ ...throughput, value: 9.9 })).toBe(false);
  expect(isReached(missing)).toBe(false);
});
