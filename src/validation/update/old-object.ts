import type { ByVersion, GateName } from '../../apimachinery/kubernetes-version';
import { prepareForCreate } from '../../defaults';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { gatesInUse } from '../drop-disabled/in-use';
import { complete, decodeManifest, type DecodedManifest, type Prepared } from '../prepare';
import { affinityTerms } from '../scheduling/affinity';
import { mergedSelector } from '../scheduling/label-keys';
import { spreadSelector } from '../scheduling/topology-spread';
import { copyAppArmorProfiles } from '../security/app-armor';

/** The old object of an update. */
export interface OldObject extends DecodedManifest {
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
    complete(decoded, NONE, ctx, true);
    return { ...decoded, inUse: gatesInUse(decoded.kind, decoded.object, decoded.offGates) };
  }
  complete(decoded, decoded.offGates, ctx);
  prepareForCreate(decoded.kind, decoded.object, ctx.minor);
  store(decoded, ctx);
  return { ...decoded, inUse: NONE };
}

/** What else the API server makes of an object that is created, which has no part in its validation: what is the server's own, and merged selectors. */
function store({ kind, object }: Prepared, ctx: Context): void {
  object.metadata.generation = 1;
  object.metadata.uid = undefined;
  object.status = kind === 'Pod' && ctx.pick(KEEPS_QOS_CLASS) ? { qosClass: object.status?.qosClass } : undefined;
  if (kind === 'Pod') {
    mergeSelectors(object, ctx);
    copyAppArmorProfiles(object);
  }
}

/** Whether a QoS class that a manifest has is kept. */
const KEEPS_QOS_CLASS: ByVersion<boolean> = [[33, true], [37, false]];

function mergeSelectors({ spec = {}, metadata }: k8s.Pod, ctx: Context): void {
  for (const term of affinityTerms(spec)) {
    term.labelSelector = mergedSelector(term.labelSelector, term.matchLabelKeys ?? [], term.mismatchLabelKeys ?? [], metadata);
  }
  for (const constraint of spec.topologySpreadConstraints ?? []) {
    constraint.labelSelector = spreadSelector(constraint, metadata, ctx);
  }
}
