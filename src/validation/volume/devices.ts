import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { pathsByName } from './mounts';
import { hasBackstep } from '../value/path';

/**
 * The block devices of a container.
 *
 * A device names a volume that is a claim, and has a name and a path that no other device and no mount of the container has.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support
 */
export function validateVolumeDevices(
  container: k8s.Container, volumes: ReadonlyMap<string, k8s.Volume>, path: FieldPath, ctx: Context,
): void {
  const devices = container.volumeDevices;
  if (devices === undefined || devices.length === 0) {
    return;
  }
  const mounts = pathsByName(container.volumeMounts, (mount) => mount.mountPath);
  const mountPaths = new Set(mounts?.values());
  const names = new Set<string>();
  const paths = new Set<string>();
  for (let i = 0; i < devices.length; i++) {
    const devicePath = path.index(i);
    validateName(devices[i].name ?? '', names, volumes, devicePath, ctx);
    validatePath(devices[i].devicePath ?? '', paths, devicePath, ctx);
    if (mounts) {
      validateNotMount(devices[i], mounts, mountPaths, devicePath, ctx);
    }
  }
}

function validateName(name: string, names: Set<string>, volumes: ReadonlyMap<string, k8s.Volume>, path: FieldPath, ctx: Context): void {
  if (name === '') {
    ctx.required(path.child('name'), 'device/name-required');
  } else if (names.has(name)) {
    ctx.invalid(path.child('name'), 'device/name-unique', name, 'must be unique');
  } else {
    names.add(name);
  }
  const volume = volumes.get(name);
  if (volume === undefined) {
    ctx.notFound(path.child('name'), 'device/volume-exists', name);
  } else if (!volume.persistentVolumeClaim && !volume.ephemeral) {
    const detail = 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode';
    ctx.invalid(path.child('name'), 'device/volume-is-claim', name, detail);
  }
}

function validatePath(value: string, paths: Set<string>, path: FieldPath, ctx: Context): void {
  if (value === '') {
    ctx.required(path.child('devicePath'), 'device/path-required');
  }
  if (paths.has(value)) {
    ctx.invalid(path.child('devicePath'), 'device/path-unique', value, 'must be unique');
  }
  if (hasBackstep(value)) {
    ctx.invalid(path.child('devicePath'), 'device/path-no-backsteps', value, "can not contain backsteps ('..')");
  } else {
    paths.add(value);
  }
}

/** A volume is used either as a file system or as a device. */
function validateNotMount(
  device: k8s.VolumeDevice, mounts: ReadonlyMap<string, string>, mountPaths: ReadonlySet<string>, path: FieldPath, ctx: Context,
): void {
  const { name = '', devicePath = '' } = device;
  if (mounts.has(name)) {
    ctx.invalid(path.child('name'), 'device/not-a-mount', name, 'must not already exist in volumeMounts');
  }
  if (mountPaths.has(devicePath)) {
    ctx.invalid(path.child('devicePath'), 'device/path-not-a-mount', devicePath, 'must not already exist as a path in volumeMounts');
  }
}
