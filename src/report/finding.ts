import { rules } from './rules';
import type { SourcePlace } from '../provenance/source-place';
import type { RuleId } from '../validation';

/**
 * How bad a finding is: the API server (or the asked-for security profile) rejects an `error`; a `warning` is accepted, and most likely not what was meant;
 * `advice` is accepted, sure or nearly sure to fail, and given only where it is asked for.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** One thing that is wrong with an app, with everything that is known of where it comes from. */
export interface Finding {
  readonly severity: Severity;
  /** Path of the construct whose manifest it is: `shop/web`. */
  readonly path: string;
  /** Stable id of the rule, `<part>/<rule>`. */
  readonly rule: RuleId;
  /** The field, in Kubernetes' spelling. */
  readonly field: string;
  /** Field, kind of error, value and explanation in one line, in Kubernetes' words. */
  readonly message: string;
  /** The line of code that made the construct. */
  readonly place?: SourcePlace;
  /** For duplicates: where the first one was made. */
  readonly firstPlace?: SourcePlace;
}

/**
 * The finding as text, without the construct path that cdk8s writes in front:
 *
 *     spec.containers[1].name: Duplicate value: "nginx"
 *         at examples/shop.ts:14:7  (Pod.addContainer)
 *         first used at examples/shop.ts:9:7; container names are unique within a pod
 */
export function formatFinding(finding: Finding): string {
  const hint = rules().ruleOf(finding.rule).hint;
  const lines = [finding.message];
  if (finding.place) {
    lines.push(`at ${finding.place.position}${finding.place.call && `  (${finding.place.call})`}`);
  }
  if (finding.firstPlace) {
    lines.push(`first used at ${finding.firstPlace.position}${hint === undefined ? '' : `; ${hint}`}`);
  } else if (hint !== undefined) {
    lines.push(hint);
  }
  return lines.join('\n      ');
}
