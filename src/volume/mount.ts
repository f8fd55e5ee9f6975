import type { Volume } from './volume';
import { listOf } from '../manifest/list';
import { nameOf } from '../manifest/named';
import { AS_IS, structRenderer } from '../manifest/struct';

/** Whether mounts that appear later are seen on the other side. */
export enum MountPropagation {
  /** They are not. What Kubernetes takes when nothing is said. */
  NONE = 'None',
  /** The container sees those of the host. */
  HOST_TO_CONTAINER = 'HostToContainer',
  /** Each side sees those of the other. For privileged containers only. */
  BIDIRECTIONAL = 'Bidirectional',
}

/** Whether mounts below a read-only one are read-only too. */
export enum RecursiveReadOnly {
  /** They need not be. What Kubernetes takes when nothing is said. */
  DISABLED = 'Disabled',
  /** They are where the runtime can. */
  IF_POSSIBLE = 'IfPossible',
  /** They are, or the pod does not start. */
  ENABLED = 'Enabled',
}

/** What can be said of a mount beside its path and volume. */
export interface VolumeMountOptions {
  /**
   * Options of the bind mount, such as `noexec`. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - none
   */
  readonly bindMountOptions?: string[];
  /**
   * Whether mounts that appear later are seen on the other side.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation
   * @default MountPropagation.NONE
   */
  readonly mountPropagation?: MountPropagation;
  /**
   * Whether the container can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * Whether mounts below this one are read-only too. Needs `readOnly`, and no propagation.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#recursive-read-only-mounts
   * @default RecursiveReadOnly.DISABLED
   */
  readonly recursiveReadOnly?: RecursiveReadOnly;
  /**
   * A file or directory in the volume, mounted in place of its root: a relative path without `..`. It does not follow later changes of a ConfigMap or
   * Secret.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath
   * @default - the root of the volume
   */
  readonly subPath?: string;
  /**
   * As `subPath`, with `$(NAME)` for environment variables. Not together with `subPath`.
   *
   * @default - the root of the volume
   */
  readonly subPathExpr?: string;
}

/** A volume that a container sees as a directory. */
export interface VolumeMount extends VolumeMountOptions {
  /** Where: a path that no other volume is mounted at, without `:`. */
  readonly mountPath: string;
  /** A volume of the same pod, or its name. */
  readonly volume: Volume | string;
}

/** A volume that a container sees as a block device. */
export interface VolumeDevice {
  /** Where: a path such as `/dev/xvda`. */
  readonly devicePath: string;
  /** A claim of the same pod in volume mode `Block`, or its name. */
  readonly volume: Volume | string;
}

/** A mount of the manifest, whose volume has become its name. */
interface NamedMount extends VolumeMountOptions {
  readonly mountPath: string;
  readonly name: string;
}

const renderFields = structRenderer<NamedMount>({
  bindMountOptions: listOf('volumeMounts[].bindMountOptions'),
  mountPath: AS_IS,
  mountPropagation: AS_IS,
  name: AS_IS,
  readOnly: AS_IS,
  recursiveReadOnly: AS_IS,
  subPath: AS_IS,
  subPathExpr: AS_IS,
});

/** A mount as it stands in the manifest. */
export function renderMount(mountPath: string, volume: Volume | string, options: VolumeMountOptions): any {
  return renderFields(options, { mountPath, name: nameOf(volume, `volume of the mount at '${mountPath}'`) });
}

/** A block device as it stands in the manifest. */
export function renderDevice(devicePath: string, volume: Volume | string): any {
  return { devicePath, name: nameOf(volume, `volume of the device '${devicePath}'`) };
}
