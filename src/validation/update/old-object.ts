import type { GateName } from '../../apimachinery/kubernetes-version';
import { prepareForCreate } from '../../defaults';
import type { Context } from '../context';
import { complete, decodeManifest, type Prepared } from '../prepare';

/** The old object of an update. */
export interface OldObject extends Prepared {
  /** The features that are off and stay in use, since the old object has them. */
  readonly inUse: ReadonlySet<GateName>;
}

const NONE: ReadonlySet<GateName> = new Set();

/**
 * Prepares the old object of an update.
 *
 * @param isManifest whether it stands for the object that it becomes when it is created in the target; else it is an object of a cluster, and may have what
 * the target drops, as after a downgrade
 */
export function prepareOld(old: unknown, isManifest: boolean, ctx: Context): OldObject | 'another kind' | undefined {
  const decoded = decodeManifest(old, ctx);
  if (typeof decoded !== 'object') {
    return decoded;
  }
  if (!isManifest) {
    complete(decoded, NONE, ctx);
    return { ...decoded, inUse: decoded.offGates };
  }
  complete(decoded, decoded.offGates, ctx);
  prepareForCreate(decoded.kind, decoded.object, ctx.minor);
  return { ...decoded, inUse: NONE };
}
