/**
 * Compares podwright with the API server's own code, for each version of Kubernetes. Needs Go.
 *
 *     npm run conformance                                 all checks; the newest version is fuzzed for two minutes, the others and the life of a pod for one each
 *     npm run conformance -- --seconds 3600               fuzz the newest for an hour, the rest for half of it each; --seed N begins elsewhere
 *     npm run conformance -- --versions 1.33,1.37         only some versions
 *     npm run conformance -- --record                     first ask anew, and record the verdicts that `npm test` compares with
 *     npm run conformance -- --speed                      compare the speed of the batch mode with that of the newest oracle, and nothing else
 *     npm run conformance -- --server                     post all examples and patterns to the real kube-apiserver, and nothing else
 */
import { parseArgs } from 'node:util';
import { acceptsAll, exampleObjects } from './accepted';
import { buildOracle, hasGo, requireCompiled } from './build';
import { asked, record, recorded, type Case } from './cases';
import { fuzz } from './fuzz';
import { sameInPython } from './languages/parity';
import { compareLives } from './lifecycle';
import type { Oracle } from './oracle';
import { Report } from './report';
import { serverAcceptsAll } from './server';
import { hasShared, sharedCases, type SharedCase } from './shared';
import { compareSpeed } from './speed';
import { stringsComeBack } from './strings';
import { minorsOf } from './versions';
import { fuzzYaml } from './yaml-fuzz';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    versions: { type: 'string' },
    record: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
  },
});

/** How many random strings are written as YAML: `strings.ts` takes any number. */
const STRINGS = 200_000;
/** How many times all values, workloads, containers and patterns are made at random in Python and in Node. */
const LANGUAGE_SEEDS = 5;

async function main(): Promise<boolean> {
  if (!hasGo()) {
    throw new Error('the oracles are Kubernetes\' own Go code: install Go (https://go.dev/dl), then run this again');
  }
  requireCompiled();
  const pinned = minorsOf(undefined);
  const minors = minorsOf(options.versions);
  if (options.server) {
    return serverAcceptsAll(minors, await exampleObjects());
  }
  if (options.speed) {
    compareSpeed(buildOracle(pinned[0]), [...recordedOf(pinned[0]), ...shared(pinned[0])].map((c) => c.question));
    return true;
  }
  if (options.record) {
    console.log(`recorded ${await record(pinned.map(oracleOf))} cases`);
  }
  const examples = await exampleObjects();
  const passed = [stringsComeBack(STRINGS, Number(options.seed))];
  for (const minor of minors) {
    passed.push(await check(oracleOf(minor), minor === pinned[0], examples));
  }
  if (minors.includes(pinned[0])) {
    passed.push(await compareLives(Number(options.seconds) / 2, Number(options.seed)));
    passed.push(fuzzYaml(Number(options.seconds) / 4, Number(options.seed)));
    passed.push(await sameInPython(Number(options.seed), LANGUAGE_SEEDS));
  }
  return passed.every((ok) => ok);
}

/** All checks of one version. */
async function check(oracle: Oracle, isNewest: boolean, examples: readonly any[]): Promise<boolean> {
  const seconds = Number(options.seconds) / (isNewest ? 1 : 2);
  return [
    await askAnew('recorded cases', oracle, isNewest, recordedOf(oracle.minor)),
    await askAnew('shared corpora', oracle, isNewest, shared(oracle.minor), LEAST_SHARED),
    await acceptsAll(oracle, examples),
    await fuzz(oracle, isNewest, seconds, Number(options.seed)),
  ].every((ok) => ok);
}

async function askAnew(what: string, { minor, binary }: Oracle, isNewest: boolean, cases: readonly Case[], least = 1): Promise<boolean> {
  const report = new Report(`${what}, asked anew`, minor, isNewest);
  (await asked(binary, cases.map((c) => c.question))).forEach((c) => report.add(c));
  return report.print(least);
}

/** The share of the shared corpora that has to be the same: a few of their lines ask about subresources that no kind has. What differs is printed. */
const LEAST_SHARED = 0.9999;

function oracleOf(minor: number): Oracle {
  return { minor, binary: buildOracle(minor) };
}

function recordedOf(minor: number): readonly Case[] {
  return recorded().get(minor) ?? [];
}

function shared(minor: number): readonly SharedCase[] {
  return hasShared() ? sharedCases(minor) : [];
}

main().then((passed) => {
  process.exitCode = passed ? 0 : 1;
}, (e) => {
  console.error(e.message);
  process.exitCode = 1;
});
