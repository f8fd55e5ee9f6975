/** Who is measured: the names of candidates.cjs. */
export const CANDIDATES = ['podwright', 'podwright in cdk8s App', 'cdk8s-plus-34', 'cdk8s ApiObject', 'JSON.stringify'] as const;
export type Candidate = typeof CANDIDATES[number];

/** All pods in one chart, or one chart each. */
export type Layout = 'one' | 'each';

/** Microseconds a pod. */
export interface Times {
  readonly build: number;
  readonly synth: number;
}

/** What the first run of a process took, the medians of its later runs, and the peak of memory in the first in MiB. */
export interface Sample {
  readonly first: Times;
  readonly later: Times;
  readonly memory: number;
}

/** The median of the samples of one candidate; `skipped` says why there is none. */
export interface Row {
  readonly candidate: Candidate;
  readonly count: number;
  readonly layout: Layout;
  readonly sample?: Sample;
  readonly skipped?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function medianOf(samples: readonly Sample[]): Sample {
  const of = (pick: (sample: Sample) => number) => median(samples.map(pick));
  return {
    first: { build: of((s) => s.first.build), synth: of((s) => s.first.synth) },
    later: { build: of((s) => s.later.build), synth: of((s) => s.later.synth) },
    memory: of((s) => s.memory),
  };
}

export function sum({ build, synth }: Times): number {
  return build + synth;
}

/** Microseconds a pod for the whole of it, in the first run of a process or in later ones. */
export function total(rows: readonly Row[], candidate: Candidate, count: number, layout: Layout, runs: 'first' | 'later' = 'later'): number | undefined {
  const sample = sampleOf(rows, candidate, count, layout);
  return sample && sum(sample[runs]);
}

export function sampleOf(rows: readonly Row[], candidate: Candidate, count: number, layout: Layout): Sample | undefined {
  return rows.find((r) => r.candidate === candidate && r.count === count && r.layout === layout)?.sample;
}

/** The rows as a table, each with its ratios to cdk8s-plus and to JSON.stringify. */
export function formatRows(rows: readonly Row[]): string {
  const lines = [[
    'pods', 'charts', 'candidate', 'build µs', 'synth µs', 'total µs', 'faster than cdk8s-plus', 'times JSON.stringify', 'first run µs', 'faster than cdk8s-plus', 'peak MiB',
  ]];
  for (const { candidate, count, layout, sample, skipped } of rows) {
    const faster = (runs: 'first' | 'later') => ratio(total(rows, 'cdk8s-plus-34', count, layout, runs), sample && sum(sample[runs]));
    lines.push([
      String(count), layout, candidate,
      ...(sample === undefined ? [skipped ?? ''] : [
        sample.later.build.toFixed(1), sample.later.synth.toFixed(1), sum(sample.later).toFixed(1), faster('later'),
        ratio(sum(sample.later), total(rows, 'JSON.stringify', count, layout)), sum(sample.first).toFixed(1), faster('first'), sample.memory.toFixed(0),
      ]),
    ]);
  }
  return formatTable(lines);
}

function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? '-' : (a / b).toFixed(2);
}

export function formatTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0].map((_, column) => Math.max(...lines.filter((l) => l.length === lines[0].length).map((l) => l[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
