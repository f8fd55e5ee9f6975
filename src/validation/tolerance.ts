import type { RuleId } from './rules';
import type { GateName } from '../apimachinery/kubernetes-version';
import type * as k8s from '../k8s/types';

/**
 * What an object may go on to have, because it had it before it was updated: rules and features change from version to version, objects stay.
 *
 * It is what Kubernetes has as `PodValidationOptions`.
 */
export interface Tolerance {
  /** Rules that are not applied. */
  readonly rules: ReadonlySet<RuleId>;
  /** Features that count as on. */
  readonly gates: ReadonlySet<GateName>;
  /** Whether the expressions of selectors, in pod affinity and of the workload, may have values that no label has. */
  readonly selectorValues: boolean;
  /** Whether the selectors of spread constraints are not looked at. */
  readonly spreadSelectors: boolean;
  /** Whether the label keys of spread constraints are validated by the rule of the version before, or after. */
  readonly spreadLabelKeys: boolean;
  /** The eviction responders of the old object: only new or changed ones are validated. */
  readonly evictionResponders: readonly k8s.EvictionResponder[];
  /** Whether the paths of service account tokens are not looked at. */
  readonly tokenPaths: boolean;
}

/** An object that is created, or was without fault. */
export const NO_TOLERANCE: Tolerance = {
  rules: new Set(),
  gates: new Set(),
  selectorValues: false,
  spreadSelectors: false,
  spreadLabelKeys: false,
  evictionResponders: [],
  tokenPaths: false,
};
