/**
 * Scores podwright against the recorded verdicts of the corpora in `../shared`, for each version of Kubernetes. Needs no Go;
 * whether the dropped fields are the same is told where `npm run conformance` has built the oracle of the version.
 *
 *     npx tsx conformance/score.ts                              all versions, and the commonest causes of differences
 *     npx tsx conformance/score.ts --versions 1.33,1.37         some versions
 *     npx tsx conformance/score.ts --top 40                     more causes (0: figures only)
 *     npx tsx conformance/score.ts --corpus versions,edges      some corpora
 *     npx tsx conformance/score.ts --versions 1.34 --id mutation-01738    all about one case
 */
import { parseArgs } from 'node:util';
import { builtOracle } from './build';
import { compare, judge, type Comparison } from './compare';
import { askDropped, type Question, type Verdict } from './oracle';
import { sharedCases, type SharedCase } from './shared';
import { minorsOf } from './versions';

/** A kind of difference: how often it is found, and where first. */
interface Cause {
  count: number;
  readonly example: string;
}

/** The figures of one version: how many cases are alike in each respect, of how many that can be. */
class Score {
  private readonly causes = new Map<string, Cause>();
  private readonly alike = new Map<string, { same: number; of: number }>();
  private falseRejects = 0;

  constructor(private readonly minor: number) {}

  public add({ corpus, question, verdict }: SharedCase, knowsDropped: boolean): void {
    const comparison = compare(question, verdict, this.minor);
    const exact = comparison.verdict && comparison.missing.length === 0 && comparison.invented.length === 0;
    this.count('verdict', comparison.verdict);
    this.count('exact', exact);
    this.count('details', comparison.details.length === 0, verdict.errors.length > 0);
    this.count('warnings', comparison.warnings.length === 0, 'manifest' in question);
    this.count('dropped', comparison.dropped.length === 0, knowsDropped && verdict.valid && 'manifest' in question);
    this.count('standards', comparison.standards.length === 0, verdict.pss !== undefined);
    this.falseRejects += !comparison.verdict && verdict.valid ? 1 : 0;
    for (const cause of causesOf(knowsDropped ? comparison : { ...comparison, dropped: [] }, question, verdict, this.minor)) {
      this.explain(cause, `${corpus}/${String(question.id)}`);
    }
  }

  public print(top: number): void {
    const figures = [...this.alike].map(([name, { same, of }]) => `${name} ${percent(same, of)} (${of - same})`);
    console.log(`1.${this.minor}: ${figures.join(', ')}; false rejects ${this.falseRejects}; of ${this.alike.get('verdict')?.of} cases`);
    [...this.causes].sort(([, a], [, b]) => b.count - a.count).slice(0, top).forEach(([cause, { count, example }]) => {
      console.log(`  ${String(count).padStart(5)}  ${cause}  (${example})`);
    });
  }

  private count(name: string, same: boolean, counts = true): void {
    const figure = this.alike.get(name) ?? { same: 0, of: 0 };
    this.alike.set(name, figure);
    figure.same += counts && same ? 1 : 0;
    figure.of += counts ? 1 : 0;
  }

  private explain(cause: string, example: string): void {
    const known = this.causes.get(cause);
    if (known) {
      known.count++;
    } else {
      this.causes.set(cause, { count: 1, example });
    }
  }
}

/** What differs in a case, without what tells it from others of the same kind. */
function causesOf(comparison: Comparison, question: Question, theirs: Verdict, minor: number): Set<string> {
  const { verdict, missing, invented, details, warnings, dropped, standards } = comparison;
  const decoding = verdict || missing.length + invented.length > 0
    ? []
    : [theirs.valid ? `invented  ${judge(question, minor).decodeErrors?.[0]}` : `missing   ${theirs.decodeErrors?.[0] ?? theirs.panic}`];
  return new Set([
    ...missing.map((e) => `missing   ${e}`),
    ...invented.map((e) => `invented  ${e}`),
    ...details.map((e) => `message   ${e}`),
    ...warnings.map((w) => `warning   ${w}`),
    ...dropped.map((f) => `dropped   ${f}`),
    ...standards.map((s) => `standard  ${s}`),
    ...decoding,
  ].map(shape));
}

/** A text without what differs between cases of one cause: indices, keys, quoted values but for the names of unknown fields. */
function shape(text: string): string {
  return text.replace(/\[[^\]]*\]/g, '[]').replace(/(?<!unknown field )"[^"]*"/g, '"…"').slice(0, 160);
}

function percent(same: number, of: number): string {
  return `${(100 * same / Math.max(1, of)).toFixed(2)} %`;
}

/** The verdicts of accepted objects with what the server drops from them. */
async function withDropped(cases: readonly SharedCase[], oracle: string): Promise<SharedCase[]> {
  const accepted = cases.filter(({ question, verdict }) => 'manifest' in question && verdict.valid);
  const fields = await askDropped(oracle, accepted.map((c) => c.question));
  const dropped = new Map(accepted.map((c, i) => [c, fields[i]]));
  return cases.map((c) => ({ ...c, verdict: { ...c.verdict, dropped: dropped.get(c) } }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      versions: { type: 'string' },
      corpus: { type: 'string' },
      top: { type: 'string', default: '20' },
      id: { type: 'string' },
    },
  });
  for (const minor of minorsOf(values.versions)) {
    const oracle = builtOracle(minor);
    const chosen = sharedCases(minor).filter((c) => values.corpus?.split(',').includes(c.corpus) ?? true);
    const cases = oracle ? await withDropped(chosen, oracle) : chosen;
    if (values.id !== undefined) {
      cases.filter((c) => c.question.id === values.id).forEach((c) => {
        console.log(JSON.stringify({ ...c, ours: judge(c.question, minor), comparison: compare(c.question, c.verdict, minor) }, undefined, 1));
      });
      continue;
    }
    const score = new Score(minor);
    cases.forEach((c) => score.add(c, oracle !== undefined));
    score.print(Number(values.top));
  }
}

main().catch((e) => {
  console.error(e.message);
  process.exitCode = 1;
});
