import { byteLength } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { required } from './required';

/**
 * Volumes on network file systems and block devices: NFS, iSCSI, Fibre Channel, GlusterFS, Ceph, Quobyte.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */

/** Server and path are required; the path is absolute. */
export function validateNFS(nfs: k8s.NFSVolumeSource, path: FieldPath, ctx: Context): void {
  required(nfs.server, path, 'server', 'volume/nfs-server-required', ctx);
  required(nfs.path, path, 'path', 'volume/nfs-path-required', ctx);
  if (!nfs.path?.startsWith('/')) {
    ctx.invalid(path.child('path'), 'volume/nfs-path-absolute', nfs.path ?? '', 'must be an absolute path');
  }
}

// `eui.` and `naa.` with an unescaped dot, as Kubernetes has them.
const EUI = /^eui[^\n][A-Za-z0-9]{16}$/u;
const NAA = /^naa[^\n][A-Za-z0-9]{32}$/u;
const ISCSI_NAMES: ReadonlyMap<string, (name: string) => boolean> = new Map([
  ['iqn', isIQN], ['eui', (name) => EUI.test(name)], ['naa', (name) => NAA.test(name)],
]);

const NOT_IN_TARGET = /[,;*&$|\t\n\f\r ]/;
const NOT_IN_HOST = /[^A-Za-z0-9.-]/;
const AUTHORITY = /iqn\.[0-9]{4}-[0-9]{2}\.[^]/;

/** Ends in `iqn.2001-04.com.example:target`; Kubernetes ignores what comes before. One expression for all of it would look at long names again and again. */
function isIQN(name: string): boolean {
  const parts = name.split(NOT_IN_TARGET).pop()!.split(':');
  return parts.some((part, i) => (
    i < parts.length - 1 && (i < parts.length - 2 || parts[i + 1] !== '') && AUTHORITY.test(part.split(NOT_IN_HOST).pop()!)
  ));
}

/**
 * The portal and the qualified name of the target are required, names are in iqn, eui or naa format, the LUN is 0 to 255, and CHAP
 * authentication needs a Secret.
 */
export function validateISCSI(iscsi: k8s.ISCSIVolumeSource, path: FieldPath, ctx: Context): void {
  required(iscsi.targetPortal, path, 'targetPortal', 'volume/iscsi-target-portal-required', ctx);
  if (iscsi.iqn) {
    validateISCSIName(iscsi.iqn, path.child('iqn'), ctx);
  } else {
    ctx.required(path.child('iqn'), 'volume/iscsi-iqn-required');
  }
  validateLun(iscsi.lun ?? 0, path, ctx);
  if ((iscsi.chapAuthDiscovery || iscsi.chapAuthSession) && !iscsi.secretRef) {
    ctx.required(path.child('secretRef'), 'volume/iscsi-chap-secret-required');
  }
  if (iscsi.initiatorName !== undefined) {
    validateISCSIName(iscsi.initiatorName, path.renamed('initiatorName', 'initiatorname'), ctx);
  }
}

function validateISCSIName(name: string, path: FieldPath, ctx: Context): void {
  const isValid = ISCSI_NAMES.get(name.slice(0, 3));
  if (isValid === undefined) {
    ctx.invalid(path, 'volume/iscsi-name-format', name, 'must be valid format starting with iqn, eui, or naa');
  } else if (!isValid(name)) {
    ctx.invalid(path, 'volume/iscsi-name-format', name, 'must be valid format');
  }
}

function validateLun(lun: number, path: FieldPath, ctx: Context): void {
  if (lun < 0 || lun > 255) {
    ctx.invalid(path.child('lun'), 'volume/lun-range', lun, 'must be between 0 and 255, inclusive');
  }
}

/** Either targetWWNs with a LUN, or wwids. */
export function validateFC(fc: k8s.FCVolumeSource, path: FieldPath, ctx: Context): void {
  const hasTargets = fc.targetWWNs !== undefined && fc.targetWWNs.length > 0;
  const hasIds = fc.wwids !== undefined && fc.wwids.length > 0;
  if (!hasTargets && !hasIds) {
    ctx.required(path.child('targetWWNs'), 'volume/fc-target-required', 'must specify either targetWWNs or wwids, but not both');
  }
  if (hasTargets && hasIds) {
    ctx.invalid(path.child('targetWWNs'), 'volume/fc-one-target', fc.targetWWNs, 'targetWWNs and wwids can not be specified simultaneously');
  }
  if (hasTargets) {
    if (fc.lun === undefined) {
      ctx.required(path.child('lun'), 'volume/fc-lun-required', 'lun is required if targetWWNs is specified');
    } else {
      validateLun(fc.lun, path, ctx);
    }
  }
}

export function validateGlusterfs(glusterfs: k8s.GlusterfsVolumeSource, path: FieldPath, ctx: Context): void {
  required(glusterfs.endpoints, path, 'endpoints', 'volume/glusterfs-endpoints-required', ctx);
  required(glusterfs.path, path, 'path', 'volume/glusterfs-path-required', ctx);
}

export function validateRBD(rbd: k8s.RBDVolumeSource, path: FieldPath, ctx: Context): void {
  required(rbd.monitors, path, 'monitors', 'volume/rbd-monitors-required', ctx);
  required(rbd.image, path, 'image', 'volume/rbd-image-required', ctx);
}

export function validateCephFS(cephfs: k8s.CephFSVolumeSource, path: FieldPath, ctx: Context): void {
  required(cephfs.monitors, path, 'monitors', 'volume/cephfs-monitors-required', ctx);
}

/** `host:port`, an IPv6 host in brackets: what Go's net.SplitHostPort takes. */
const HOST_PORT = /^(?:\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/;
const QUOBYTE_REGISTRY = 'must be a host:port pair or multiple pairs separated by commas';

/** The registry is a list of host:port pairs, the tenant has 64 characters at most, the volume is required. */
export function validateQuobyte(quobyte: k8s.QuobyteVolumeSource, path: FieldPath, ctx: Context): void {
  if (!quobyte.registry) {
    ctx.required(path.child('registry'), 'volume/quobyte-registry-required', QUOBYTE_REGISTRY);
  } else if (byteLength(quobyte.tenant ?? '') >= 65) {
    ctx.required(path.child('tenant'), 'volume/quobyte-tenant-length', 'must be a UUID and may not exceed a length of 64 characters');
  } else {
    for (const pair of quobyte.registry.split(',')) {
      if (!HOST_PORT.test(pair)) {
        ctx.invalid(path.child('registry'), 'volume/quobyte-registry-format', quobyte.registry, QUOBYTE_REGISTRY);
      }
    }
  }
  required(quobyte.volume, path, 'volume', 'volume/quobyte-volume-required', ctx);
}
