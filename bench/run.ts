/**
 * Compares podwright with cdk8s-plus, cdk8s and JSON.stringify: see README.md beside this file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { difference, manifestsOf } from './compare';
import { figures, isReached } from './figures';
import { loadTime, measure } from './measure';
import { CANDIDATES, formatRows, formatTable, median, medianOf, sum, type Candidate, type Layout, type Row, type Sample } from './table';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    repetitions: { type: 'string', default: '3' },
    limit: { type: 'string', default: '120' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

if (!existsSync(join(__dirname, '..', 'lib', 'podwright.js'))) {
  throw new Error('the benchmark runs the compiled library: run `npm run compile` first');
}
const sizes = (options.quick ? '100' : options.sizes).split(',').map(Number);
const repetitions = options.quick ? 1 : Number(options.repetitions);
const limit = Number(options.limit);
const rows: Row[] = [];

checkManifests();
for (const layout of ['one', 'each'] as const) {
  sizes.forEach((count) => measureAll(count, layout));
}
process.stdout.write(`${formatRows(rows)}\n\n`);

const load = loadTimes({ cdk8s: ['cdk8s'], podwright: ['cdk8s', 'podwright'], plus: ['cdk8s', 'cdk8s-plus-34'] });
process.stdout.write(`load: cdk8s ${load.cdk8s.toFixed(1)} ms, with podwright ${load.podwright.toFixed(1)} ms, with cdk8s-plus-34 ${load.plus.toFixed(1)} ms\n\n`);

const reached = figures(rows, load, {
  first: shareOfPlaces(Math.min(10_000, Math.max(...sizes)), 1, 'first'),
  later: shareOfPlaces(Math.min(1000, Math.max(...sizes)), 16, 'later'),
});
process.stdout.write(`${formatTable([['figure', 'goal', 'measured', ''], ...reached.filter((f) => f.value !== undefined).map((f) => [
  f.name, `${f.atLeast ? '>=' : '<='} ${f.goal}`, f.value!.toFixed(2), isReached(f) ? 'reached' : 'not reached',
])])}\n`);
if (options.json !== undefined) {
  writeFileSync(options.json, `${JSON.stringify({ rows, load, figures: reached }, undefined, 2)}\n`);
}

/** Before anything is measured: all write the same. */
function checkManifests(): void {
  for (const layout of ['one', 'each'] as const) {
    const expected = manifestsOf('JSON.stringify', 20, layout);
    for (const candidate of CANDIDATES) {
      const wrong = difference(expected, manifestsOf(candidate, 20, layout));
      if (wrong !== undefined) {
        throw new Error(`${candidate}, charts: ${layout}: ${wrong}`);
      }
    }
  }
  process.stdout.write(`manifests: the same from all ${CANDIDATES.length} candidates\n\n`);
}

/** One repetition after the other, all candidates in each: whatever else the machine does hits all of them. */
function measureAll(count: number, layout: Layout): void {
  const samples = new Map<Candidate, Sample[]>();
  const candidates = CANDIDATES.filter((candidate) => {
    const seconds = estimate(candidate, count, layout);
    if (seconds > limit) {
      rows.push({ candidate, count, layout, skipped: Number.isFinite(seconds) ? `skipped: would take about ${Math.ceil(seconds / 60)} min` : 'skipped: slower than the size before' });
    }
    return seconds <= limit;
  });
  for (let i = 0; i < repetitions; i++) {
    for (const candidate of candidates.filter((c) => i === 0 || !isLong(c, count, layout))) {
      samples.set(candidate, [...samples.get(candidate) ?? [], measure(candidate, count, layout, runsOf(candidate, count, layout))]);
    }
  }
  samples.forEach((list, candidate) => rows.push({ candidate, count, layout, sample: medianOf(list) }));
}

/** How often a process does the same: until the engine has compiled what it will. */
function runsOf(candidate: Candidate, count: number, layout: Layout): number {
  return options.quick ? 2 : isLong(candidate, count, layout) ? 1 : count > 1000 || estimate(candidate, count, layout) > 2 ? 5 : 16;
}

/** Whether a run is so long that it is done once: chance and the work of the engine's compilers are a small part of it. */
function isLong(candidate: Candidate, count: number, layout: Layout): boolean {
  return count > 10_000 || estimate(candidate, count, layout) > 20;
}

/** Seconds that a candidate will take, from its last size: cdk8s's App looks at the whole app once for each chart. */
function estimate(candidate: Candidate, count: number, layout: Layout): number {
  const last = rows.filter((r) => r.candidate === candidate && r.layout === layout).pop();
  if (last === undefined) {
    return 0;
  }
  if (last.sample === undefined) {
    return Infinity;
  }
  const growth = count / last.count;
  const linear = layout === 'one' || candidate === 'podwright' || candidate === 'JSON.stringify';
  return (sum(last.sample.later) * count / 1e6) * (linear ? 1 : growth);
}

/** The share of the whole that it takes to note where constructs are made, from processes that do and such that do not. */
function shareOfPlaces(count: number, runs: number, which: 'first' | 'later'): number {
  const [noted, not]: [number[], number[]] = [[], []];
  for (let i = 0; i < (options.quick ? 1 : 3 * repetitions); i++) {
    noted.push(sum(measure('podwright', count, 'one', runs)[which]));
    not.push(sum(measure('podwright', count, 'one', runs, '--without-places')[which]));
  }
  return 1 - median(not) / median(noted);
}

function loadTimes<K extends string>(modules: Record<K, string[]>): Record<K, number> {
  const times = {} as Record<K, number[]>;
  for (let i = 0; i < (options.quick ? 1 : 15); i++) {
    for (const name in modules) {
      (times[name] ??= []).push(loadTime(...modules[name]));
    }
  }
  return Object.fromEntries(Object.entries<number[]>(times).map(([name, list]) => [name, median(list)])) as Record<K, number>;
}
