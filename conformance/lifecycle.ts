/**
 * Compares the simulation with the whole kubelet in virtual time: with what was recorded of it, and where Go is, with what it says anew.
 *
 *     npx tsx conformance/lifecycle.ts                              the recorded corpus
 *     npx tsx conformance/lifecycle.ts --seconds 600 --seed 1       ten minutes of new scenarios (needs Go and Python)
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { ASPECTS, type Aspect, differingAspects, type TimelineLine } from './lifecycle-compare';
import { type PatchCase, patchCases } from './lifecycle-patch';
import { parseLines, readLines } from './ndjson';
import { explainNdjson } from '../src/cli/explain-ndjson';
import { simulateNdjson } from '../src/cli/simulate-ndjson';
import { strategicMerge } from '../src/lifecycle';

const CORPUS = join(__dirname, '..', '..', 'shared', 'lifecycle', 'corpus');
const SOURCE = join(__dirname, 'lifecycle');
const BUILD = join(__dirname, '.build');

/** How many new scenarios are requested at once. */
const BATCH = 20;
/** How often the oracle plays a scenario: what is not the same each time hangs on the scheduler of Go, and is not compared. */
const RUNS = 4;
/** How often it plays one again in which a difference was found. */
const MORE_RUNS = 16;

/** How many patches are compared. */
const PATCHES = 2000;

/** The share that has to be the same. */
const ENOUGH = 0.995;

/** How much of something is the same. */
export interface Comparison {
  readonly what: string;
  readonly cases: number;
  /** What differs, by the id of the case. */
  readonly differing: readonly string[];
}

/** Compares with the recorded corpus. Answers nothing where it is not there. */
export async function replay(): Promise<Comparison[]> {
  if (!existsSync(CORPUS)) {
    return [];
  }
  const timelines = readLines(join(CORPUS, 'timelines.ndjson.gz'));
  const configs = readLines(join(CORPUS, 'config.ndjson.gz'));
  return [
    ...compareTimelines('timelines', timelines, await answers(simulateNdjson, timelines)),
    ...compareTimelines('config', configs, await answers(explainNdjson, configs)),
    await compareLines('print', simulateNdjson, readLines(join(CORPUS, 'print.ndjson.gz'))),
    await compareLines('static', explainNdjson, readLines(join(CORPUS, 'static.ndjson.gz'))),
  ];
}

/**
 * Compares with the oracle on new scenarios, for some seconds. What the oracle itself does not always say the same of is left out.
 *
 * @param seed where the scenarios begin; each seed gives others
 */
export async function fuzz(seconds: number, seed: number): Promise<Comparison[]> {
  const oracle = buildLifecycleOracle();
  const end = Date.now() + seconds * 1000;
  const expected: TimelineLine[] = [];
  for (let next = seed; Date.now() < end; next++) {
    const scenarios = generate('generate.py', next, BATCH).filter(({ id }) => id.startsWith('random'));
    const runs = Array.from({ length: RUNS }, () => ask(oracle, 'run', scenarios));
    for (const [i, { manifest, script }] of scenarios.entries()) {
      const unstable = [...new Set(runs.flatMap((run) => differingAspects(runs[0][i], run[i])))];
      expected.push({ ...runs[0][i], id: `${next}/${scenarios[i].id}`, manifest, script, unstable });
    }
  }
  const valid = expected.filter(({ error }) => error === undefined);
  const answered = await answers(simulateNdjson, valid);
  const stable = valid.map((line, i) => (differingAspects(line, answered[i]).length > 0 ? playedAgain(oracle, line) : line));
  const pods = generate('generate-print.py', seed, 500);
  const printed = ask(oracle, 'print', pods);
  const manifests = generate('generate-static.py', seed, 500);
  const statics = ask(oracle, 'static', manifests);
  const patches = patchCases(seed, PATCHES);
  return [
    ...compareTimelines(`new timelines from seed ${seed}`, stable, answered),
    await compareLines('new print', simulateNdjson, pods.map((pod, i) => ({ ...pod, ...printed[i] }))),
    await compareLines('new static', explainNdjson, manifests.map((manifest, i) => ({ ...manifest, ...statics[i] }))),
    comparePatches(patches, ask(oracle, 'patch', patches)),
  ];
}

