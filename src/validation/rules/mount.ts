import type { Rules } from './rule';

const BLOCK = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support';
const VOLUMES = 'https://kubernetes.io/docs/concepts/storage/volumes/';

/** Mounts of volumes, block devices and paths within volumes. */
export const MOUNT_RULES = {
  'device/name-required': { page: BLOCK },
  'device/name-unique': { page: BLOCK },
  'device/not-a-mount': { page: BLOCK },
  'device/path-no-backsteps': { page: BLOCK },
  'device/path-not-a-mount': { page: BLOCK },
  'device/path-required': { page: BLOCK },
  'device/path-unique': { page: BLOCK },
  'device/volume-exists': { page: BLOCK, hint: 'add the volume to the pod with addVolume, and attach what it returns' },
  'device/volume-is-claim': { page: BLOCK },
  'mount/bidirectional-privileged': { page: VOLUMES },
  'mount/name-required': { page: VOLUMES },
  'mount/not-a-device': { page: VOLUMES },
  'mount/one-sub-path': { page: VOLUMES, hint: 'give subPath or subPathExpr, not both' },
  'mount/path-not-a-device': { page: VOLUMES },
  'mount/path-required': { page: VOLUMES },
  'mount/path-unique': { page: VOLUMES, hint: 'mount each volume at a path of its own; use subPath for several parts of one volume' },
  'mount/propagation-supported': { page: VOLUMES },
  'mount/recursive-read-only-needs-read-only': { page: VOLUMES },
  'mount/recursive-read-only-no-propagation': { page: VOLUMES },
  'mount/recursive-read-only-supported': { page: VOLUMES },
  'mount/volume-exists': { page: VOLUMES, hint: 'add the volume to the pod with addVolume, and mount what it returns' },
  'path/no-backsteps': { page: VOLUMES, hint: 'write the path without \'..\'' },
  'path/not-reserved': { page: VOLUMES },
  'path/relative': { page: VOLUMES },
} satisfies Rules;
