import { FieldPath } from '../../validation/field-path';
import { rollingUpdateOf } from '../rolling-update';
import type { ClaimInSet, ObjectSet, PodInSet, ReportInSet, SetCheck } from '../set';

/**
 * A claim whose only access mode is ReadWriteOnce is mounted on one node at a time, one with ReadWriteOncePod by one pod.
 *
 * Fails: a Deployment with such a claim of the set, whose update starts a new pod while the old ones hold the claim; unless all pods are on one node.
 * Nearly sure: the new pod waits for the volume as soon as it is on another node (Multi-Attach error), and the update for the pod.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export const claimOnOneNode: SetCheck = { rule: 'advice/claim-on-one-node', check };

const HOST_NAME = 'kubernetes.io/hostname';

function check(set: ObjectSet, report: ReportInSet): void {
  const claims = set.claims.filter(({ accessModes }) => accessModes.length > 0 && accessModes.every((mode) => /^ReadWriteOnce(?:Pod)?$/.test(mode)));
  for (const pod of claims.length > 0 ? set.pods : []) {
    const claim = claimOf(pod, claims);
    if (claim !== undefined && pod.kind === 'Deployment' && (rollingUpdateOf(pod.object)?.surge ?? 0) > 0 && !isOnOneNode(pod, claim)) {
      report(pod, FieldPath.of('spec').child('strategy'),
        `starts a new pod while an old one holds the claim ${JSON.stringify(claim.name)}, whose access mode is ${claim.accessModes[0]}`);
    }
  }
}

function claimOf({ spec, namespace }: PodInSet, claims: readonly ClaimInSet[]): ClaimInSet | undefined {
  const names = new Set((spec.volumes ?? []).map(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName));
  return claims.find((claim) => claim.namespace === namespace && names.has(claim.name));
}

/** Whether the pods are on one node, where they may share a claim. */
function isOnOneNode({ spec, metadata }: PodInSet, { accessModes }: ClaimInSet): boolean {
  const beside = spec.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  return !accessModes.includes('ReadWriteOncePod') && (Boolean(spec.nodeName) || spec.nodeSelector?.[HOST_NAME] !== undefined
    || (metadata.labels !== undefined && beside.some(({ topologyKey }) => topologyKey === HOST_NAME)));
}
