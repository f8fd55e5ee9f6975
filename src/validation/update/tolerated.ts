import type { RuleId } from '../rules';
import type { Violation } from '../violation';

/**
 * Rules that came after Kubernetes had accepted what breaks them: an object that has broken one before may go on to do so.
 *
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-policy/
 */
const TOLERATED: ReadonlySet<RuleId> = new Set([
  'env/name-format',
  'label-keys/not-in-selector',
  'node-affinity/value-format',
  'path/no-backsteps',
  'path/not-reserved',
  'path/relative',
  'pod/deletion-cost',
  'pod/user-namespace-no-devices',
  'resize-policy/init-not-restarted',
  'resources/whole-huge-pages',
  'security-context/sys-admin-escalates',
  'selector/value-format',
  'sysctl/not-of-host-ipc',
  'sysctl/not-of-host-network',
  'volume/image-reference-required',
]);

/** The violations of an updated object without those that the old one is excused for. */
export function withoutTolerated(violations: readonly Violation[], old: readonly Violation[]): readonly Violation[] {
  const broken = new Set(old.map(({ rule }) => rule).filter((rule) => TOLERATED.has(rule)));
  return broken.size === 0 ? violations : violations.filter(({ rule }) => !broken.has(rule));
}
