import { lowerCase } from '../../apimachinery/lower-case';
import { isDNS1123Label } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';
import { required } from './required';

/**
 * Volumes of storage vendors: Portworx, ScaleIO, StorageOS, Flocker, and the FlexVolume plugins.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function validatePortworxVolume(volume: k8s.PortworxVolumeSource, path: FieldPath, ctx: Context): void {
  required(volume.volumeID, path, 'volumeID', 'volume/portworx-volume-id-required', ctx);
}

export function validateScaleIO(volume: k8s.ScaleIOVolumeSource, path: FieldPath, ctx: Context): void {
  required(volume.gateway, path, 'gateway', 'volume/scale-io-gateway-required', ctx);
  required(volume.system, path, 'system', 'volume/scale-io-system-required', ctx);
  required(volume.volumeName, path, 'volumeName', 'volume/scale-io-volume-name-required', ctx);
}

export function validateStorageOS(volume: k8s.StorageOSVolumeSource, path: FieldPath, ctx: Context): void {
  required(volume.volumeName, path, 'volumeName', 'volume/storage-os-volume-name-required', ctx);
  if (volume.volumeName) {
    validateLabelField(volume.volumeName, path, 'volumeName', 'volume/storage-os-volume-name-format', ctx);
  }
  if (volume.volumeNamespace) {
    validateLabelField(volume.volumeNamespace, path, 'volumeNamespace', 'volume/storage-os-namespace-format', ctx);
  }
  if (volume.secretRef) {
    required(volume.secretRef.name, path.child('secretRef'), 'name', 'volume/storage-os-secret-name-required', ctx);
  }
}

function validateLabelField(value: string, path: FieldPath, field: string, rule: RuleId, ctx: Context): void {
  for (const message of isDNS1123Label(value)) {
    ctx.invalid(path.child(field), rule, value, message);
  }
}

/** Exactly one of datasetName and datasetUUID; the name has no `/`. */
export function validateFlocker(flocker: k8s.FlockerVolumeSource, path: FieldPath, ctx: Context): void {
  if (!flocker.datasetName && !flocker.datasetUUID) {
    ctx.required(path, 'volume/flocker-dataset-required', 'one of datasetName and datasetUUID is required');
  }
  if (flocker.datasetName && flocker.datasetUUID) {
    ctx.invalid(path, 'volume/flocker-one-dataset', 'resource', 'datasetName and datasetUUID can not be specified simultaneously');
  }
  if (flocker.datasetName?.includes('/')) {
    ctx.invalid(path.child('datasetName'), 'volume/flocker-dataset-name-format', flocker.datasetName, "must not contain '/'");
  }
}

const RESERVED_OPTION = /(?:^|\.)(?:kubernetes|k8s)\.io$/;

/** The driver is required; options must not use the namespaces of Kubernetes. */
export function validateFlexVolume(volume: k8s.FlexVolumeSource, path: FieldPath, ctx: Context): void {
  required(volume.driver, path, 'driver', 'volume/flex-volume-driver-required', ctx);
  for (const option in volume.options) {
    const namespace = lowerCase(option.split('/', 1)[0]);
    if (RESERVED_OPTION.test(namespace)) {
      const detail = 'kubernetes.io and k8s.io namespaces are reserved';
      ctx.invalid(path.child('options').key(option), 'volume/flex-volume-option-reserved', option, detail);
    }
  }
}
