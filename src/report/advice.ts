import { rules } from './rules';
import type * as adviceRoom from '../advice';
import type { Minor } from '../apimachinery/kubernetes-version';
import type { Violation } from '../validation';

let loaded: typeof adviceRoom | undefined;

/** The advice is loaded when it is used first. */
export function advice(): typeof adviceRoom {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= (require('../advice') as typeof adviceRoom);
}

/** The advice for several versions of Kubernetes. */
export function adviceFor(minors: readonly Minor[], inVersion: (minor: Minor) => readonly Violation[]): readonly Violation[] {
  return rules().forVersions(minors, (minor) => ({ judged: true, violations: [], warnings: inVersion(minor) })).warnings;
}
