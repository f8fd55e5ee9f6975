import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateFileMode, validateFileOwner, validateLocalNonReservedPath } from './paths';

/**
 * Volumes that show the keys of a Secret or a ConfigMap as files.
 *
 * The object's name is required. Each item names a key and the file to write it to; the file's path stays inside the volume.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#configmap
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
 */
export function validateSecretVolume(secret: k8s.SecretVolumeSource, path: FieldPath, ctx: Context): void {
  if (!secret.secretName) {
    ctx.required(path.child('secretName'), 'volume/secret-name-required');
  }
  validateFileMode(secret.defaultMode, path, 'defaultMode', ctx);
  validateFileOwner(secret.defaultUser, path, 'defaultUser', ctx);
  validateItems(secret.items, path, ctx);
}

export function validateConfigMapVolume(configMap: k8s.ConfigMapVolumeSource, path: FieldPath, ctx: Context): void {
  if (!configMap.name) {
    ctx.required(path.child('name'), 'volume/config-map-name-required');
  }
  validateFileMode(configMap.defaultMode, path, 'defaultMode', ctx);
  validateFileOwner(configMap.defaultUser, path, 'defaultUser', ctx);
  validateItems(configMap.items, path, ctx);
}

/** The items of a Secret or ConfigMap, in a volume of its own or in a projected one. */
export function validateItems(items: readonly k8s.KeyToPath[] | undefined, path: FieldPath, ctx: Context): void {
  if (items === undefined || items.length === 0) {
    return;
  }
  const itemsPath = path.child('items');
  items.forEach((item, i) => validateKeyToPath(item, itemsPath.index(i), ctx));
}

function validateKeyToPath(item: k8s.KeyToPath, path: FieldPath, ctx: Context): void {
  if (!item.key) {
    ctx.required(path.child('key'), 'volume/item-key-required');
  }
  if (item.path) {
    validateLocalNonReservedPath(item.path, path.child('path'), ctx);
  } else {
    ctx.required(path.child('path'), 'volume/item-path-required');
  }
  validateFileMode(item.mode, path, 'mode', ctx);
  validateFileOwner(item.user, path, 'user', ctx);
}
