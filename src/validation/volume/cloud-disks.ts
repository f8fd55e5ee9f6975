import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { required } from './required';

/**
 * Disks and file shares of cloud providers. Most are served by CSI drivers today; the API server still checks the old fields.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function validateGCEPersistentDisk(disk: k8s.GCEPersistentDiskVolumeSource, path: FieldPath, ctx: Context): void {
  required(disk.pdName, path, 'pdName', 'volume/gce-pd-name-required', ctx);
  validatePartition(disk.partition, path, ctx);
}

export function validateAWSElasticBlockStore(disk: k8s.AWSElasticBlockStoreVolumeSource, path: FieldPath, ctx: Context): void {
  required(disk.volumeID, path, 'volumeID', 'volume/aws-volume-id-required', ctx);
  validatePartition(disk.partition, path, ctx);
}

// 0 means the whole disk; Kubernetes' own message leaves it out.
function validatePartition(partition: number | undefined, path: FieldPath, ctx: Context): void {
  if (partition !== undefined && (partition < 0 || partition > 255)) {
    ctx.invalid(path.child('partition'), 'volume/partition-range', partition, 'must be between 1 and 255, inclusive');
  }
}

export function validateAzureFile(file: k8s.AzureFileVolumeSource, path: FieldPath, ctx: Context): void {
  required(file.secretName, path, 'secretName', 'volume/azure-file-secret-name-required', ctx);
  required(file.shareName, path, 'shareName', 'volume/azure-file-share-name-required', ctx);
}

const CACHING_MODES = ['None', 'ReadOnly', 'ReadWrite'];
const DISK_KINDS = ['Dedicated', 'Managed', 'Shared'];
const MANAGED_URI = '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}';
const BLOB_URI = 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd';

/** Name and URI are required; a managed disk's URI is a resource id, any other kind's is a blob's address. */
export function validateAzureDisk(disk: k8s.AzureDiskVolumeSource, path: FieldPath, ctx: Context): void {
  required(disk.diskName, path, 'diskName', 'volume/azure-disk-name-required', ctx);
  required(disk.diskURI, path, 'diskURI', 'volume/azure-disk-uri-required', ctx);
  if (disk.cachingMode !== undefined && !CACHING_MODES.includes(disk.cachingMode)) {
    ctx.notSupported(path.child('cachingMode'), 'volume/azure-disk-caching-mode-supported', disk.cachingMode, CACHING_MODES);
  }
  if (disk.kind === undefined) {
    return;
  }
  if (!DISK_KINDS.includes(disk.kind)) {
    ctx.notSupported(path.child('kind'), 'volume/azure-disk-kind-supported', disk.kind, DISK_KINDS);
  }
  const uri = disk.diskURI ?? '';
  if (disk.kind === 'Managed' && !uri.startsWith('/subscriptions/')) {
    ctx.notSupported(path.child('diskURI'), 'volume/azure-disk-uri-format', uri, [MANAGED_URI]);
  }
  if (disk.kind !== 'Managed' && !uri.startsWith('https://')) {
    ctx.notSupported(path.child('diskURI'), 'volume/azure-disk-uri-format', uri, [BLOB_URI]);
  }
}

export function validateCinder(cinder: k8s.CinderVolumeSource, path: FieldPath, ctx: Context): void {
  required(cinder.volumeID, path, 'volumeID', 'volume/cinder-volume-id-required', ctx);
  if (cinder.secretRef) {
    required(cinder.secretRef.name, path.child('secretRef'), 'name', 'volume/cinder-secret-name-required', ctx);
  }
}

export function validateVsphereVolume(volume: k8s.VsphereVirtualDiskVolumeSource, path: FieldPath, ctx: Context): void {
  required(volume.volumePath, path, 'volumePath', 'volume/vsphere-volume-path-required', ctx);
}

export function validatePhotonPersistentDisk(disk: k8s.PhotonPersistentDiskVolumeSource, path: FieldPath, ctx: Context): void {
  required(disk.pdID, path, 'pdID', 'volume/photon-pd-id-required', ctx);
}
