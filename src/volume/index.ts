export * from './cloud-disks';
export { MountPropagation, RecursiveReadOnly, type VolumeDevice, type VolumeMount, type VolumeMountOptions } from './mount';
export * from './network-storage';
export * from './node-storage';
export {
  AccessMode, VolumeMode, type PersistentVolumeClaimSpec, type TypedLocalObjectReference, type TypedObjectReference, type VolumeResourceRequirements,
} from './persistent-volume-claim-spec';
export { ProjectedSource, type ClusterTrustBundleOptions, type KeyFilesOptions, type PodCertificateOptions, type ServiceAccountTokenOptions } from './projected-source';
export * from './retired-storage';
export * from './volume';
export * from './volume-items';
export * from './volume-source';
