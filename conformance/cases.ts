import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ask, type Oracle, type Question, type Standard, type Verdict } from './oracle';
import { Questioner } from './questions';
import { Random } from './random';

const RECORDED = join(__dirname, 'cases.ndjson.gz');

/** How many random cases are recorded. */
const COUNT = 5000;

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

/** The questions whose verdicts are recorded: the seeds, the features, and random questions. */
export function questions(): Question[] {
  const questioner = new Questioner(new Random(20261126));
  return [
    ...questioner.seeds.map((manifest, i) => ({ id: `seed-${i}`, manifest })),
    ...questioner.features.map((feature, i) => ({ id: `feature-${i}`, manifest: questioner.featured(feature) })),
    ...Array.from({ length: COUNT }, (_, i) => questioner.question(`case-${i}`)),
  ];
}

/** The recorded cases of each minor version, the newest first. */
export function recorded(): Map<number, Case[]> {
  const lines: Line[] = gunzipSync(readFileSync(RECORDED)).toString().trim().split('\n').map((line) => JSON.parse(line));
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

/** Asks the oracles of all versions, and records what they answer. */
export async function record(oracles: readonly Oracle[]): Promise<void> {
  const all = questions();
  const found: Record<string, Verdict>[] = all.map(() => ({}));
  const newestFirst = [...oracles].sort((a, b) => b.minor - a.minor);
  const newest = newestFirst[0].minor;
  let last: Verdict[] = [];
  for (const { minor, binary } of newestFirst) {
    const verdicts = (await ask(binary, all)).map((verdict) => brief(verdict, minor === newest));
    verdicts.forEach((verdict, i) => {
      if (minor === newest || !same(verdict, last[i])) {
        found[i][`1.${minor}`] = verdict;
      }
    });
    last = verdicts;
  }
  const text = all.map((question, i) => `${JSON.stringify({ question, verdicts: found[i] })}\n`).join('');
  writeFileSync(RECORDED, gzipSync(text, { level: 9 }));
}

/** What is compared of a verdict: messages for the newest version only, of standards the checks. */
function brief({ valid, errors, decodeErrors, warnings, dropped, panic, pss }: Verdict, withMessages: boolean): Verdict {
  return {
    valid,
    errors: errors.map(({ type, field, detail }) => ({ type, field, detail: withMessages ? detail : '' })).sort(byText),
    ...(decodeErrors?.length && { decodeErrors: withMessages ? decodeErrors : decodeErrors.slice(0, 1) }),
    ...(warnings?.length && { warnings }),
    ...(dropped && { dropped }),
    ...(panic !== undefined && { panic: panic.split('\n', 1)[0] }),
    ...(pss && { pss: Object.fromEntries(Object.entries(pss).map(([level, result]) => [level, briefStandard(result)])) }),
  };
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
