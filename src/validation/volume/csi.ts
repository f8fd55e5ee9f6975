import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { lowerCase } from '../../apimachinery/lower-case';
import { byteLength, isDNS1123Subdomain, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_DRIVER_NAME = 63;
/** Whether the format of an empty name is an error of its own. */
const EMPTY_HAS_FORMAT: ByVersion<boolean> = [[33, true], [35, false]];

/**
 * Volumes of a CSI driver that live as long as the pod.
 *
 * The driver's name is a DNS subdomain, in any case, of 63 bytes at most; the Secret, if there is one, has a proper name.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#csi
 */
export function validateCSI(csi: k8s.CSIVolumeSource, path: FieldPath, ctx: Context): void {
  validateDriverName(csi.driver ?? '', path.child('driver'), ctx);
  if (!csi.nodePublishSecretRef) {
    return;
  }
  const secretName = csi.nodePublishSecretRef.name;
  if (!secretName) {
    ctx.required(path.child('nodePublishSecretRef').child('name'), 'volume/csi-secret-name-required');
    return;
  }
  for (const message of nameIsDNSSubdomain(secretName)) {
    ctx.invalid(path.unwritten('nodePublishSecretRef').child('name'), 'volume/csi-secret-name-format', secretName, message);
  }
}

function validateDriverName(driver: string, path: FieldPath, ctx: Context): void {
  if (driver === '') {
    ctx.required(path, 'volume/csi-driver-required');
    if (!ctx.pick(EMPTY_HAS_FORMAT)) {
      return;
    }
  }
  if (byteLength(driver) > MAX_DRIVER_NAME) {
    ctx.tooLong(path, 'volume/csi-driver-length', driver, MAX_DRIVER_NAME);
  }
  for (const message of isDNS1123Subdomain(lowerCase(driver))) {
    ctx.invalid(path, 'volume/csi-driver-format', driver, message);
  }
}
