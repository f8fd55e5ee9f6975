import { Context } from './context';
import { dropDisabled } from './drop-disabled/drop-disabled';
import { FieldPath } from './field-path';
import { withFollowing } from './following';
import { complete, decodeManifest, type DecodedManifest, type Prepared } from './prepare';
import type { Tolerance } from './tolerance';
import { validateEphemeralContainersUpdate, withEphemeralContainers } from './update/ephemeral-containers';
import { setGeneration } from './update/generation';
import { prepareOld, type OldObject } from './update/old-object';
import { validatePodUpdate } from './update/pod';
import { validateResize } from './update/resize';
import { asResized } from './update/resized-pod';
import { toleranceFor } from './update/tolerated';
import {
  validateCronJobUpdate, validateDaemonSetUpdate, validateDeploymentUpdate, validateJobUpdate, validatePodTemplateUpdate, validateReplicaSetUpdate,
  validateReplicationControllerUpdate, validateStatefulSetUpdate,
} from './update/workloads';
import type { ValidationResult } from './validate';
import { podTemplateOf, type KindName } from '../apimachinery/kinds';
import type { GateName, Minor } from '../apimachinery/kubernetes-version';

/** What is updated, and where. */
export interface ValidateUpdateOptions {
  /** The subresource of the update: `ephemeralcontainers` or `resize`. The Pod itself by default. */
  readonly subresource?: string;
  /** The Kubernetes minor version, `37` for 1.37. The default is the newest that podwright knows. */
  readonly minor?: Minor;
  /** Whether the old object is a manifest, which stands for the object that it becomes when it is created. */
  readonly oldIsManifest?: boolean;
}

/** What the API server would say of an update. */
export interface UpdateResult extends ValidationResult {
  /** The object that the update makes, with defaults; undefined where there is none. */
  readonly updated?: any;
}

type UpdateRules = (object: any, old: any, ctx: Context) => void;

const UPDATE_RULES: Readonly<Record<KindName, UpdateRules>> = {
  Pod: validatePodUpdate,
  PodTemplate: validatePodTemplateUpdate,
  ReplicationController: validateReplicationControllerUpdate,
  Deployment: validateDeploymentUpdate,
  ReplicaSet: validateReplicaSetUpdate,
  StatefulSet: validateStatefulSetUpdate,
  DaemonSet: validateDaemonSetUpdate,
  Job: validateJobUpdate,
  CronJob: validateCronJobUpdate,
};

/** An update of a part of a pod: how the new pod becomes the old one but for that part, and the rules. */
interface Subresource {
  readonly merge: (pod: any, old: any, ctx: Context) => object;
  readonly rules: UpdateRules;
}

const POD_SUBRESOURCES: ReadonlyMap<string, Subresource> = new Map([
  ['ephemeralcontainers', { merge: withEphemeralContainers, rules: validateEphemeralContainersUpdate }],
  ['resize', { merge: asResized, rules: validateResize }],
]);

/**
 * Says what the API server would say when an object is updated: whether the new one is valid, and whether what has changed may change.
 *
 * @param old the object as it is in the cluster, or a manifest where the options say so
 * @param updated the object as it shall be
 * @param options what is updated
 */
export function validateUpdate(old: unknown, updated: unknown, options: ValidateUpdateOptions = {}): UpdateResult {
  const oldCtx = new Context(options.minor);
  const before = prepareOld(old, options.oldIsManifest === true, oldCtx);
  const ctx = new Context(options.minor, typeof before === 'object' ? toleranceOf(before, oldCtx.minor) : undefined);
  const after = decodeManifest(updated, ctx);
  if (before === 'another kind' || after === 'another kind') {
    return { judged: false, violations: [], warnings: [] };
  }
  if (before === undefined || after === undefined) {
    return { judged: true, violations: [...oldCtx.violations, ...ctx.violations], warnings: [] };
  }
  if (before.kind !== after.kind) {
    ctx.decode(FieldPath.of('kind'), 'update/same-kind', 'an object cannot become one of another kind');
    return { judged: true, violations: ctx.violations, warnings: [] };
  }
  const { kind } = after;
  const subresource = kind === 'Pod' ? POD_SUBRESOURCES.get(options.subresource ?? '') : undefined;
  const object = subresource ? mergedPod(subresource, after, before, ctx) : completed(after, before, ctx);
  setGeneration(kind, object, before.object);
  (subresource?.rules ?? UPDATE_RULES[kind])(object, before.object, ctx);
  return { judged: true, violations: [...oldCtx.violations, ...withFollowing(ctx.violations, updated)], warnings: ctx.warnings, updated: object };
}

/**
 * The object that the API server keeps of a manifest that is created, or of one of its own that is read again. Undefined where it can keep none, or the kind is
 * another one.
 */
export function storedObject(manifest: unknown, isManifest: boolean, minor?: Minor): any {
  const stored = prepareOld(manifest, isManifest, new Context(minor));
  return typeof stored === 'object' ? stored.object : undefined;
}

function completed(after: DecodedManifest, before: OldObject, ctx: Context): any {
  complete(after, unused(after.offGates, before), ctx);
  return after.object;
}

/** What is dropped of the merged pod may come from either. */
function mergedPod({ merge }: Subresource, after: DecodedManifest, before: OldObject, ctx: Context): any {
  complete(after, new Set(), ctx);
  const object = merge(after.object, before.object, ctx);
  dropDisabled(object, 'Pod', unused(new Set([...after.offGates, ...before.offGates]), before), ctx);
  return object;
}

function unused(offGates: ReadonlySet<GateName>, { inUse }: OldObject): ReadonlySet<GateName> {
  return new Set([...offGates].filter((gate) => !inUse.has(gate)));
}

/** What the old object excuses. Of the selectors of workloads, Kubernetes looks at some. */
function toleranceOf({ kind, object }: Prepared, minor: Minor): Tolerance {
  const { selector, updateStrategy } = object.spec ?? {};
  return toleranceFor({
    pod: podTemplateOf(kind, object) ?? {},
    selector: kind === 'DaemonSet' || kind === 'Job' ? selector : undefined,
    updateStrategy: kind === 'StatefulSet' ? updateStrategy : undefined,
  }, minor);
}
