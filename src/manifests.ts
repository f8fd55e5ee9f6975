/**
 * What `import ... from 'podwright/validation'` finds: the rules on plain manifests, for TypeScript and JavaScript. It needs no cdk8s.
 */
import { defaultTarget, parseVersions, type Minor } from './apimachinery/kubernetes-version';
import type { Path } from './apimachinery/path';
import * as rules from './validation';

export type { Finding, FindingObject, FindingPlace, FindingSeverity } from './report/finding';
export { ValidationError } from './report/validation-error';

/** What manifests are validated against. */
export interface ValidateOptions {
  /**
   * The Kubernetes version, from 1.33 to 1.37, such as `1.35`; or a range, such as `1.34 - 1.37`, of which all versions are asked. Any other is an error.
   * That of the environment variable PODWRIGHT_KUBERNETES_VERSION, or else the newest, where nothing is said.
   */
  readonly kubernetesVersion?: string;
  /** The Pod Security Standard that the pods have to meet. None where nothing is said. */
  readonly securityProfile?: 'privileged' | 'baseline' | 'restricted';
}

/** What an update is validated against. */
export interface ValidateUpdateOptions {
  /** As in `ValidateOptions`. */
  readonly kubernetesVersion?: string;
  /** The part of a Pod that the update is meant for: the Pod itself where nothing is said. */
  readonly subresource?: 'ephemeralcontainers' | 'resize';
}

/** Something that is wrong with a manifest. */
export interface Problem {
  /** Stable id of the rule: `container/name-unique`. */
  readonly rule: string;
  /** The field as Kubernetes writes it: `spec.containers[0].name`. */
  readonly field: string;
  /** The same as data: `['spec', 'containers', 0, 'name']`. */
  readonly path: Path;
  /** Field, kind of error, value and explanation in one line, in Kubernetes' words. */
  readonly message: string;
  /** What to do; undefined where the message says it all. */
  readonly hint?: string;
  /** Kubernetes' page on what the rule is about. */
  readonly page: string;
}

/** What the API server would say of a manifest. */
export interface Verdict {
  /** Whether the kind is one that is judged: a Pod, or a workload that runs one. Nothing is said of other kinds. */
  readonly judged: boolean;
  /** What the API server would reject, all of it. */
  readonly errors: readonly Problem[];
  /** What it would accept with a warning. */
  readonly warnings: readonly Problem[];
}

/**
 * Says of a manifest what the API server would say when it is created. The manifest is not changed; any value may be given.
 *
 * @param manifest a Pod, Deployment, Job and so on as plain data
 * @param options what to validate against
 */
export function validate(manifest: unknown, options: ValidateOptions = {}): Verdict {
  const { kubernetesVersion, securityProfile } = options;
  return verdictOf(kubernetesVersion, (minor) => rules.validate(manifest, { minor, securityProfile }));
}

/**
 * Says of a new version of a manifest what the API server would say when it replaces the old one in a cluster.
 *
 * @param manifest the new version as plain data
 * @param old the manifest that was applied before
 * @param options what to validate against
 */
export function validateUpdate(manifest: unknown, old: unknown, options: ValidateUpdateOptions = {}): Verdict {
  const { kubernetesVersion, subresource } = options;
  return verdictOf(kubernetesVersion, (minor) => rules.validateUpdate(manifest, old, { minor, subresource, oldIsManifest: true }));
}

function verdictOf(kubernetesVersion: string | undefined, resultFor: (minor: Minor) => rules.ValidationResult): Verdict {
  const minors = kubernetesVersion === undefined ? defaultTarget(process.env) : parseVersions(kubernetesVersion);
  const { judged, violations, warnings } = rules.forVersions(minors, resultFor);
  return { judged, errors: violations.map(problemOf), warnings: warnings.map(problemOf) };
}

function problemOf(violation: rules.Violation): Problem {
  const { rule, field, path } = violation;
  const { hint, page } = rules.ruleOf(rule);
  return { rule, field, path, message: rules.violationMessage(violation), hint, page };
}
