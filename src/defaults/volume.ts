import { pullPolicyOf } from './image';
import { defaultResources } from './resources';
import { isOn, type Minor } from '../apimachinery/kubernetes-version';
import { EMPTY } from '../k8s/empty';
import type * as k8s from '../k8s/types';

/** `rw-r--r--`, of files that do not say their own mode. */
const DEFAULT_MODE = 0o644;

/** The defaults of a volume; one without a source is an empty directory. */
export function defaultVolume(volume: k8s.Volume, minor: Minor): void {
  if (!hasSource(volume)) {
    volume.emptyDir = EMPTY.EmptyDirVolumeSource();
  }
  if (volume.hostPath) {
    volume.hostPath.type ??= '';
  }
  defaultFileMode(volume.secret);
  defaultFileMode(volume.configMap);
  defaultFileMode(volume.downwardAPI);
  defaultFileMode(volume.projected);
  volume.downwardAPI?.items?.forEach(defaultDownwardFile);
  for (const source of volume.projected?.sources ?? []) {
    source.downwardAPI?.items?.forEach(defaultDownwardFile);
    if (source.serviceAccountToken) {
      source.serviceAccountToken.expirationSeconds ??= 3600;
    }
  }
  if (volume.image && isOn('ImageVolume', minor)) {
    volume.image.pullPolicy ||= pullPolicyOf(volume.image.reference ?? '');
  }
  if (volume.ephemeral?.volumeClaimTemplate) {
    volume.ephemeral.volumeClaimTemplate.spec = defaultClaimSpec(volume.ephemeral.volumeClaimTemplate.spec);
  }
  defaultDisk(volume);
}

function hasSource(volume: k8s.Volume): boolean {
  for (const field in volume) {
    if (field !== 'name' && volume[field as keyof k8s.Volume] !== undefined) {
      return true;
    }
  }
  return false;
}

/** The defaults of the spec of a claim. */
export function defaultClaimSpec(spec: k8s.PersistentVolumeClaimSpec = {}): k8s.PersistentVolumeClaimSpec {
  spec.volumeMode ??= 'Filesystem';
  defaultResources(spec.resources);
  return spec;
}

function defaultFileMode(files: { defaultMode?: number } | undefined): void {
  if (files) {
    files.defaultMode ??= DEFAULT_MODE;
  }
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
