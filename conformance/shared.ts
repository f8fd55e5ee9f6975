import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from './ndjson';
import { askDropped, type Question, type Verdict } from './oracle';
import { parseJson } from '../src/apimachinery/json';

/** Corpora that may lie beside the repository: `corpus` with verdicts of the newest version, `versions` with those of the others. */
const SHARED = join(__dirname, '..', '..', 'shared');
const CORPUS = join(SHARED, 'corpus');
const VERSIONS = join(SHARED, 'versions');

/** A question of a shared corpus, with the verdict of one version. */
export interface SharedCase {
  readonly corpus: string;
  readonly question: Question;
  readonly verdict: Verdict;
}

/** Whether the corpora are there. */
export function hasShared(): boolean {
  return existsSync(CORPUS) && existsSync(VERSIONS);
}

/** The cases of all shared corpora with the verdicts of Kubernetes 1.`minor`. */
export function sharedCases(minor: number): SharedCase[] {
  return [...corpusCases(minor), ...versionCases(minor)];
}

/** The cases with what the server drops from accepted objects, which the corpora do not record. */
export async function withDropped(cases: readonly SharedCase[], oracle: string): Promise<SharedCase[]> {
  const accepted = cases.filter(({ question, verdict }) => 'manifest' in question && verdict.valid);
  const fields = await askDropped(oracle, accepted.map((c) => c.question));
  const dropped = new Map(accepted.map((c, i) => [c, fields[i]]));
  return cases.map((c) => ({ ...c, verdict: { ...c.verdict, dropped: dropped.get(c) } }));
}

/** A case that is not in the version's delta has the verdict that the corpus records. */
function corpusCases(minor: number): SharedCase[] {
  const delta = new Map(readLines(join(VERSIONS, `corpus-delta-1.${minor}.ndjson.gz`), parseJson).map((d) => [`${d.corpus} ${d.id}`, d.verdict]));
  return readdirSync(CORPUS).filter((file) => file.endsWith('.ndjson.gz')).flatMap((file) => {
    const corpus = file.slice(0, -'.ndjson.gz'.length);
    return readLines(join(CORPUS, file), parseJson).map(({ verdict, how: _how, ...question }) => (
      { corpus, question: { ...question, oldIsStored: true }, verdict: delta.get(`${corpus} ${question.id}`) ?? verdict }
    ));
  });
}

/** `asCreated` holds the verdicts of updates whose old object is a manifest, where that makes a difference. */
function versionCases(minor: number): SharedCase[] {
  return readLines(join(VERSIONS, 'versions.ndjson.gz'), parseJson).flatMap(({ about: _about, verdicts, asCreated, ...question }) => {
    let verdict = verdicts[`1.${minor}`];
    while (typeof verdict === 'string') {
      verdict = verdicts[verdict.slice(1)];
    }
    const stored = { corpus: 'versions', question: { ...question, oldIsStored: true }, verdict };
    const ofManifest = asCreated?.[`1.${minor}`];
    return ofManifest === undefined ? [stored] : [stored, { corpus: 'versions', question: { ...question, id: `${question.id}-created` }, verdict: ofManifest }];
  });
}
