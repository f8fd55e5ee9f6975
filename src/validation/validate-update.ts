import { Context } from './context';
import { FieldPath } from './field-path';
import { complete, decodeManifest, type Prepared } from './prepare';
import type { Tolerance } from './tolerance';
import { validateEphemeralContainersUpdate } from './update/ephemeral-containers';
import { prepareOld } from './update/old-object';
import { validatePodUpdate } from './update/pod';
import { validateResize } from './update/resize';
import { toleranceFor } from './update/tolerated';
import {
  validateCronJobUpdate, validateDaemonSetUpdate, validateDeploymentUpdate, validateJobUpdate, validatePodTemplateUpdate, validateReplicaSetUpdate,
  validateReplicationControllerUpdate, validateStatefulSetUpdate,
} from './update/workloads';
import type { ValidationResult } from './validate';
import { podTemplateOf, type KindName } from '../apimachinery/kinds';
import type { Minor } from '../apimachinery/kubernetes-version';

/** What is updated, and where. */
export interface ValidateUpdateOptions {
  /** The part of a Pod that the update is meant for: `ephemeralcontainers` or `resize`. The Pod itself where nothing is said. */
  readonly subresource?: string;
  /** The Kubernetes minor version, `37` for 1.37. The newest that podwright knows where nothing is said. */
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
const POD_SUBRESOURCES: ReadonlyMap<string, UpdateRules> = new Map([
  ['ephemeralcontainers', validateEphemeralContainersUpdate],
  ['resize', validateResize],
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
  const { kind, offGates } = after;
  complete(after, new Set([...offGates].filter((gate) => !before.inUse.has(gate))), ctx);
  const rules = (kind === 'Pod' ? POD_SUBRESOURCES.get(options.subresource ?? '') : undefined) ?? UPDATE_RULES[kind];
  rules(after.object, before.object, ctx);
  return { judged: true, violations: [...oldCtx.violations, ...ctx.violations], warnings: ctx.warnings, updated: after.object };
}

/**
 * The object that the API server keeps of a manifest that is created, or of one of its own that is read again. Undefined where it can keep none, or the kind is
 * another one.
 */
export function storedObject(manifest: unknown, isManifest: boolean, minor?: Minor): any {
  const stored = prepareOld(manifest, isManifest, new Context(minor));
  return typeof stored === 'object' ? stored.object : undefined;
}

/** What the old object excuses. Of the selectors of workloads, Kubernetes looks at some. */
function toleranceOf({ kind, object }: Prepared, minor: Minor): Tolerance {
  const selector = kind === 'DaemonSet' || kind === 'Job' ? object.spec?.selector : undefined;
  return toleranceFor(podTemplateOf(kind, object) ?? {}, selector, minor);
}
