import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Choice, type Candidate } from './choose';
import { messageOf } from './compare';
import { readLines, spelledJson } from './ndjson';
import { ask, type Oracle, type Question, type Standard, type Verdict } from './oracle';
import { Questioner } from './questions';
import { Random } from './random';
import { parseJson } from '../src/apimachinery/json';

const RECORDED = join(__dirname, 'cases.ndjson.gz');

/** The random questions among which those are chosen that are recorded. */
const SEED = 20261126;
const BATCHES = 10;
const BATCH = 5000;
/** How many are recorded in any case. */
const UNCHOSEN = 1500;

/** A question, and what the API server's own code of a version answered. */
export interface Case {
  readonly question: Question;
  readonly verdict: Verdict;
}

/** A line of the file: a version that is not listed has the verdict of the next newer one that is. */
interface Line {
  readonly question: Question;
  readonly verdicts: { readonly [version: string]: Verdict };
}

/** The recorded cases of each minor version, the newest first. */
export function recorded(): Map<number, Case[]> {
  const lines: Line[] = readLines(RECORDED, parseJson);
  const minors = [...new Set(lines.flatMap(({ verdicts }) => Object.keys(verdicts)))].map(minorOf).sort((a, b) => b - a);
  return new Map(minors.map((minor) => [minor, lines.map(({ question, verdicts }) => {
    const newer = Object.keys(verdicts).map(minorOf).filter((other) => other >= minor);
    return { question, verdict: verdicts[`1.${Math.min(...newer)}`] };
  })]));
}

function minorOf(version: string): number {
  return Number(version.slice('1.'.length));
}

/** Asks an oracle, and keeps the questions with the answers. */
export async function asked(binary: string, all: readonly Question[]): Promise<Case[]> {
  const verdicts = await ask(binary, all);
  return all.map((question, i) => ({ question, verdict: verdicts[i] }));
}

/** Asks the oracles of all versions many questions, and records the seeds, the features, some random ones and a choice of many others. Returns how many. */
export async function record(oracles: readonly Oracle[]): Promise<number> {
  const newestFirst = [...oracles].sort((a, b) => b.minor - a.minor);
  const questioner = new Questioner(new Random(SEED));
  const choice = new Choice();
  const found = await candidates(newestFirst, [
    ...questioner.seeds.map((manifest, i) => ({ id: `seed-${i}`, manifest })),
    ...questioner.features.map((feature, i) => ({ id: `feature-${i}`, manifest: questioner.featured(feature) })),
    ...Array.from({ length: UNCHOSEN }, (_, i) => questioner.question(`any-${i}`)),
  ]);
  choice.among(found);
  for (let batch = 0; batch < BATCHES; batch++) {
    const questions = Array.from({ length: BATCH }, (_, i) => questioner.question(`chosen-${batch * BATCH + i}`));
    found.push(...choice.among(await candidates(newestFirst, questions)));
  }
  const text = found.map(({ question, verdicts }) => `${spelledJson({ question, verdicts: changed(newestFirst, verdicts) })}\n`).join('');
  writeFileSync(RECORDED, gzipSync(text, { level: 9 }));
  return found.length;
}

async function candidates(newestFirst: readonly Oracle[], questions: readonly Question[]): Promise<Candidate[]> {
  const verdicts: Verdict[][] = [];
  for (const { binary } of newestFirst) {
    verdicts.push((await ask(binary, questions)).map(brief));
  }
  return questions.map((question, i) => ({ question, verdicts: verdicts.map((of) => of[i]) }));
}

/** The verdict of the newest version, and those of others that differ from that of the next newer one. */
function changed(newestFirst: readonly Oracle[], verdicts: readonly Verdict[]): Line['verdicts'] {
  return Object.fromEntries(newestFirst.flatMap(({ minor }, i) => (
    i > 0 && same(verdicts[i], verdicts[i - 1]) ? [] : [[`1.${minor}`, i === 0 ? verdicts[i] : withoutMessages(verdicts[i])]]
  )));
}

/** What is compared of a verdict: of standards the checks. */
function brief({ valid, errors, decodeErrors, warnings, dropped, panic, pss }: Verdict): Verdict {
  return {
    valid,
    errors: errors.map(({ type, field, detail }) => ({ type, field, detail: messageOf(detail) })).sort(byText),
    ...(decodeErrors?.length && { decodeErrors }),
    ...(warnings?.length && { warnings }),
    ...(dropped && { dropped }),
    ...(panic !== undefined && { panic: panic.split('\n', 1)[0] }),
    ...(pss && { pss: Object.fromEntries(Object.entries(pss).map(([level, result]) => [level, briefStandard(result)])) }),
  };
}

/** Messages are compared for the newest version only. */
function withoutMessages(verdict: Verdict): Verdict {
  return { ...verdict, errors: verdict.errors.map((e) => ({ ...e, detail: '' })), decodeErrors: verdict.decodeErrors?.slice(0, 1) };
}

/** Errors of one type and field come in an order that is another one each time. */
function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function briefStandard({ allowed, violations }: Standard): Standard {
  return { allowed, violations: violations?.map(({ check }) => ({ check })) };
}

/** Whether two verdicts are the same in what is compared for all versions. */
function same(a: Verdict, b: Verdict): boolean {
  const compared = ({ errors, decodeErrors, ...rest }: Verdict): string =>
    JSON.stringify([errors.map(({ type, field }) => [type, field]), (decodeErrors ?? []).length > 0, rest]);
  return compared(a) === compared(b);
}
