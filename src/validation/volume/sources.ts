import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateEphemeralVolume, validatePersistentVolumeClaimVolume } from './claim-volumes';
import {
  validateAWSElasticBlockStore, validateAzureDisk, validateAzureFile, validateCinder, validateGCEPersistentDisk, validatePhotonPersistentDisk,
  validateVsphereVolume,
} from './cloud-disks';
import { validateCSI } from './csi';
import { validateDownwardAPIVolume } from './downward-api';
import { validateCephFS, validateFC, validateGlusterfs, validateISCSI, validateNFS, validateQuobyte, validateRBD } from './network-storage';
import { validateEmptyDir, validateGitRepo, validateHostPath, validateImageVolume } from './node-storage';
import { validateConfigMapVolume, validateSecretVolume } from './object-files';
import { validateProjected } from './projected';
import { validateFlexVolume, validateFlocker, validatePortworxVolume, validateScaleIO, validateStorageOS } from './vendor-storage';

/** The fields of a volume that say what it is. */
export type VolumeSourceName = Exclude<keyof k8s.Volume, 'name'>;

interface SourceRules<T> {
  readonly validate: (source: T, path: FieldPath, ctx: Context) => void;
  /** How Kubernetes writes the field of errors in the source, if not by its name. */
  readonly written?: string;
  /** How Kubernetes writes the field of a source that is one too many, if not by its name. */
  readonly writtenForbidden?: string;
}

/** The rules for every source, in the order in which Kubernetes looks for them. */
export const VOLUME_SOURCES: { readonly [K in VolumeSourceName]-?: SourceRules<NonNullable<k8s.Volume[K]>> } = {
  emptyDir: { validate: validateEmptyDir },
  hostPath: { validate: validateHostPath },
  gitRepo: { validate: validateGitRepo },
  gcePersistentDisk: { validate: validateGCEPersistentDisk, written: 'persistentDisk' },
  awsElasticBlockStore: { validate: validateAWSElasticBlockStore },
  secret: { validate: validateSecretVolume },
  nfs: { validate: validateNFS },
  iscsi: { validate: validateISCSI },
  glusterfs: { validate: validateGlusterfs },
  flocker: { validate: validateFlocker },
  persistentVolumeClaim: { validate: validatePersistentVolumeClaimVolume },
  rbd: { validate: validateRBD },
  cinder: { validate: validateCinder },
  cephfs: { validate: validateCephFS, writtenForbidden: 'cephFS' },
  quobyte: { validate: validateQuobyte },
  downwardAPI: { validate: validateDownwardAPIVolume, writtenForbidden: 'downwarAPI' },
  fc: { validate: validateFC },
  flexVolume: { validate: validateFlexVolume },
  configMap: { validate: validateConfigMapVolume },
  azureFile: { validate: validateAzureFile },
  vsphereVolume: { validate: validateVsphereVolume },
  photonPersistentDisk: { validate: validatePhotonPersistentDisk },
  portworxVolume: { validate: validatePortworxVolume },
  azureDisk: { validate: validateAzureDisk },
  storageos: { validate: validateStorageOS },
  projected: { validate: validateProjected },
  scaleIO: { validate: validateScaleIO },
  csi: { validate: validateCSI },
  ephemeral: { validate: validateEphemeralVolume },
  image: { validate: validateImageVolume },
};

/** Validates the source `name` of the volume at `path`. */
export function validateSource<K extends VolumeSourceName>(name: K, volume: k8s.Volume, path: FieldPath, ctx: Context): void {
  const rules = VOLUME_SOURCES[name];
  rules.validate(volume[name] as NonNullable<k8s.Volume[K]>, path.renamed(name, rules.written ?? name), ctx);
}
