import type { INamed } from '../manifest/named';

/**
 * A disk of AWS. The in-tree driver is gone: the cluster hands the volume to the CSI driver `ebs.csi.aws.com`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore
 */
export interface AWSElasticBlockStoreOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * The partition: 1 to 255; 0 for the whole disk.
   *
   * @default 0
   */
  readonly partition?: number;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** The id of the disk, `vol-...`. */
  readonly volumeID: string;
}

/**
 * A disk of Azure. The in-tree driver is gone: the cluster hands the volume to the CSI driver `disk.csi.azure.com`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#azuredisk
 */
export interface AzureDiskOptions {
  /**
   * How the host caches: `None`, `ReadOnly`, `ReadWrite`.
   *
   * @default ReadWrite
   */
  readonly cachingMode?: string;
  /** Name of the disk. */
  readonly diskName: string;
  /** URI of the disk. */
  readonly diskURI: string;
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * The kind of disk: `Shared`, `Dedicated`, `Managed`.
   *
   * @default Shared
   */
  readonly kind?: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A share of Azure. The in-tree driver is gone: the cluster hands the volume to the CSI driver `file.csi.azure.com`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#azurefile
 */
export interface AzureFileOptions {
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** The Secret with name and key of the storage account, or its name. */
  readonly secretName: INamed | string;
  /** Name of the share. */
  readonly shareName: string;
}

/**
 * A disk of OpenStack. The in-tree driver is gone: the cluster hands the volume to the CSI driver `cinder.csi.openstack.org`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#cinder
 */
export interface CinderOptions {
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
  /** The id of the disk. */
  readonly volumeID: string;
}

/**
 * A disk of Google Cloud. The in-tree driver is gone: the cluster hands the volume to the CSI driver `pd.csi.storage.gke.io`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#gcepersistentdisk
 */
export interface GCEPersistentDiskOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * The partition: 1 to 255; 0 for the whole disk.
   *
   * @default 0
   */
  readonly partition?: number;
  /** Name of the disk. */
  readonly pdName: string;
  /**
   * Whether the volume is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/** A disk of VMware Photon Controller. Kubernetes has no driver for it any more. */
export interface PhotonPersistentDiskOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /** The id of the disk. */
  readonly pdID: string;
}

/**
 * A disk of vSphere. The in-tree driver is gone: the cluster hands the volume to the CSI driver `csi.vsphere.vmware.com`.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#vspherevolume
 */
export interface VsphereVolumeOptions {
  /**
   * The file system, such as `ext4`.
   *
   * @default ext4
   */
  readonly fsType?: string;
  /**
   * Id of the storage policy.
   *
   * @default - none
   */
  readonly storagePolicyID?: string;
  /**
   * Name of the storage policy.
   *
   * @default - none
   */
  readonly storagePolicyName?: string;
  /** Path of the disk. */
  readonly volumePath: string;
}
