import type { Volume } from './volume';
import { listOf } from '../manifest/list';
import { misuse } from '../manifest/misuse';
import { nameOf } from '../manifest/named';
import { shown } from '../manifest/shown';
import { AS_IS, structRenderer } from '../manifest/struct';

/** Whether later mounts are propagated between the host and the container. */
export enum MountPropagation {
  /** They are not propagated. The Kubernetes default. */
  NONE = 'None',
  /** From the host to the container. */
  HOST_TO_CONTAINER = 'HostToContainer',
  /** In both directions. Only for privileged containers. */
  BIDIRECTIONAL = 'Bidirectional',
}

/** Whether mounts below a read-only mount are read-only. */
export enum RecursiveReadOnly {
  /** They may be writable. The Kubernetes default. */
  DISABLED = 'Disabled',
  /** They are read-only if the runtime supports it. */
  IF_POSSIBLE = 'IfPossible',
  /** They are read-only; without support of the runtime, the pod does not start. */
  ENABLED = 'Enabled',
}

/** Options of a mount. */
export interface VolumeMountOptions {
  /**
   * Options of the bind mount, such as `noexec`. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - none
   */
  readonly bindMountOptions?: string[];
  /**
   * Whether later mounts are propagated between the host and the container.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation
   * @default MountPropagation.NONE
   */
  readonly mountPropagation?: MountPropagation | `${MountPropagation}`;
  /**
   * Whether the mount is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * Whether mounts below this one are read-only. Requires `readOnly`, and no propagation.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#recursive-read-only-mounts
   * @default RecursiveReadOnly.DISABLED
   */
  readonly recursiveReadOnly?: RecursiveReadOnly | `${RecursiveReadOnly}`;
  /**
   * A file or directory in the volume, mounted in place of its root: a relative path without `..`. Later changes of a ConfigMap or
   * Secret.
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath
   * @default - the root of the volume
   */
  readonly subPath?: string;
  /**
   * Like `subPath`, with environment variables as `$(NAME)`. Cannot be combined with `subPath`.
   *
   * @default - the root of the volume
   */
  readonly subPathExpr?: string;
}

/** A mount of a volume in a container. */
export interface VolumeMount extends VolumeMountOptions {
  /** The path in the container, without `:`. No other volume may be mounted there. */
  readonly mountPath: string;
  /** A volume of the same pod, or its name. */
  readonly volume: Volume | string;
}

/** A volume that is attached to a container as a block device. */
export interface VolumeDevice {
  /** The path in the container, such as `/dev/xvda`. */
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

/** Renders a mount. */
export function renderMount(mountPath: string, volume: Volume | string, options: VolumeMountOptions): any {
  if (typeof mountPath !== 'string') {
    throw misuse(`the path of a mount must be a string, got ${shown(mountPath)}; write mount('/data', volume)`);
  }
  return renderFields(options, { mountPath, name: nameOf(volume, `volume of the mount at '${mountPath}'`) });
}

/** Renders a block device. */
export function renderDevice(devicePath: string, volume: Volume | string): any {
  return { devicePath, name: nameOf(volume, `volume of the device '${devicePath}'`) };
}
