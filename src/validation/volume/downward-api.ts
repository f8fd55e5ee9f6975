import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateFileMode, validateFileOwner, validateLocalNonReservedPath } from './paths';
import { validateObjectFieldRef, validateResourceFieldRef } from '../value/field-ref';

/**
 * Volumes that show fields of the pod and resources of its containers as files.
 *
 * Each file names exactly one of fieldRef and resourceFieldRef. A resourceFieldRef must name its container, which an environment variable need not.
 * Kubernetes reports errors in a file at the volume source, without the item's index.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */
export function validateDownwardAPIVolume(downwardAPI: k8s.DownwardAPIVolumeSource, path: FieldPath, ctx: Context): void {
  validateFileMode(downwardAPI.defaultMode, path, 'defaultMode', ctx);
  validateFileOwner(downwardAPI.defaultUser, path, 'defaultUser', ctx);
  downwardAPI.items?.forEach((file, i) => validateDownwardAPIFile(file, path.unwritten('items').unwritten(i), ctx));
}

/** The fields of the pod that a file may show; one label or annotation may be picked by `['key']`. */
const FIELD_PATHS: ReadonlySet<string> = new Set(['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid']);

export function validateDownwardAPIFile(file: k8s.DownwardAPIVolumeFile, path: FieldPath, ctx: Context): void {
  if (file.path) {
    validateLocalNonReservedPath(file.path, path.child('path'), ctx);
  } else {
    ctx.required(path.child('path'), 'volume/downward-api-path-required');
  }
  if (file.fieldRef) {
    validateObjectFieldRef(file.fieldRef, FIELD_PATHS, path.child('fieldRef'), ctx);
    if (file.resourceFieldRef) {
      ctx.invalid(path, 'volume/downward-api-one-ref', 'resource', 'fieldRef and resourceFieldRef can not be specified simultaneously');
    }
  } else if (file.resourceFieldRef) {
    validateResourceFieldRef(file.resourceFieldRef, true, path.child('resourceFieldRef'), ctx);
  } else {
    ctx.required(path, 'volume/downward-api-ref-required', 'one of fieldRef and resourceFieldRef is required');
  }
  validateFileMode(file.mode, path, 'mode', ctx);
  validateFileOwner(file.user, path, 'user', ctx);
}
