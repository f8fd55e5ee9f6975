import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateDownwardAPIFile } from './downward-api';
import { validateItems } from './object-files';
import { validateFileMode, validateFileOwner, validateLocalNonReservedPath } from './paths';
import { validateClusterTrustBundle, validatePodCertificate } from './projected-certificates';
import { ProjectedFiles } from './projected-files';
import { required } from './required';

/**
 * Volumes that gather files of several sources in one directory.
 *
 * Each entry of `sources` has one source, and no two sources may write the same path; Kubernetes reports that at the volume source itself.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export function validateProjected(projected: k8s.ProjectedVolumeSource, path: FieldPath, ctx: Context): void {
  validateFileMode(projected.defaultMode, path, 'defaultMode', ctx);
  validateFileOwner(projected.defaultUser, path, 'defaultUser', ctx);
  if (projected.sources === undefined) {
    return;
  }
  const files = new ProjectedFiles(path, ctx);
  projected.sources.forEach((source, i) => validateProjection(source, path, i, files, ctx));
}

function validateProjection(source: k8s.VolumeProjection, volumePath: FieldPath, index: number, files: ProjectedFiles, ctx: Context): void {
  const path = volumePath.child('sources').index(index);
  let sources = 0;
  if (source.secret) {
    sources++;
    validateObject(source.secret, path.child('secret'), files, ctx);
  }
  if (source.configMap) {
    sources++;
    validateObject(source.configMap, path.child('configMap'), files, ctx);
  }
  if (source.downwardAPI) {
    sources++;
    const itemsPath = path.child('downwardAPI');
    source.downwardAPI.items?.forEach((file, i) => {
      validateDownwardAPIFile(file, itemsPath.unwritten('items').unwritten(i), ctx);
      if (file.path) {
        files.add(file.path, file.path);
      }
    });
  }
  if (source.serviceAccountToken) {
    sources++;
    const written = volumePath.unwritten('sources').unwritten(index).unwritten('serviceAccountToken').child('path');
    validateServiceAccountToken(source.serviceAccountToken, path.child('serviceAccountToken'), written, ctx);
  }
  if (source.clusterTrustBundle) {
    sources++;
    validateClusterTrustBundle(source.clusterTrustBundle, path.child('clusterTrustBundle'), files, ctx);
  }
  if (source.podCertificate) {
    sources++;
    validatePodCertificate(source.podCertificate, path.child('podCertificate'), files, ctx);
  }
  if (sources > 1) {
    ctx.forbidden(path, 'volume/projected-one-source', 'may not specify more than 1 volume type per source');
  }
}

/** A Secret or ConfigMap: its name is required, its items as in a volume of its own. */
function validateObject(object: k8s.SecretProjection | k8s.ConfigMapProjection, path: FieldPath, files: ProjectedFiles, ctx: Context): void {
  required(object.name, path, 'name', 'volume/projected-name-required', ctx);
  validateItems(object.items, path, ctx);
  for (const item of object.items ?? []) {
    if (item.path) {
      files.add(item.path, object.name ?? '');
    }
  }
}

const MIN_TOKEN_SECONDS = 10 * 60;
const MAX_TOKEN_SECONDS = 2 ** 32;

/**
 * A token lives ten minutes at least, 2^32 seconds at most.
 *
 * @param filePath the place of its path, which Kubernetes writes as one of the volume
 */
function validateServiceAccountToken(token: k8s.ServiceAccountTokenProjection, path: FieldPath, filePath: FieldPath, ctx: Context): void {
  const seconds = token.expirationSeconds;
  if (seconds === undefined) {
    ctx.required(path.child('expirationSeconds'), 'volume/token-expiration-required');
  } else if (seconds < MIN_TOKEN_SECONDS) {
    ctx.invalid(path.child('expirationSeconds'), 'volume/token-expiration-range', seconds, 'may not specify a duration less than 10 minutes');
  } else if (seconds > MAX_TOKEN_SECONDS) {
    ctx.invalid(path.child('expirationSeconds'), 'volume/token-expiration-range', seconds, 'may not specify a duration larger than 2^32 seconds');
  }
  if (token.path && ctx.tolerance.tokenPaths) {
    return;
  } else if (token.path) {
    validateLocalNonReservedPath(token.path, filePath, ctx);
  } else {
    ctx.required(filePath, 'volume/token-path-required');
  }
  validateFileOwner(token.user, path, 'user', ctx);
}
