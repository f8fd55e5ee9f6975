import type { INamed } from '../manifest/named';

/**
 * A volume of Gluster. Kubernetes has no driver for it any more.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#glusterfs
 */
export interface GlusterfsOptions {
  /** The Endpoints object with the addresses, or its name. */
  readonly endpoints: INamed | string;
  /** Name of the volume. */
  readonly path: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A volume of Portworx. The cluster hands it to the CSI driver `pxd.portworx.com`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#portworxvolume
 */
export interface PortworxOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** Id of the volume. */
  readonly volumeID: string;
}

/** A volume of Quobyte. Kubernetes has no driver for it any more. */
export interface QuobyteOptions {
  /**
   * Group that owns it.
   *
   * @default - none
   */
  readonly group?: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** Registries: addresses with ports, separated by commas. */
  readonly registry: string;
  /**
   * Tenant of the volume.
   *
   * @default - none
   */
  readonly tenant?: string;
  /**
   * User that owns it.
   *
   * @default - that of the service account
   */
  readonly user?: string;
  /** Name of the volume. */
  readonly volume: string;
}

/** A volume of ScaleIO. Kubernetes has no driver for it any more. */
export interface ScaleIOOptions {
  /**
   * The file system.
   *
   * @default xfs
   */
  readonly fsType?: string;
  /** Address of the API gateway. */
  readonly gateway: string;
  /**
   * Protection domain.
   *
   * @default - none
   */
  readonly protectionDomain?: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** The Secret with user and password, or its name. */
  readonly secretRef: INamed | string;
  /**
   * Whether the gateway uses TLS.
   *
   * @default false
   */
  readonly sslEnabled?: boolean;
  /**
   * `ThickProvisioned` or `ThinProvisioned`.
   *
   * @default ThinProvisioned
   */
  readonly storageMode?: string;
  /**
   * Storage pool.
   *
   * @default - none
   */
  readonly storagePool?: string;
  /** Name of the storage system. */
  readonly system: string;
  /** Name of the volume. */
  readonly volumeName: string;
}

/** A volume of StorageOS. Kubernetes has no driver for it any more. */
export interface StorageOSOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * The Secret with the credentials, or its name.
   *
   * @default - none
   */
  readonly secretRef?: INamed | string;
  /** Name of the volume, unique in its namespace. */
  readonly volumeName: string;
  /**
   * Namespace of the volume within StorageOS.
   *
   * @default - the pod's
   */
  readonly volumeNamespace?: string;
}

/**
 * A volume of a FlexVolume driver, which is a program on the node. Use a CSI driver instead.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume
 */
export interface FlexVolumeOptions {
  /**
   * The file system.
   *
   * @default - the default of the driver
   */
  readonly fsType?: string;
  /**
   * Options for the driver.
   *
   * @default - none
   */
  readonly options?: { readonly [key: string]: string };
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * The Secret with the credentials, or its name.
   *
   * @default - none
   */
  readonly secretRef?: INamed | string;
}

/** A dataset of Flocker, by name or by UUID. Kubernetes has no driver for it any more. */
export interface FlockerOptions {
  /**
   * Name of the dataset. Cannot be combined with `datasetUUID`.
   *
   * @default - known by `datasetUUID`
   */
  readonly datasetName?: string;
  /**
   * UUID of the dataset. Cannot be combined with `datasetName`.
   *
   * @default - known by `datasetName`
   */
  readonly datasetUUID?: string;
}

/**
 * A clone of a Git repository. Disabled in Kubernetes: use an init container with Git, or the `GitSync` pattern.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#gitrepo
 */
export interface GitRepoOptions {
  /**
   * Directory to clone into: relative, without `..`; `.` for the root.
   *
   * @default - named after the repository
   */
  readonly directory?: string;
  /**
   * Commit to check out.
   *
   * @default - the newest
   */
  readonly revision?: string;
}
