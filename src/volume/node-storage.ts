import type { ApiObjectMetadata } from 'cdk8s';
import type { PersistentVolumeClaimSpec } from './persistent-volume-claim-spec';
import type { KeyFilesOptions } from './projected-source';
import type { Quantity } from '../apimachinery/quantity';
import type { INamed } from '../manifest/named';

/** What an empty directory is kept on. */
export enum StorageMedium {
  /** The node's disk. What Kubernetes takes when nothing is said. */
  DEFAULT = '',
  /** Memory; it counts towards the memory limits of the containers. */
  MEMORY = 'Memory',
  /** Huge pages; the pod must request just one size of them. */
  HUGE_PAGES = 'HugePages',
  /** Huge pages of 2Mi. */
  HUGE_PAGES_2MI = 'HugePages-2Mi',
  /** Huge pages of 1Gi. */
  HUGE_PAGES_1GI = 'HugePages-1Gi',
}

/** What can be said of an empty directory. */
export interface EmptyDirOptions {
  /**
   * What it is kept on.
   *
   * @default StorageMedium.DEFAULT
   */
  readonly medium?: StorageMedium;
  /**
   * Permissions of the directory: 0 to 0o1777. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - 0o777
   */
  readonly mode?: number;
  /**
   * The most that it may hold, such as `1Gi`; the pod is evicted when it holds more. Not negative.
   *
   * @default - no limit
   */
  readonly sizeLimit?: string | number | Quantity;
}

/** What must be at a path of the node, or is made there. */
export enum HostPathType {
  /** Anything, or nothing: it is not checked. */
  UNSET = '',
  /** A directory; made when it is not there. */
  DIRECTORY_OR_CREATE = 'DirectoryOrCreate',
  /** A directory. */
  DIRECTORY = 'Directory',
  /** A file; made when it is not there. */
  FILE_OR_CREATE = 'FileOrCreate',
  /** A file. */
  FILE = 'File',
  /** A Unix socket. */
  SOCKET = 'Socket',
  /** A character device. */
  CHAR_DEVICE = 'CharDevice',
  /** A block device. */
  BLOCK_DEVICE = 'BlockDevice',
}

/** What can be said of a path of the node. */
export interface HostPathOptions {
  /**
   * What must be there.
   *
   * @default HostPathType.UNSET
   */
  readonly type?: HostPathType;
}

/** What can be said of a ConfigMap or Secret as a volume. */
export interface KeyVolumeOptions extends KeyFilesOptions {
  /**
   * Permissions of files that do not say their own: 0 to 0o777.
   *
   * @default 0o644
   */
  readonly defaultMode?: number;
  /**
   * The user that owns files that do not say their own. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - root
   */
  readonly defaultUser?: number;
}

/** What can be said of a volume of files that podwright's caller lists. */
export interface FileVolumeOptions {
  /**
   * Permissions of files that do not say their own: 0 to 0o777.
   *
   * @default 0o644
   */
  readonly defaultMode?: number;
  /**
   * The user that owns files that do not say their own. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @default - root
   */
  readonly defaultUser?: number;
}

/** What can be said of a claim as a volume. */
export interface PersistentVolumeClaimOptions {
  /**
   * Whether all mounts are read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** What can be said of an image as a volume. */
export interface ImageVolumeOptions {
  /**
   * When it is pulled: `Always`, `IfNotPresent`, `Never`.
   *
   * @default - `Always` for the tag `latest` and where there is no tag, else `IfNotPresent`
   */
  readonly pullPolicy?: string;
}

/** What can be said of a volume of a CSI driver beside the driver. */
export interface CsiOptions {
  /**
   * The file system.
   *
   * @default - the driver's own
   */
  readonly fsType?: string;
  /**
   * The Secret that the driver gets, or its name.
   *
   * @default - none
   */
  readonly nodePublishSecretRef?: INamed | string;
  /**
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * What the driver is told, by its own keys.
   *
   * @default - nothing
   */
  readonly volumeAttributes?: { readonly [key: string]: string };
}

/** A claim that is made for the pod, and deleted with it. */
export interface EphemeralOptions extends PersistentVolumeClaimSpec {
  /**
   * Labels, annotations and so on of the claim. Its name is made of those of pod and volume.
   *
   * @default - none
   */
  readonly metadata?: ApiObjectMetadata;
}
