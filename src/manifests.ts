/**
 * What `import ... from 'podwright/validation'` finds: the rules on plain manifests, for TypeScript and JavaScript. It needs no cdk8s.
 */
import { kindOf } from './apimachinery/kinds';
import { defaultTarget, parseVersions, type Minor } from './apimachinery/kubernetes-version';
import { listItems } from './apimachinery/list-items';
import { nearestTo } from './apimachinery/nearest';
import type { Path } from './apimachinery/path';
import { isMap } from './apimachinery/plain-object';
import { judgeObject } from './report/judge-object';
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
  /**
   * The place in the manifest: `['spec', 'containers', 0, 'name']`. The same as `field`, but for what Kubernetes counts otherwise: the volumes of a
   * StatefulSet after those of its claims.
   */
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
  checkOptions(options, { kubernetesVersion: undefined, securityProfile: ['privileged', 'baseline', 'restricted'] });
  const { kubernetesVersion, securityProfile } = options;
  const { violations, warnings } = judgeObject(manifest, { minors: minorsOf(kubernetesVersion), securityProfile, rejectNullItems: false, pods: [] });
  return { judged: violations.length > 0 || isJudged(manifest), errors: violations.map(problemOf), warnings: warnings.map(problemOf) };
}

/**
 * Says of a new version of a manifest what the API server would say when it replaces the old one in a cluster.
 *
 * @param manifest the new version as plain data
 * @param old the manifest that was applied before
 * @param options what to validate against
 */
export function validateUpdate(manifest: unknown, old: unknown, options: ValidateUpdateOptions = {}): Verdict {
  checkOptions(options, { kubernetesVersion: undefined, subresource: ['ephemeralcontainers', 'resize'] });
  const { kubernetesVersion, subresource } = options;
  const { judged, violations, warnings } = rules.forVersions(minorsOf(kubernetesVersion), (minor) => (
    rules.validateUpdate(old, manifest, { minor, subresource, oldIsManifest: true })));
  return { judged, errors: violations.map(problemOf), warnings: warnings.map(problemOf) };
}

function minorsOf(kubernetesVersion: string | undefined): readonly Minor[] {
  return kubernetesVersion === undefined ? defaultTarget(process.env) : parseVersions(kubernetesVersion);
}

/** A list is judged if one of its items is. */
function isJudged(manifest: unknown): boolean {
  return listItems(manifest)?.some(isJudged) ?? (isMap(manifest) && kindOf(manifest) !== undefined);
}

/** An option that is not there, or has a value that it cannot have, is an error: it would be ignored. */
function checkOptions(options: object, known: { readonly [option: string]: readonly string[] | undefined }): void {
  if (!isMap(options)) {
    throw new Error(`the options must be an object, got ${String(options)}`);
  }
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, option)) {
      throw new Error(`there is no option ${JSON.stringify(option)}: did you mean ${JSON.stringify(nearestTo(option, Object.keys(known)))}?`);
    }
    const values = known[option];
    if (value !== undefined && values !== undefined && !values.includes(value as string)) {
      throw new Error(`${option} must be one of ${values.join(', ')}, got ${JSON.stringify(value)}`);
    }
  }
}

function problemOf(violation: rules.Violation): Problem {
  const { rule, field, path } = violation;
  return { rule, field, path, message: rules.violationMessage(violation), hint: rules.hintOf(violation), page: rules.ruleOf(rule).page };
}
