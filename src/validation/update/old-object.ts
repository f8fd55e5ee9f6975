import { podTemplateOf } from '../../apimachinery/kinds';
import type { GateName } from '../../apimachinery/kubernetes-version';
import { prepareForCreate } from '../../defaults';
import { Context } from '../context';
import { RULES } from '../kinds';
import { complete, decodeManifest, type DecodedManifest } from '../prepare';

/** The old object of an update. */
export interface OldObject extends DecodedManifest {
  /** The features that are off and stay in use, since the old object has them. */
  readonly inUse: ReadonlySet<GateName>;
}

const NONE: ReadonlySet<GateName> = new Set();

/**
 * Prepares the old object of an update. It is what a cluster returned, or a manifest; a manifest stands for the object that it becomes when it is created
 * in the target. One that the target would not create is taken as it is.
 */
export function prepareOld(manifest: unknown, ctx: Context): OldObject | 'another kind' | undefined {
  const old = decodeManifest(manifest, ctx);
  if (typeof old !== 'object') {
    return old;
  }
  if (isReturnedByCluster(old)) {
    complete(old, NONE, ctx);
    return { ...old, inUse: old.offGates };
  }
  complete(old, old.offGates, ctx);
  prepareForCreate(old.kind, old.object, ctx.minor);
  if (old.offGates.size === 0 || isValid(old, ctx.minor)) {
    return { ...old, inUse: NONE };
  }
  const asItIs = decodeManifest(manifest, new Context(ctx.minor)) as DecodedManifest;
  complete(asItIs, NONE, ctx);
  return { ...asItIs, inUse: asItIs.offGates };
}

/** Whether it has what the API server writes and people leave out: the selector of a Job, a default in each container. */
function isReturnedByCluster({ kind, object }: DecodedManifest): boolean {
  if (kind === 'Job' && object.spec?.selector !== undefined) {
    return true;
  }
  const { containers = [] } = podTemplateOf(kind, object)?.spec ?? {};
  return containers.length > 0 && containers.every(({ terminationMessagePath }) => terminationMessagePath !== undefined);
}

function isValid({ kind, object }: DecodedManifest, minor: number): boolean {
  const trial = new Context(minor);
  RULES[kind](object, trial);
  return trial.violations.length === 0;
}
