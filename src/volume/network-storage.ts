import type { INamed } from '../manifest/named';

/**
 * A directory of CephFS. Kubernetes has no driver for it any more: use the CSI driver.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#cephfs
 */
export interface CephFsOptions {
  /** Addresses of the monitors; at least one. */
  readonly monitors: string[];
  /**
   * Directory to mount: absolute.
   *
   * @default /
   */
  readonly path?: string;
  /**
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * File on the node with the key.
   *
   * @default /etc/ceph/user.secret
   */
  readonly secretFile?: string;
  /**
   * The Secret with the credentials, or its name.
   *
   * @default - none
   */
  readonly secretRef?: INamed | string;
  /**
   * User of Ceph.
   *
   * @default admin
   */
  readonly user?: string;
}

/**
 * A Fibre Channel volume, known by `targetWWNs` and `lun`, or by `wwids`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#fc
 */
export interface FibreChannelOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * Number of the unit: 0 to 255.
   *
   * @default - known by `wwids`
   */
  readonly lun?: number;
  /**
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * World wide names of the targets.
   *
   * @default - known by `wwids`
   */
  readonly targetWWNs?: string[];
  /**
   * World wide ids of the volume.
   *
   * @default - known by `targetWWNs` and `lun`
   */
  readonly wwids?: string[];
}

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
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A disk over iSCSI.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
 */
export interface IscsiOptions {
  /**
   * Whether discovery is authenticated by CHAP.
   *
   * @default false
   */
  readonly chapAuthDiscovery?: boolean;
  /**
   * Whether sessions are authenticated by CHAP.
   *
   * @default false
   */
  readonly chapAuthSession?: boolean;
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * Name of the initiator.
   *
   * @default - that of the node
   */
  readonly initiatorName?: string;
  /** Qualified name of the target: `iqn.`, `eui.` or `naa.`. */
  readonly iqn: string;
  /**
   * Interface of the initiator.
   *
   * @default default
   */
  readonly iscsiInterface?: string;
  /** Number of the unit: 0 to 255. */
  readonly lun: number;
  /**
   * More portals of the target.
   *
   * @default - none
   */
  readonly portals?: string[];
  /**
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * The Secret with the CHAP credentials, or its name. Required for CHAP.
   *
   * @default - none
   */
  readonly secretRef?: INamed | string;
  /** Portal of the target: address, and port where it is not 3260. */
  readonly targetPortal: string;
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
   * Whether containers can only read.
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
   * Whether containers can only read.
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

/**
 * A block device of Ceph. Kubernetes has no driver for it any more: use the CSI driver.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#rbd
 */
export interface RbdOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /** Name of the image. */
  readonly image: string;
  /**
   * File on the node with the keys.
   *
   * @default /etc/ceph/keyring
   */
  readonly keyring?: string;
  /** Addresses of the monitors; at least one. */
  readonly monitors: string[];
  /**
   * Pool of the image.
   *
   * @default rbd
   */
  readonly pool?: string;
  /**
   * Whether containers can only read.
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
  /**
   * User of Ceph.
   *
   * @default admin
   */
  readonly user?: string;
}

/** A volume of ScaleIO. Kubernetes has no driver for it any more. */
export interface ScaleIoOptions {
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
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** The Secret with user and password, or its name. */
  readonly secretRef: INamed | string;
  /**
   * Whether the gateway is spoken to over TLS.
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
export interface StorageOsOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * Whether containers can only read.
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
 * A volume of a driver that is a program on the node. Use a CSI driver instead.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#flexvolume
 */
export interface FlexVolumeOptions {
  /**
   * The file system.
   *
   * @default - the driver's own
   */
  readonly fsType?: string;
  /**
   * Options for the driver.
   *
   * @default - none
   */
  readonly options?: { readonly [key: string]: string };
  /**
   * Whether containers can only read.
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
   * Name of the dataset. Not together with `datasetUUID`.
   *
   * @default - known by `datasetUUID`
   */
  readonly datasetName?: string;
  /**
   * UUID of the dataset. Not together with `datasetName`.
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

/**
 * What can be said of an NFS export beside server and path.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
 */
export interface NfsOptions {
  /**
   * Whether containers can only read.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}
