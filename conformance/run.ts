/**
 * Compares podwright with the API server's own code. Needs Go.
 *
 *     npm run conformance                      all checks, with two minutes of fuzzing
 *     npm run conformance -- --seconds 3600    fuzz for an hour; --seed N begins elsewhere
 *     npm run conformance -- --record          ask anew, and record the verdicts that `npm test` compares with
 *     npm run conformance -- --speed           compare the speed of the batch mode with that of the oracle, and nothing else
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { App, ApiObject, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { buildOracle, buildYaml, hasGo } from './build';
import { question, questions, record, recorded, seeds, type Case } from './cases';
import { differenceOf, type Difference } from './compare';
import { Random } from './mutate';
import { ask, type Question } from './oracle';
import { compareSpeed } from './speed';
import { KINDS } from '../src/apimachinery/kinds';
import { App as PodwrightApp } from '../src/app';
import { everyPattern } from '../test/pattern/matrix';
import { versions } from '../tools/go-module';
import { exampleNames, inParallel, synthExample } from '../tools/synth-example';

const SHARED_CORPUS = join(__dirname, '..', '..', 'shared', 'corpus');

/** How many differences are printed whole. */
const SHOWN = 10;

function report(what: string, cases: number, differences: readonly Difference[]): boolean {
  for (const { question: of, text } of differences.slice(0, SHOWN)) {
    console.error(`${text}\n  ${JSON.stringify(of)}\n`);
  }
  console.log(`${what}: ${cases - differences.length} of ${cases} the same as the API server`);
  return differences.length === 0;
}

function compareAll(what: string, cases: readonly Case[]): boolean {
  return report(what, cases.length, cases.map((c) => differenceOf(c.question, c.verdict, 37, true)).filter((d) => d !== undefined));
}

async function asked(oracle: string, all: readonly Question[]): Promise<Case[]> {
  const verdicts = await ask(oracle, all);
  return all.map((q, i) => ({ question: q, verdict: verdicts[i] }));
}

/** All of `objects` that hold a pod are accepted. */
async function accepted(what: string, oracle: string, objects: readonly any[]): Promise<boolean> {
  const known = objects.filter((o) => Object.hasOwn(KINDS, o.kind));
  const judged = await asked(oracle, known.map((manifest) => ({ id: manifest.metadata.name, manifest })));
  const rejected = judged.filter((c) => !c.verdict.valid);
  rejected.slice(0, SHOWN).forEach((c) => console.error(JSON.stringify(c)));
  console.log(`${what}: ${judged.length - rejected.length} of ${judged.length} manifests accepted by the API server`);
  return rejected.length === 0;
}

async function examples(oracle: string): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'podwright-examples-'));
  try {
    return await accepted('examples', oracle, (await inParallel(exampleNames(), availableParallelism(), (name) => synthExample(name, join(dir, name)))).flat());
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What cdk8s's own writer writes so that a Go parser reads something else; podwright's App escapes it. */
// eslint-disable-next-line no-control-regex
const MISWRITTEN = /[\x7f-\x9f\u2028\u2029\ufeff]|^[ \n]*\t[^]*\n|^[ \n]*\n[ \n]*\t|^\n* +\n[ \n]*$/;

/** Any string comes back from a Go YAML parser as it was, written by our App, and by cdk8s's as far as that can. */
function strings(): boolean {
  const yaml = buildYaml();
  const text = fc.string({ unit: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...'yn10xeE.:-+_~ \t\n#\'"%@`{}[]&*!|>\\') }, { weight: 1, arbitrary: fc.constantFrom('é', '😀', '\u2028', '\u0085', '\u00a0', '\ufeff', '\u007f') }) });
  const words = ['yes', 'on', 'y', '1e3', '0x10', '12:30:45', 'null', '~', '010', '<<', '=', '2001-01-01', '.inf', ' a', 'a ', 'a\nb', 'a\n', '\n', ''];
  const all = [...words, ...fc.sample(text, { numRuns: 20_000, seed: 1 })];
  const results = [App, PodwrightApp].map((AppClass) => {
    const values = AppClass === App ? all.filter((value) => !MISWRITTEN.test(value)) : all;
    const app = new AppClass();
    new ApiObject(new Chart(app, 'c'), 'o', { apiVersion: 'v1', kind: 'Strings', values });
    const read = JSON.parse(execFileSync(yaml, { input: app.synthYaml(), maxBuffer: 1 << 28, encoding: 'utf8' })).values;
    const lost = values.filter((value, i) => read[i] !== value);
    lost.slice(0, SHOWN).forEach((value) => console.error(`${AppClass.name}: ${JSON.stringify(value)} comes back as something else`));
    return lost.length;
  });
  console.log(`strings: ${all.length - Math.max(...results)} of ${all.length} come back from a Go YAML parser as they were`);
  return results.every((lost) => lost === 0);
}

async function fuzz(oracle: string, seconds: number, seed: number): Promise<boolean> {
  const random = new Random(seed);
  const all = seeds();
  const end = Date.now() + seconds * 1000;
  const differences: Difference[] = [];
  let cases = 0;
  while (Date.now() < end) {
    const batch = await asked(oracle, Array.from({ length: 2000 }, (_, i) => question(`fuzz-${cases + i}`, all, random)));
    differences.push(...batch.map((c) => differenceOf(c.question, c.verdict, 37, true)).filter((d) => d !== undefined));
    cases += batch.length;
  }
  return report(`fuzz (${seconds} s, seed ${seed})`, cases, differences);
}

/** The questions of a corpus that may lie beside the repository. */
function sharedQuestions(): { readonly file: string; readonly all: readonly Question[] }[] {
  const files = existsSync(SHARED_CORPUS) ? readdirSync(SHARED_CORPUS).filter((f) => f.endsWith('.ndjson.gz')) : [];
  return files.map((file) => {
    const lines = gunzipSync(readFileSync(join(SHARED_CORPUS, file))).toString().trim().split('\n').map((line) => JSON.parse(line));
    return { file, all: lines.map(({ verdict: _verdict, how: _how, ...rest }) => rest) };
  });
}

/** The shared corpus, asked anew. */
async function sharedCorpus(oracle: string): Promise<boolean> {
  let same = true;
  for (const { file, all } of sharedQuestions()) {
    same = compareAll(`corpus ${file}, asked anew`, await asked(oracle, all)) && same;
  }
  return same;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '120' },
      seed: { type: 'string', default: String(Date.now() % 1e9) },
      record: { type: 'boolean', default: false },
      speed: { type: 'boolean', default: false },
    },
  });
  if (!hasGo()) {
    throw new Error('the oracle is Kubernetes\' own Go code: install Go (https://go.dev/dl), then run this again');
  }
  const oracle = buildOracle(Math.max(...versions()));
  if (values.speed) {
    compareSpeed(oracle, [...recorded().map((c) => c.question), ...sharedQuestions().flatMap(({ all }) => all)]);
    return;
  }
  if (values.record) {
    record(await asked(oracle, questions()));
  }
  const checks = [
    compareAll('recorded cases, asked anew', await asked(oracle, recorded().map((c) => c.question))),
    await examples(oracle),
    await accepted('patterns', oracle, everyPattern()),
    strings(),
    await sharedCorpus(oracle),
    await fuzz(oracle, Number(values.seconds), Number(values.seed)),
  ];
  process.exitCode = checks.every((passed) => passed) ? 0 : 1;
}

main().catch((e) => {
  console.error(e.message);
  process.exitCode = 1;
});
