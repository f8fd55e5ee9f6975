import { applied } from './apply';
import { differences, plainDifferences, type Difference } from './differences';
import { effectOf, type Effect } from './effect';
import { adviceOnRefusal } from './recreate';
import { resizeOf } from './resize';
import { withoutSecrets } from './secrets';
import { kindOf, type KindName } from '../apimachinery/kinds';
import type { Minor } from '../apimachinery/kubernetes-version';
import { isPlainObject } from '../apimachinery/plain-object';
import { withoutUnset } from '../apimachinery/without-unset';
import { forVersions, hintOf, ruleOf, storedObject, validate, validateUpdate, type UpdateResult, type Violation } from '../validation';

export type Change = 'created' | 'deleted' | 'unchanged' | 'changed' | 'refused';

/** An error of the API server. */
export interface Refusal extends Violation {
  /** What to do instead. */
  readonly hint?: string;
}

/** What becomes of an object. */
export interface ObjectChange {
  readonly change: Change;
  /** What the API server refuses, all of it. */
  readonly errors: readonly Refusal[];
  /** What differs, with defaults filled in on both sides. */
  readonly fields: readonly Difference[];
  /** What happens to the pods of a workload that is changed in place. */
  readonly effect?: Effect;
  /** What else to know, a sentence each. */
  readonly notes: readonly string[];
}

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const NOTHING = { errors: [], fields: [], notes: [] };

export const DELETED: ObjectChange = { change: 'deleted', ...NOTHING };

/** What creating an object does. */
export function created(manifest: any, minors: readonly Minor[]): ObjectChange {
  const errors = refusals(forVersions(minors, (minor) => validate(manifest, { minor })).violations);
  return { ...NOTHING, change: errors.length > 0 ? 'refused' : 'created', errors };
}

/**
 * What `kubectl apply` of a manifest does to an object.
 *
 * @param old the manifest that was applied before, or the object as a cluster shows it
 * @param manifest the manifest that is applied now
 * @param minors the versions of the API server, oldest first
 */
export function updated(old: any, manifest: any, minors: readonly Minor[]): ObjectChange {
  const kind = kindOf(manifest);
  const minor = minors[minors.length - 1];
  if (kind === undefined || kindOf(old) !== kind || storedObject(old, !isLive(old), minor) === undefined) {
    return comparedAsData(old, manifest, minors);
  }
  let update!: Update;
  const { violations } = forVersions(minors, (each) => (update = updateOf(kind, old, manifest, each)).result);
  const errors = refusals(violations);
  const { live, object, now } = update;
  const fields = now === undefined ? plainDifferences(old, manifest) : differences(live, now, kind);
  if (errors.length > 0) {
    const resize = kind === 'Pod' ? resizeOf(update.manifest, object, fields, minor) : [];
    return { change: 'refused', errors, fields, notes: [...resize, ...adviceOnRefusal(kind, manifest.metadata?.name, errors)] };
  }
  return fields.length === 0 ? { change: 'unchanged', ...NOTHING } : {
    change: 'changed', errors, fields, effect: effectOf(kind, live, now, minor), notes: [],
  };
}

interface Update {
  /** The object before, as the cluster has it, decoded. */
  readonly live: any;
  /** The same as a manifest. */
  readonly manifest: any;
  /** The manifest that `kubectl apply` requests. */
  readonly object: any;
  readonly result: UpdateResult;
  /** The object after, decoded; undefined where it could not be read. */
  readonly now?: any;
}

function updateOf(kind: KindName, old: any, manifest: any, minor: Minor): Update {
  const stored = isLive(old) ? old : manifestOf(storedObject(old, true, minor));
  // Each time that an object is read, defaults are filled in again.
  const decoded = storedObject(stored, false, minor);
  const live = manifestOf(decoded);
  const object = applied(appliedBefore(old), manifest, live, kind);
  const result = validateUpdate(live, object, { minor });
  return { live: withoutUnset(decoded ?? {}), manifest: live, object, result, now: result.updated && withoutUnset(result.updated) };
}

/** A decoded object as a manifest. */
function manifestOf(decoded: any): any {
  return withoutUnset(decoded ?? {}, (quantity) => quantity.toJSON());
}

/** Of what is not known, maps are merged and lists are replaced. */
function comparedAsData(old: any, manifest: any, minors: readonly Minor[]): ObjectChange {
  const { errors } = created(manifest, minors);
  const fields = withoutSecrets(manifest, plainDifferences(old, applied(appliedBefore(old), manifest, old, '')));
  return { change: errors.length > 0 ? 'refused' : fields.length === 0 ? 'unchanged' : 'changed', errors, fields, notes: [] };
}

/** What was applied before: the old manifest, or what `kubectl apply` noted in the object of a cluster. */
function appliedBefore(old: any): any {
  return isLive(old) ? lastApplied(old) : old;
}

/** Whether an object comes from a cluster: a manifest has none of these. */
function isLive(object: any): boolean {
  const { uid, resourceVersion } = object.metadata ?? {};
  return Boolean(uid || resourceVersion);
}

/** The manifest that `kubectl apply` sent last. Where it sent none, it takes nothing away. */
function lastApplied(object: any): any {
  const text = object.metadata?.annotations?.[LAST_APPLIED];
  try {
    const manifest = JSON.parse(text);
    return isPlainObject(manifest) ? manifest : {};
  } catch {
    return {};
  }
}

function refusals(violations: readonly Violation[]): Refusal[] {
  return violations.map((violation) => ({ ...violation, hint: hintOf(violation) ?? recreateHint(violation) }));
}

/** What cannot be changed can be made anew, where no rule has better advice. */
function recreateHint({ rule }: Violation): string | undefined {
  return rule.startsWith('update/') ? ruleOf('update/immutable').hint : undefined;
}
