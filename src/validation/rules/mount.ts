import type { Rules } from './rule';

const BLOCK = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support';
const MOUNTS = 'https://kubernetes.io/docs/concepts/storage/volumes/';
const PROPAGATION = 'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation';
const RECURSIVE = 'https://kubernetes.io/docs/concepts/storage/volumes/#recursive-read-only-mounts';
const SUB_PATH = 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath';

/** Mounts of volumes, block devices, and paths within volumes. */
export const MOUNT_RULES = {
  /** A block device names its volume. */
  'device/name-required': { page: BLOCK },
  /** A container attaches each volume once. */
  'device/name-unique': { page: BLOCK },
  /** A container attaches a volume as a device or mounts it, not both. */
  'device/not-a-mount': { page: BLOCK, hint: 'use another volume for the mount' },
  /** The path of a device has no '..'. */
  'device/path-no-backsteps': { page: BLOCK, hint: 'write the path without \'..\'' },
  /** The path of a device is not that of a mount. */
  'device/path-not-a-mount': { page: BLOCK, hint: 'attach the device at a path of its own' },
  /** A block device has a path. */
  'device/path-required': { page: BLOCK },
  /** The paths of devices are unique within a container. */
  'device/path-unique': { page: BLOCK, hint: 'attach each device at a path of its own' },
  /** A block device is a volume of the pod. */
  'device/volume-exists': {
    page: BLOCK,
    hint: 'add a volume of this name to volumes, or in a StatefulSet a claim to volumeClaimTemplates',
    programHint: 'add the volume to the pod with addVolume, and attach what it returns',
  },
  /** A block device is a volume with a claim. */
  'device/volume-is-claim': { page: BLOCK, hint: 'use a persistentVolumeClaim or an ephemeral volume with volumeMode Block' },
  /** Bidirectional mount propagation is for privileged containers only. */
  'mount/bidirectional-privileged': { page: PROPAGATION, hint: 'use HostToContainer, or make the container privileged' },
  /** An option of a mount is nodev, noexec or nosuid. */
  'mount/bind-option-supported': { page: MOUNTS, hint: 'use nodev, noexec or nosuid' },
  /** An option of a mount is unique. */
  'mount/bind-option-unique': { page: MOUNTS, hint: 'keep one of them' },
  /** The mount of an image has no options. */
  'mount/bind-options-not-on-image': { page: MOUNTS, hint: 'remove bindMountOptions: an image is read-only' },
  /** A mount names its volume. */
  'mount/name-required': { page: MOUNTS },
  /** A container mounts a volume or attaches it as a device, not both. */
  'mount/not-a-device': { page: BLOCK, hint: 'use another volume for the device' },
  /** A mount has subPath or subPathExpr, not both. */
  'mount/one-sub-path': { page: SUB_PATH, hint: 'give subPath or subPathExpr, not both' },
  /** The path of a mount is not that of a device. */
  'mount/path-not-a-device': { page: BLOCK, hint: 'mount the volume at a path of its own' },
  /** A mount has a path. */
  'mount/path-required': { page: MOUNTS },
  /** The paths of mounts are unique within a container. */
  'mount/path-unique': { page: MOUNTS, hint: 'mount each volume at a path of its own; use subPath for several parts of one volume' },
  /** Mount propagation is None, HostToContainer or Bidirectional. */
  'mount/propagation-supported': { page: PROPAGATION },
  /** A mount that is read-only recursively is read-only. */
  'mount/recursive-read-only-needs-read-only': { page: RECURSIVE, hint: 'set readOnly: true, too' },
  /** A mount that is read-only recursively has no mount propagation. */
  'mount/recursive-read-only-no-propagation': { page: RECURSIVE, hint: 'remove mountPropagation' },
  /** recursiveReadOnly is Disabled, IfPossible or Enabled. */
  'mount/recursive-read-only-supported': { page: RECURSIVE },
  /** A mount is of a volume of the pod. */
  'mount/volume-exists': {
    page: MOUNTS,
    hint: 'add a volume of this name to volumes, or in a StatefulSet a claim to volumeClaimTemplates',
    programHint: 'add the volume to the pod with addVolume, and mount what it returns',
  },
  /** A path within a volume has no '..'. */
  'path/no-backsteps': { page: MOUNTS, hint: 'write the path without \'..\'' },
  /** The path of a file does not begin with '..', which the kubelet uses for itself. */
  'path/not-reserved': { page: MOUNTS, hint: 'choose a name that does not begin with \'..\'' },
  /** A path within a volume is relative. */
  'path/relative': { page: MOUNTS, hint: 'write the path without the \'/\' in front' },
} satisfies Rules;