/** A timeline, with what is not the same in many runs of the oracle. */
function playedAgain(oracle: string, line: TimelineLine): TimelineLine {
  const runs: TimelineLine[] = ask(oracle, 'run', Array.from({ length: MORE_RUNS }, () => line));
  return { ...line, unstable: [...new Set([...line.unstable ?? [], ...runs.flatMap((run) => differingAspects({ ...line, unstable: [] }, run))])] };
}

/** Builds the oracle: about four minutes the first time, then seconds. */
export function buildLifecycleOracle(): string {
  mkdirSync(BUILD, { recursive: true });
  const binary = join(BUILD, 'lifecycle-oracle');
  execFileSync(join(SOURCE, 'build.sh'), [binary], { stdio: ['ignore', 'inherit', 'inherit'] });
  return binary;
}

function generate(program: string, seed: number, count: number): any[] {
  return parseLines(execFileSync('python3', [join(SOURCE, program), String(seed), String(count)], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

function ask(oracle: string, mode: 'run' | 'print' | 'static' | 'patch', requests: readonly any[]): any[] {
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
  return parseLines(execFileSync(oracle, [mode], { input, encoding: 'utf8', maxBuffer: 1 << 30 }));
}

function compareTimelines(what: string, expected: readonly TimelineLine[], answered: readonly TimelineLine[]): Comparison[] {
  const differing = new Map<Aspect, string[]>(ASPECTS.map((aspect) => [aspect, []]));
  for (const [i, line] of expected.entries()) {
    differingAspects(line, answered[i]).forEach((aspect) => differing.get(aspect)!.push(line.id));
  }
  return ASPECTS.map((aspect) => ({
    what: `${what}, ${aspect}`,
    cases: expected.filter(({ unstable }) => !unstable?.includes(aspect)).length,
    differing: differing.get(aspect)!,
  }));
}

/** Compares all fields that an answer has. */
async function compareLines(what: string, command: typeof simulateNdjson, expected: readonly any[]): Promise<Comparison> {
  const answered = await answers(command, expected);
  const differing = expected.filter((line, i) => Object.entries(answered[i]).some(([field, value]) => !isDeepStrictEqual(line[field], value)));
  return { what, cases: expected.length, differing: differing.map(({ id }) => id) };
}

/** Patches that the oracle takes. */
function comparePatches(cases: readonly PatchCase[], answered: readonly any[]): Comparison {
  const taken = cases.map((one, i) => ({ ...one, ...answered[i] })).filter(({ error }) => error === undefined);
  const differing = taken.filter(({ pod, patch, patched }) => !isDeepStrictEqual(strategicMerge(pod, patch), patched));
  return { what: 'new patches', cases: taken.length, differing: differing.map(({ id }) => id) };
}

async function answers(command: typeof simulateNdjson, requests: readonly any[]): Promise<any[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const written = text(output);
  input.end(requests.map(({ id, manifest, script, pod, now }) => `${JSON.stringify({ id, manifest, script, pod, now })}\n`).join(''));
  await command(input, output);
  output.end();
  return parseLines(await written);
}

/**
 * Compares with the recorded corpus, and on new scenarios, and prints how much is the same. Answers whether it is enough: in the order of what happens in one
 * moment, which Go's scheduler decides, a few timelines always differ.
 */
export async function compareLives(seconds: number, seed: number): Promise<boolean> {
  const comparisons = [...await replay(), ...await fuzz(seconds, seed)];
  print(comparisons);
  return comparisons.every(({ cases, differing }) => cases - differing.length >= ENOUGH * cases);
}

function print(comparisons: readonly Comparison[]): void {
  for (const { what, cases, differing } of comparisons) {
    const share = cases === 0 ? '' : ` (${((100 * (cases - differing.length)) / cases).toFixed(2)} %)`;
    console.log(`${what}: ${cases - differing.length} of ${cases} the same${share}${differing.length > 0 ? `; not: ${differing.join(', ')}` : ''}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string', default: '1' } } });
  print(values.seconds === undefined ? await replay() : await fuzz(Number(values.seconds), Number(values.seed)));
}

if (require.main === module) {
  void main();
}
