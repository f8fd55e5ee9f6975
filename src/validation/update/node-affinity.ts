import type * as k8s from '../../k8s/types';

/** An affinity with the node affinity of another; `undefined` where there is no other, and nothing else in it. */
export function withNodeAffinity(affinity: k8s.Affinity | undefined, other: k8s.Affinity | undefined): k8s.Affinity | undefined {
  return !other && !affinity?.podAffinity && !affinity?.podAntiAffinity ? undefined : { ...affinity, nodeAffinity: other?.nodeAffinity };
}
