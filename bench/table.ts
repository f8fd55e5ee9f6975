/** Who is measured: the names of candidates.cjs. */
export const CANDIDATES = ['podwright', 'podwright in cdk8s App', 'cdk8s-plus-34', 'cdk8s ApiObject', 'JSON.stringify'] as const;
export type Candidate = typeof CANDIDATES[number];

/** All pods in one chart, or one chart each. */
export type Layout = 'one' | 'each';

/** Microseconds a pod, and the peak of memory in MiB. */
export interface Sample {
  readonly build: number;
  readonly synth: number;
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
  return { build: median(samples.map((s) => s.build)), synth: median(samples.map((s) => s.synth)), memory: median(samples.map((s) => s.memory)) };
}

/** Microseconds a pod for the whole of it. */
export function total(rows: readonly Row[], candidate: Candidate, count: number, layout: Layout): number | undefined {
  const sample = sampleOf(rows, candidate, count, layout);
  return sample && sample.build + sample.synth;
}

export function sampleOf(rows: readonly Row[], candidate: Candidate, count: number, layout: Layout): Sample | undefined {
  return rows.find((r) => r.candidate === candidate && r.count === count && r.layout === layout)?.sample;
}

/** The rows as a table, each with its ratios to cdk8s-plus and to JSON.stringify. */
export function formatRows(rows: readonly Row[]): string {
  const lines = [['pods', 'charts', 'candidate', 'build µs', 'synth µs', 'total µs', 'faster than cdk8s-plus', 'times JSON.stringify', 'peak MiB']];
  for (const { candidate, count, layout, sample, skipped } of rows) {
    const plus = total(rows, 'cdk8s-plus-34', count, layout);
    const json = total(rows, 'JSON.stringify', count, layout);
    const all = sample && sample.build + sample.synth;
    lines.push([
      String(count), layout, candidate,
      ...(sample === undefined || all === undefined ? [skipped ?? ''] : [
        sample.build.toFixed(1), sample.synth.toFixed(1), all.toFixed(1), plus ? (plus / all).toFixed(2) : '-', json ? (all / json).toFixed(2) : '-', sample.memory.toFixed(0),
      ]),
    ]);
  }
  return formatTable(lines);
}

export function formatTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0].map((_, column) => Math.max(...lines.filter((l) => l.length === lines[0].length).map((l) => l[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
