import type { Finding, ObjectName } from './finding';
import { FILE_RULES, type AnyRuleId } from './rules';
import { groupBy } from '../apimachinery/group-by';
import { nearTo } from '../apimachinery/near';
import { ruleIdOf } from '../validation';
import type { Place } from '../yaml';

/** A rule that is ignored somewhere, for a reason. */
export interface Ignore extends Place {
  readonly rule: AnyRuleId;
  readonly file: string;
  /** Whether a finding is where the rule is ignored. */
  readonly covers: (finding: Finding) => boolean;
}

/** An invalid instruction to ignore a rule. */
export interface BadIgnore extends Place {
  readonly file: string;
  readonly message: string;
  readonly object?: ObjectName;
}

/** No rule has a longer id: to look for the nearest one takes time. */
const MAX_RULE = 100;

/** The id of a rule, or why there is none of that name. */
export function findRule(text: string): { readonly rule: AnyRuleId } | { readonly error: string } {
  if (Object.hasOwn(FILE_RULES, text)) {
    return { rule: text as AnyRuleId };
  }
  if (text.length > MAX_RULE) {
    return { error: `there is no rule ${JSON.stringify(`${text.slice(0, MAX_RULE)}...`)}` };
  }
  const own = nearTo(text, Object.keys(FILE_RULES));
  try {
    return { rule: ruleIdOf(text) };
  } catch (e) {
    return { error: own === undefined ? (e as Error).message : `there is no rule ${JSON.stringify(text)}: did you mean ${JSON.stringify(own)}?` };
  }
}

/** The rules that are ignored, and the findings that are left. */
export class Ignores {
  private readonly all: Ignore[] = [];
  private readonly bad: BadIgnore[] = [];
  private readonly used = new Set<Ignore>();
  private count = 0;

  /** How many findings are ignored. */
  public get ignored(): number {
    return this.count;
  }

  /** What does not say what it ignores and why. */
  public get incomplete(): readonly BadIgnore[] {
    return this.bad;
  }

  public get unused(): readonly Ignore[] {
    return this.all.filter((ignore) => !this.used.has(ignore));
  }

  /**
   * Ignores the rule that `text` names, where that and the reason are there.
   *
   * @param text the rule
   * @param reason why it is ignored
   * @param form how it should be written, for the error
   */
  public add(text: string, reason: string, form: string, at: Omit<BadIgnore, 'message'>, covers: Ignore['covers']): void {
    if (text === '' || reason === '') {
      this.bad.push({ ...at, message: `${text === '' ? 'the rule and the reason are' : 'the reason is'} missing: write ${form}` });
      return;
    }
    const found = findRule(text);
    if ('error' in found) {
      this.bad.push({ ...at, message: found.error });
    } else {
      this.all.push({ ...at, rule: found.rule, covers });
    }
  }

  /** The findings that are not ignored. */
  public filter(findings: readonly Finding[]): Finding[] {
    const byRule = groupBy(this.all, ({ rule }) => rule);
    return findings.filter((finding) => {
      const matching = (byRule.get(finding.rule) ?? []).filter((ignore) => ignore.covers(finding));
      matching.forEach((ignore) => this.used.add(ignore));
      this.count += matching.length > 0 ? 1 : 0;
      return matching.length === 0;
    });
  }
}
