import type { RuleId } from './rules';
import type { Violation } from './violation';

/** Rules about the use of a volume: the API server takes one with an error for one that does not exist. */
const USES: ReadonlySet<RuleId> = new Set(['mount/volume-exists', 'device/volume-exists']);
/** The lists that define volumes. */
const DEFINITIONS = ['volumes', 'volumeClaimTemplates'];

/** The same violations; those that only follow from another one say so. */
export function withFollowing(violations: readonly Violation[], manifest: any): readonly Violation[] {
  if (!violations.some(({ rule }) => USES.has(rule))) {
    return violations;
  }
  const wrong = new Set(violations.map((violation) => volumeAt(violation, manifest)));
  return violations.map((violation) => (USES.has(violation.rule) && wrong.has(violation.badValue) ? { ...violation, follows: true } : violation));
}

/** The name of the volume that a violation is in. */
function volumeAt({ path }: Violation, manifest: any): unknown {
  const at = path.findIndex((segment, i) => DEFINITIONS.includes(String(segment)) && typeof path[i + 1] === 'number');
  const item = at === -1 ? undefined : path.slice(0, at + 2).reduce((value, segment) => value?.[segment], manifest);
  return item?.name ?? item?.metadata?.name;
}
