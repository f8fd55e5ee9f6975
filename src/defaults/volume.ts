import { pullPolicyOf } from './image';
import { defaultResources } from './resources';
import type * as k8s from '../k8s/types';

/** `rw-r--r--`, of files that do not say their own mode. */
const DEFAULT_MODE = 0o644;

/** The defaults of a volume; one without a source is an empty directory. */
export function defaultVolume(volume: k8s.Volume): void {
  if (Object.keys(volume).every((key) => key === 'name')) {
    volume.emptyDir = {};
  }
  if (volume.hostPath) {
    volume.hostPath.type ??= '';
  }
  for (const files of [volume.secret, volume.configMap, volume.downwardAPI, volume.projected]) {
    if (files) {
      files.defaultMode ??= DEFAULT_MODE;
    }
  }
  volume.downwardAPI?.items?.forEach(defaultDownwardFile);
  for (const source of volume.projected?.sources ?? []) {
    source.downwardAPI?.items?.forEach(defaultDownwardFile);
    if (source.serviceAccountToken) {
      source.serviceAccountToken.expirationSeconds ??= 3600;
    }
  }
  if (volume.image) {
    volume.image.pullPolicy ||= pullPolicyOf(volume.image.reference ?? '');
  }
  if (volume.ephemeral?.volumeClaimTemplate) {
    volume.ephemeral.volumeClaimTemplate.spec = defaultClaimSpec(volume.ephemeral.volumeClaimTemplate.spec);
  }
  defaultDisk(volume);
}

/** The defaults of what a claim asks for. */
export function defaultClaimSpec(spec: k8s.PersistentVolumeClaimSpec = {}): k8s.PersistentVolumeClaimSpec {
  spec.volumeMode ??= 'Filesystem';
  defaultResources(spec.resources);
  return spec;
}

function defaultDownwardFile(file: k8s.DownwardAPIVolumeFile): void {
  if (file.fieldRef) {
    file.fieldRef.apiVersion ||= 'v1';
  }
}

function defaultDisk({ azureDisk, iscsi, rbd, scaleIO }: k8s.Volume): void {
  if (azureDisk) {
    azureDisk.cachingMode ??= 'ReadWrite';
    azureDisk.fsType ??= 'ext4';
    azureDisk.readOnly ??= false;
    azureDisk.kind ??= 'Shared';
  }
  if (iscsi) {
    iscsi.iscsiInterface ||= 'default';
  }
  if (rbd) {
    rbd.pool ||= 'rbd';
    rbd.user ||= 'admin';
    rbd.keyring ||= '/etc/ceph/keyring';
  }
  if (scaleIO) {
    scaleIO.storageMode ||= 'ThinProvisioned';
    scaleIO.fsType ||= 'xfs';
  }
}
