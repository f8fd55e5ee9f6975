import type { GateName } from '../../apimachinery/kubernetes-version';

/** What is known of a rule besides the code that checks it. */
export interface Rule {
  /** Kubernetes' page on what the rule is about. */
  readonly page: string;
  /** What to write instead, where that helps: in a manifest, and in a program that has no hint of its own. */
  readonly hint?: string;
  /** What to write in a program instead, where that is something else: in words of podwright's API. */
  readonly programHint?: string;
  /** Whether `programHint` is for objects of other libraries, too. */
  readonly isForAllPrograms?: true;
  /**
   * A `warning` is accepted, and most likely a mistake; `advice` is accepted, sure or nearly sure to fail, and found only on request;
   * everything else is rejected.
   */
  readonly severity?: 'warning' | 'advice';
  /** The Kubernetes minor version that brought the rule, where it is one of those that podwright knows. */
  readonly since?: number;
  /** The Kubernetes minor version that no longer has the rule. */
  readonly until?: number;
  /** The feature gate that brings the rule, where it is on. */
  readonly gate?: GateName;
}

/** Rules by id: `<part>/<what it demands>`. */
export interface Rules {
  readonly [id: `${string}/${string}`]: Rule;
}
