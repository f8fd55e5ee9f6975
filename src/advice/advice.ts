import { advisedPod } from './check';
import { MANIFEST_CHECKS, POD_CHECKS, SET_CHECKS } from './checks';
import { ObjectSet } from './set';
import { NEWEST, type Minor } from '../apimachinery/kubernetes-version';
import { isPlainObject } from '../apimachinery/plain-object';
import { validate } from '../validation';
import { Context } from '../validation/context';
import { prepare } from '../validation/prepare';
import type { Violation } from '../validation/violation';

export interface AdviceOptions {
  /** The Kubernetes minor version, `37` for 1.37. The default is the newest that podwright knows. */
  readonly minor?: Minor;
}

/**
 * What the API server accepts of a manifest and is sure, or nearly sure, to fail. A manifest with errors gets none.
 *
 * @param manifest an object of any kind as plain data; any value may be given
 * @param options the target
 */
export function adviceOf(manifest: unknown, { minor = NEWEST }: AdviceOptions = {}): Violation[] {
  if (!isPlainObject(manifest)) {
    return [];
  }
  const ctx = new Context(minor);
  for (const { rule, check } of MANIFEST_CHECKS) {
    check(manifest, (path, text) => ctx.warn(path, rule, text));
  }
  const prepared = prepare(manifest, new Context(minor));
  if (typeof prepared === 'object') {
    const pod = advisedPod(prepared.kind, prepared.object, manifest);
    for (const { rule, check } of POD_CHECKS) {
      check(pod, (path, text) => ctx.warn(path, rule, text));
    }
  }
  return unlessRejected(manifest, ctx.warnings, minor);
}

/**
 * The same for manifests together. The set is taken as complete; references to objects outside of it are not checked.
 *
 * @param manifests objects of any kinds
 * @param options the target
 * @returns a list for each manifest, without what `adviceOf` finds in it
 */
export function adviceOfAll(manifests: readonly unknown[], { minor = NEWEST }: AdviceOptions = {}): Violation[][] {
  const set = new ObjectSet(manifests, minor);
  const found = manifests.map(() => new Context(minor));
  for (const { rule, check } of SET_CHECKS) {
    check(set, ({ index }, path, text) => found[index].warn(path, rule, text));
  }
  return found.map(({ warnings }, i) => unlessRejected(manifests[i], warnings, minor));
}

/** Few manifests have findings, so that only those are validated for it. */
function unlessRejected(manifest: unknown, findings: Violation[], minor: Minor): Violation[] {
  return findings.length > 0 && validate(manifest, { minor }).violations.length > 0 ? [] : findings;
}
