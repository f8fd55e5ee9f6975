/**
 * Scores podwright against the recorded verdicts of the corpora in `../shared`, for each version of Kubernetes. Needs no Go;
 * whether the dropped fields are the same is compared if `npm run conformance` has built the oracle of the version.
 *
 *     npx tsx conformance/score.ts                              all versions, and the commonest causes of differences
 *     npx tsx conformance/score.ts --versions 1.33,1.37         some versions
 *     npx tsx conformance/score.ts --top 40                     more causes (0: figures only)
 *     npx tsx conformance/score.ts --corpus versions,edges      some corpora; "recorded" is that of the repository
 *     npx tsx conformance/score.ts --anew                       with the verdicts of the built oracles, not those that the corpora record
 *     npx tsx conformance/score.ts --versions 1.34 --id mutation-01738    all about one case
 */
import { parseArgs } from 'node:util';
import { builtOracle } from './build';
import { recorded } from './cases';
import { Causes, differencesIn, shape } from './causes';
import { compare, judge } from './compare';
import { ask } from './oracle';
import { hasShared, sharedCases, withDropped, type SharedCase } from './shared';
import { minorsOf } from './versions';

/** The figures of one version: how many cases are alike in each respect, of how many that can be. */
class Score {
  private readonly causes = new Causes<string>();
  private readonly alike = new Map<string, { same: number; of: number }>();
  private falseRejects = 0;

  constructor(private readonly minor: number, private readonly newest: boolean) {}

  public add({ corpus, question, verdict }: SharedCase, knowsDropped: boolean): void {
    // Messages of older versions are not recorded.
    const hasMessages = corpus !== 'recorded' || this.newest;
    const compared = compare(question, verdict, this.minor);
    const comparison = { ...compared, dropped: knowsDropped ? compared.dropped : [], details: hasMessages ? compared.details : [] };
    const exact = comparison.verdict && comparison.missing.length === 0 && comparison.invented.length === 0;
    this.count('verdict', comparison.verdict);
    this.count('exact', exact);
    this.count('details', comparison.details.length === 0, hasMessages && verdict.errors.length > 0);
    this.count('warnings', comparison.warnings.length === 0, 'manifest' in question);
    this.count('dropped', comparison.dropped.length === 0, knowsDropped && verdict.valid && 'manifest' in question);
    this.count('standards', comparison.standards.length === 0, verdict.pss !== undefined);
    this.falseRejects += !comparison.verdict && verdict.valid ? 1 : 0;
    const found = differencesIn(comparison).map(shape);
    new Set(found).forEach((cause) => this.causes.add(cause, `${corpus}/${String(question.id)}`));
  }

  public print(top: number): void {
    const figures = [...this.alike].map(([name, { same, of }]) => `${name} ${percent(same, of)} (${of - same})`);
    console.log(`1.${this.minor}: ${figures.join(', ')}; false rejects ${this.falseRejects}; of ${this.alike.get('verdict')?.of} cases`);
    this.causes.top(top).forEach(({ text, count, example }) => console.log(`  ${String(count).padStart(5)}  ${text}  (${example})`));
  }

  private count(name: string, same: boolean, counts = true): void {
    const figure = this.alike.get(name) ?? { same: 0, of: 0 };
    this.alike.set(name, figure);
    figure.same += counts && same ? 1 : 0;
    figure.of += counts ? 1 : 0;
  }
}

function percent(same: number, of: number): string {
  return `${(100 * same / Math.max(1, of)).toFixed(2)} %`;
}

/** All shared corpora, or the corpora of these names; `recorded` is that of the repository. */
function casesOf(minor: number, names: readonly string[] | undefined): SharedCase[] {
  if (names === undefined && !hasShared()) {
    throw new Error('there are no shared corpora beside the repository: score its own with --corpus recorded');
  }
  const own = names?.includes('recorded') ? recorded().get(minor) ?? [] : [];
  const shared = hasShared() ? sharedCases(minor) : [];
  return [...own.map((c) => ({ corpus: 'recorded', ...c })), ...shared.filter(({ corpus }) => names?.includes(corpus) ?? true)];
}

function show({ corpus, question, verdict }: SharedCase, minor: number): void {
  const [ours, comparison] = [judge(question, minor), compare(question, verdict, minor)];
  console.log(JSON.stringify({ corpus, question, theirs: verdict, ours, comparison }, undefined, 1));
}

/** What the corpora do not record comes from the oracle: the dropped fields, or all of the verdict. */
async function withAllVerdicts(cases: SharedCase[], oracle: string | undefined, anew: boolean): Promise<SharedCase[]> {
  if (oracle === undefined) {
    if (anew) {
      throw new Error('npm run conformance builds the oracles that --anew asks');
    }
    return cases;
  }
  if (!anew) {
    return withDropped(cases, oracle);
  }
  const verdicts = await ask(oracle, cases.map(({ question }) => question));
  return cases.map((c, i) => ({ ...c, verdict: verdicts[i] }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      versions: { type: 'string' },
      corpus: { type: 'string' },
      anew: { type: 'boolean', default: false },
      top: { type: 'string', default: '20' },
      id: { type: 'string' },
    },
  });
  for (const minor of minorsOf(values.versions)) {
    const oracle = builtOracle(minor);
    const chosen = casesOf(minor, values.corpus?.split(','));
    const cases = await withAllVerdicts(chosen, oracle, values.anew);
    if (values.id === undefined) {
      const score = new Score(minor, minor === minorsOf(undefined)[0]);
      cases.forEach((c) => score.add(c, oracle !== undefined));
      score.print(Number(values.top));
    } else {
      cases.filter((c) => c.question.id === values.id).forEach((c) => show(c, minor));
    }
  }
}

main().catch((e) => {
  console.error(e.message);
  process.exitCode = 1;
});
