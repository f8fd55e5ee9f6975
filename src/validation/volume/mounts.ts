import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLocalDescendingPath } from '../value/path';

/**
 * Where a container mounts the volumes of its pod.
 *
 * A mount names a volume of the pod and a path that no other mount and no device of the container has. A subPath stays inside the volume.
 * Kubernetes reports errors in subPath, subPathExpr, mountPropagation and recursiveReadOnly at the list, without the mount's index.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export function validateVolumeMounts(
  container: k8s.Container, volumes: ReadonlyMap<string, k8s.Volume>, path: FieldPath, ctx: Context,
): void {
  const mounts = container.volumeMounts;
  if (mounts === undefined) {
    return;
  }
  const devices = pathsByName(container.volumeDevices, (device) => device.devicePath);
  const devicePaths = new Set(devices?.values());
  const mountPaths = new Set<string>();
  for (let i = 0; i < mounts.length; i++) {
    const mount = mounts[i];
    const { name = '', mountPath = '' } = mount;
    if (name === '') {
      ctx.required(path.index(i).child('name'), 'mount/name-required');
    }
    if (!volumes.has(name)) {
      ctx.notFound(path.index(i).child('name'), 'mount/volume-exists', name);
    }
    if (mountPath === '') {
      ctx.required(path.index(i).child('mountPath'), 'mount/path-required');
    }
    if (mountPaths.has(mountPath)) {
      ctx.invalid(path.index(i).child('mountPath'), 'mount/path-unique', mountPath, 'must be unique');
    }
    mountPaths.add(mountPath);
    if (devices) {
      validateNotDevice(devices, devicePaths, name, mountPath, path.index(i), ctx);
    }
    validateSubPath(mount, path, i, ctx);
    if (mount.mountPropagation !== undefined) {
      validateMountPropagation(mount.mountPropagation, container.securityContext?.privileged === true, path.unwritten(i).child('mountPropagation'), ctx);
    }
    if (mount.recursiveReadOnly !== undefined) {
      validateRecursiveReadOnly(mount, path.unwritten(i).child('recursiveReadOnly'), ctx);
    }
    if (mount.bindMountOptions && mount.bindMountOptions.length > 0) {
      validateBindOptions(mount.bindMountOptions, volumes.get(name), path.index(i).child('bindMountOptions'), ctx);
    }
  }
}

/** The path of each mount or device by its volume's name: the last one, if a volume is mounted twice. */
export function pathsByName<T extends { readonly name?: string }>(
  list: readonly T[] | undefined, pathOf: (item: T) => string | undefined,
): ReadonlyMap<string, string> | undefined {
  return list && list.length > 0 ? new Map(list.map((item) => [item.name ?? '', pathOf(item) ?? ''])) : undefined;
}

/** A volume is used either as a file system or as a device. */
function validateNotDevice(
  devices: ReadonlyMap<string, string>, devicePaths: ReadonlySet<string>, name: string, mountPath: string, path: FieldPath, ctx: Context): void {
  if (devices.has(name)) {
    ctx.invalid(path.child('name'), 'mount/not-a-device', name, 'must not already exist in volumeDevices');
  }
  if (devicePaths.has(mountPath)) {
    ctx.invalid(path.child('mountPath'), 'mount/path-not-a-device', mountPath, 'must not already exist as a path in volumeDevices');
  }
}

const BIND_OPTIONS = ['nodev', 'noexec', 'nosuid'];

/** Options for the mount of a directory, each once; an image has none. */
function validateBindOptions(options: readonly string[], volume: k8s.Volume | undefined, path: FieldPath, ctx: Context): void {
  const first = new Map<string, FieldPath>();
  options.forEach((option, i) => {
    if (!BIND_OPTIONS.includes(option)) {
      ctx.notSupported(path.index(i), 'mount/bind-option-supported', option, BIND_OPTIONS);
    }
    if (first.has(option)) {
      ctx.duplicate(path.index(i), 'mount/bind-option-unique', option, first.get(option));
    } else {
      first.set(option, path.index(i));
    }
  });
  if (volume?.image) {
    ctx.invalid(path, 'mount/bind-options-not-on-image', options, 'bindMountOptions may not be used with image volumes');
  }
}

function validateSubPath(mount: k8s.VolumeMount, path: FieldPath, i: number, ctx: Context): void {
  if (mount.subPath) {
    validateLocalDescendingPath(mount.subPath, path.unwritten(i).child('subPath'), ctx);
  }
  if (mount.subPathExpr) {
    if (mount.subPath) {
      const detail = 'subPathExpr and subPath are mutually exclusive';
      ctx.invalid(path.index(i).child('subPathExpr'), 'mount/one-sub-path', mount.subPathExpr, detail);
    }
    validateLocalDescendingPath(mount.subPathExpr, path.unwritten(i).child('subPathExpr'), ctx);
  }
}

const MOUNT_PROPAGATIONS = ['Bidirectional', 'HostToContainer', 'None'];

/** Mounts that go back to the host are for privileged containers. */
function validateMountPropagation(propagation: string, privileged: boolean, path: FieldPath, ctx: Context): void {
  if (!MOUNT_PROPAGATIONS.includes(propagation)) {
    ctx.notSupported(path, 'mount/propagation-supported', propagation, MOUNT_PROPAGATIONS);
  }
  if (propagation === 'Bidirectional' && !privileged) {
    ctx.forbidden(path, 'mount/bidirectional-privileged', 'Bidirectional mount propagation is available only to privileged containers');
  }
}

const RECURSIVE_READ_ONLY = ['Disabled', 'Enabled', 'IfPossible'];

/** Recursive read-only needs a read-only mount that is not propagated. */
function validateRecursiveReadOnly(mount: k8s.VolumeMount, path: FieldPath, ctx: Context): void {
  const mode = mount.recursiveReadOnly ?? '';
  if (!RECURSIVE_READ_ONLY.includes(mode)) {
    ctx.notSupported(path, 'mount/recursive-read-only-supported', mode, RECURSIVE_READ_ONLY);
  } else if (mode !== 'Disabled') {
    if (!mount.readOnly) {
      ctx.forbidden(path, 'mount/recursive-read-only-needs-read-only', 'may only be specified when readOnly is true');
    }
    if (mount.mountPropagation !== undefined && mount.mountPropagation !== 'None') {
      const detail = 'may only be specified when mountPropagation is None or not specified';
      ctx.forbidden(path, 'mount/recursive-read-only-no-propagation', detail);
    }
  }
}
