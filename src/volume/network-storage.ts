import type { INamed } from '../manifest/named';

/**
 * A directory of CephFS. Kubernetes has no driver for it any more: use the CSI driver.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#cephfs
 */
export interface CephFSOptions {
  /** Addresses of the monitors; at least one. */
  readonly monitors: string[];
  /**
   * Directory to mount: absolute.
   *
   * @default /
   */
  readonly path?: string;
  /**
   * Whether the volume is read-only.
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
   * The logical unit number: 0 to 255.
   *
   * @default - known by `wwids`
   */
  readonly lun?: number;
  /**
   * Whether the volume is read-only.
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
  /** The logical unit number: 0 to 255. */
  readonly lun: number;
  /**
   * More portals of the target.
   *
   * @default - none
   */
  readonly portals?: string[];
  /**
   * Whether the volume is read-only.
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
 * A block device of Ceph. Kubernetes has no driver for it any more: use the CSI driver.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#rbd
 */
export interface RBDOptions {
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
  /**
   * User of Ceph.
   *
   * @default admin
   */
  readonly user?: string;
}

/**
 * Options of an NFS volume.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#nfs
 */
export interface NFSOptions {
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}
