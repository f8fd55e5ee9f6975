import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { required } from './required';
import { validateLocalDescendingPath, validatePathNoBacksteps } from '../value/path';
import { validatePullPolicy } from '../value/pull-policy';

/**
 * Volumes that the node itself provides: emptyDir, hostPath, image, gitRepo.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */

const MAX_MODE = 0o1777;

/** sizeLimit must not be negative; a mode is 0 to 01777. */
export function validateEmptyDir(emptyDir: k8s.EmptyDirVolumeSource, path: FieldPath, ctx: Context): void {
  if (emptyDir.sizeLimit !== undefined && emptyDir.sizeLimit.sign() < 0) {
    ctx.forbidden(path.child('sizeLimit'), 'volume/empty-dir-size-limit-non-negative', 'SizeLimit field must be a valid resource quantity');
  }
  const { mode } = emptyDir;
  if (mode !== undefined && (mode < 0 || mode > MAX_MODE)) {
    ctx.invalid(path.child('mode'), 'volume/empty-dir-mode-range', mode, 'must be a number between 0 and 01777 (octal), both inclusive');
  }
}

const HOST_PATH_TYPES = ['', 'BlockDevice', 'CharDevice', 'Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket'];

/** The path is required and has no `..`; the type, if any, is one that the kubelet can check. */
export function validateHostPath(hostPath: k8s.HostPathVolumeSource, path: FieldPath, ctx: Context): void {
  if (!hostPath.path) {
    ctx.required(path.child('path'), 'volume/host-path-required');
    return;
  }
  validatePathNoBacksteps(hostPath.path, path.child('path'), ctx);
  if (hostPath.type !== undefined && !HOST_PATH_TYPES.includes(hostPath.type)) {
    ctx.notSupported(path.child('type'), 'volume/host-path-type-supported', hostPath.type, HOST_PATH_TYPES);
  }
}

/** An OCI image as a volume. */
export function validateImageVolume(image: k8s.ImageVolumeSource, path: FieldPath, ctx: Context): void {
  validatePullPolicy(image.pullPolicy, path, 'pullPolicy', ctx);
}

export function validateGitRepo(gitRepo: k8s.GitRepoVolumeSource, path: FieldPath, ctx: Context): void {
  required(gitRepo.repository, path, 'repository', 'volume/git-repo-repository-required', ctx);
  if (gitRepo.directory) {
    validateLocalDescendingPath(gitRepo.directory, path.child('directory'), ctx);
  }
}
