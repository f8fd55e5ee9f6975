import type { ApiObjectMetadata } from 'cdk8s';
import type { PersistentVolumeClaimSpec } from './persistent-volume-claim-spec';
import type { KeyFilesOptions } from './projected-source';
import type { Quantity } from '../apimachinery/quantity';
import type { INamed } from '../manifest/named';

/** The medium of an empty directory. */
export enum StorageMedium {
  /** The node's disk. The Kubernetes default. */
  DEFAULT = '',
  /** Memory. It counts towards the memory limits of the containers. */
  MEMORY = 'Memory',
  /** Huge pages. The pod must request exactly one size of them. */
  HUGE_PAGES = 'HugePages',
  /** Huge pages of 2Mi. */
  HUGE_PAGES_2MI = 'HugePages-2Mi',
  /** Huge pages of 1Gi. */
  HUGE_PAGES_1GI = 'HugePages-1Gi',
}

/** Options of an empty directory. */
export interface EmptyDirOptions {
  /**
   * The medium.
   *
   * @default StorageMedium.DEFAULT
   */
  readonly medium?: StorageMedium | `${StorageMedium}`;
  /**
   * Permissions of the directory: 0 to 0o1777. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - 0o777
   */
  readonly mode?: number;
  /**
   * The size limit, such as `1Gi`. The pod is evicted if it is exceeded. Not negative.
   *
   * @default - no limit
   */
  readonly sizeLimit?: string | number | Quantity;
}

/** What must exist at a path of the node, or is created. */
export enum HostPathType {
  /** No check. */
  UNSET = '',
  /** A directory; created if it does not exist. */
  DIRECTORY_OR_CREATE = 'DirectoryOrCreate',
  /** A directory. */
  DIRECTORY = 'Directory',
  /** A file; created if it does not exist. */
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

/** Options of a host path. */
export interface HostPathOptions {
  /**
   * What must exist at the path.
   *
   * @default HostPathType.UNSET
   */
  readonly type?: HostPathType | `${HostPathType}`;
}

/** Options of a ConfigMap or Secret as a volume. */
export interface KeyVolumeOptions extends KeyFilesOptions {
  /**
   * Permissions of files without permissions of their own: 0 to 0o777.
   *
   * @default 0o644
   */
  readonly defaultMode?: number;
  /**
   * The owner of files without an owner of their own. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - root
   */
  readonly defaultUser?: number;
}

/** Options of a volume of listed files. */
export interface FileVolumeOptions {
  /**
   * Permissions of files without permissions of their own: 0 to 0o777.
   *
   * @default 0o644
   */
  readonly defaultMode?: number;
  /**
   * The owner of files without an owner of their own. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @default - root
   */
  readonly defaultUser?: number;
}

/** Options of a claim as a volume. */
export interface PersistentVolumeClaimOptions {
  /**
   * Whether all mounts are read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** Options of an image as a volume. */
export interface ImageVolumeOptions {
  /**
   * When it is pulled: `Always`, `IfNotPresent`, `Never`.
   *
   * @default - `Always` for the tag `latest` and where there is no tag, else `IfNotPresent`
   */
  readonly pullPolicy?: string;
}

/** Options of a volume of a CSI driver. */
export interface CSIOptions {
  /**
   * The file system.
   *
   * @default - the default of the driver
   */
  readonly fsType?: string;
  /**
   * The Secret for the driver, or its name.
   *
   * @default - none
   */
  readonly nodePublishSecretRef?: INamed | string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * Attributes for the driver.
   *
   * @default - nothing
   */
  readonly volumeAttributes?: { readonly [key: string]: string };
}

/** Options of a claim that is created and deleted with the pod. */
export interface EphemeralOptions extends PersistentVolumeClaimSpec {
  /**
   * Metadata of the claim: labels, annotations and so on. Its name is made from those of the pod and the volume.
   *
   * @default - none
   */
  readonly metadata?: ApiObjectMetadata;
}
