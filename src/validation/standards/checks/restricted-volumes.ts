import type * as k8s from '../../../k8s/types';
import type { FieldPath } from '../../field-path';
import type { Check, CheckedPod, Finding } from '../check';
import { joinQuoted, plural, sorted, use } from '../offenders';

/**
 * Volumes are of those types only that hold no storage of the node or of a cloud in the pod's own manifest.
 *
 * Restricted fields: spec.volumes[*]
 * Allowed values: configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret
 */
export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  rule: 'security/restricted-volumes',
  level: 'restricted',
  overrides: 'hostPathVolumes',
  versions: [{ since: 0, check: checkPod }],
};

// In the order in which Kubernetes looks for the type of a volume.
const RESTRICTED = [
  'hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo', 'nfs', 'iscsi', 'glusterfs', 'rbd', 'flexVolume', 'cinder', 'cephfs', 'flocker',
  'fc', 'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk', 'photonPersistentDisk', 'portworxVolume', 'scaleIO', 'storageos',
] as const;

function checkPod({ spec, path }: CheckedPod): Finding | undefined {
  const names: string[] = [];
  const types: string[] = [];
  const fields: FieldPath[] = [];
  spec.volumes?.forEach((volume, i) => {
    if (!isAllowed(volume)) {
      names.push(volume.name ?? '');
      types.push(typeOf(volume));
      fields.push(path.child('spec').child('volumes').index(i));
    }
  });
  if (names.length === 0) {
    return undefined;
  }
  const used = sorted(types);
  return {
    reason: 'restricted volume types',
    detail: `${plural('volume', names.length)} ${joinQuoted(names)} ${use(names.length)} `
      + `${plural('restricted volume type', used.length)} ${joinQuoted(used)}`,
    fields,
  };
}

function isAllowed({ configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret }: k8s.Volume): boolean {
  return (configMap ?? csi ?? downwardAPI ?? emptyDir ?? ephemeral ?? image ?? persistentVolumeClaim ?? projected ?? secret) !== undefined;
}

function typeOf(volume: k8s.Volume): string {
  return RESTRICTED.find((type) => volume[type] !== undefined) ?? 'unknown';
}
