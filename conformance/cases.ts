import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseAllDocuments } from 'yaml';
import { mutate, Random } from './mutate';
import type { Question, Verdict } from './oracle';

const RECORDED = join(__dirname, 'cases.ndjson.gz');
const SEEDS = join(__dirname, 'seeds.yaml');

/** How many cases are recorded. */
const COUNT = 3000;

/** A question, and what the API server's own code answered. */
export interface Case {
  readonly question: Question;
  readonly verdict: Verdict;
}

/** Rich manifests that the API server accepts, of every kind. */
export function seeds(): any[] {
  return parseAllDocuments(readFileSync(SEEDS, 'utf8')).map((doc) => doc.toJS());
}

/** The cases whose verdicts are recorded: the seeds, the seeds broken in one to three places, and updates from a seed to a broken one. */
export function questions(): Question[] {
  const random = new Random(20261124);
  const all = seeds();
  return [
    ...all.map((manifest, i) => ({ id: `seed-${i}`, manifest })),
    ...Array.from({ length: COUNT }, (_, i) => question(`case-${i}`, all, random)),
  ];
}

/** A random question about one of `all`. */
export function question(id: string, all: readonly any[], random: Random): Question {
  const seed = random.pick(all);
  const broken = mutate(seed, 1 + random.below(3), random);
  if (random.below(8) === 0) {
    const subresource = seed.kind === 'Pod' ? random.pick(['', 'ephemeralcontainers', 'resize']) : '';
    return { id, old: seed, new: broken, subresource };
  }
  return { id, manifest: broken };
}

/** The recorded cases. */
export function recorded(): Case[] {
  return gunzipSync(readFileSync(RECORDED)).toString().trim().split('\n').map((line) => JSON.parse(line));
}

/** Records verdicts anew. */
export function record(cases: readonly Case[]): void {
  writeFileSync(RECORDED, gzipSync(cases.map((c) => `${JSON.stringify(c)}\n`).join(''), { level: 9 }));
}
