import { lowerCase } from '../../apimachinery/lower-case';
import { byteLength, isQualifiedName, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateFileOwner, validateLocalNonReservedPath } from './paths';
import type { ProjectedFiles } from './projected-files';
import { isKubernetesSigner, validateSignerName } from './signer-name';
import { validateLabelSelector } from '../metadata/label-selector';

/**
 * Certificates in projected volumes: the trust anchors of a signer, and a certificate of the pod's own.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */

/** Bundles are chosen by name, or by signer and labels, and written to one file. */
export function validateClusterTrustBundle(bundle: k8s.ClusterTrustBundleProjection, path: FieldPath, files: ProjectedFiles, ctx: Context): void {
  if (bundle.name !== undefined && bundle.signerName !== undefined) {
    ctx.invalid(path, 'volume/trust-bundle-one-of', bundle, 'only one of name and signerName may be used');
  } else if (bundle.name !== undefined) {
    validateBundleName(bundle.name, path.child('name'), ctx);
    if (bundle.labelSelector) {
      const detail = 'labelSelector must be unset if name is specified';
      ctx.invalid(path.child('labelSelector'), 'volume/trust-bundle-selector-with-signer', bundle.labelSelector, detail);
    }
  } else if (bundle.signerName !== undefined) {
    if (bundle.signerName === '') {
      ctx.required(path.child('signerName'), 'volume/trust-bundle-signer-required', 'must be a valid signer name');
    }
    validateSignerName(bundle.signerName, path.child('signerName'), ctx);
    validateLabelSelector(bundle.labelSelector, path.child('labelSelector'), ctx);
  } else {
    ctx.required(path, 'volume/trust-bundle-name-required', 'either name or signerName must be specified');
  }
  const file = bundle.path ?? '';
  if (file === '') {
    ctx.required(path.child('path'), 'volume/trust-bundle-path-required');
  }
  validateFileOwner(bundle.user, path, 'user', ctx);
  validateLocalNonReservedPath(file, path.child('path'), ctx);
  files.add(file, file);
}

/** A bundle of a signer is named after it: `example.com:signer:rest` for `example.com/signer`. */
function validateBundleName(name: string, path: FieldPath, ctx: Context): void {
  if (name === '') {
    ctx.required(path, 'volume/trust-bundle-name-required', 'must be a valid object name');
  }
  for (const message of bundleNameErrors(name)) {
    ctx.invalid(path, 'volume/trust-bundle-name-format', name, `not a valid clustertrustbundlename: ${message}`);
  }
}

function bundleNameErrors(name: string): readonly string[] {
  const lastColon = name.lastIndexOf(':');
  if (lastColon === -1) {
    return nameIsDNSSubdomain(name);
  }
  const signer = name.slice(0, lastColon);
  if (signer === '') {
    return ['ClusterTrustBundle without signer name must not have ":" in its name'];
  }
  if (signer.includes('/')) {
    const prefix = `${signer.replaceAll('/', ':')}:`;
    return [`ClusterTrustBundle for signerName ${signer.replaceAll(':', '/')} must be named with prefix ${prefix}`];
  }
  return nameIsDNSSubdomain(name.slice(lastColon + 1));
}

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/** A signer and a type of key, a life of an hour to 91 days (a day for Kubernetes' own signers), and at least one file to write. */
export function validatePodCertificate(certificate: k8s.PodCertificateProjection, path: FieldPath, files: ProjectedFiles, ctx: Context): void {
  const signer = certificate.signerName ?? '';
  validateSignerName(signer, path.child('signerName'), ctx);
  validateUserAnnotations(certificate.userAnnotations, path.child('userAnnotations'), ctx);
  const keyType = certificate.keyType ?? '';
  if (!KEY_TYPES.includes(keyType)) {
    ctx.notSupported(path.child('keyType'), 'volume/pod-certificate-key-type-supported', keyType, KEY_TYPES);
  }
  validateFileOwner(certificate.user, path, 'user', ctx);
  validateMaxExpiration(certificate.maxExpirationSeconds, signer, path, ctx);
  let written = 0;
  for (const field of ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const) {
    const file = certificate[field];
    if (file) {
      written++;
      validateLocalNonReservedPath(file, path.child(field), ctx);
      files.add(file, file);
    }
  }
  if (written === 0) {
    const detail = 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath';
    ctx.required(path, 'volume/pod-certificate-path-required', detail);
  }
}

function validateMaxExpiration(seconds: number | undefined, signer: string, path: FieldPath, ctx: Context): void {
  if (seconds === undefined) {
    return;
  }
  const max = isKubernetesSigner(signer) ? DAY : 91 * DAY;
  if (seconds < HOUR) {
    const detail = 'if provided, maxExpirationSeconds must be >= 3600';
    ctx.invalid(path.child('maxExpirationSeconds'), 'volume/pod-certificate-expiration-range', seconds, detail);
  }
  if (seconds > max) {
    const detail = `if provided, maxExpirationSeconds must be <= ${max}`;
    ctx.invalid(path.child('maxExpirationSeconds'), 'volume/pod-certificate-expiration-range', seconds, detail);
  }
}

const MAX_ANNOTATION_BYTES = 256 * 1024;

/** Keys are domain-prefixed (`example.com/key`), in any case; all together hold 256 KiB at most. */
function validateUserAnnotations(annotations: Readonly<Record<string, string>> | undefined, path: FieldPath, ctx: Context): void {
  let size = 0;
  for (const key in annotations) {
    size += byteLength(key) + byteLength(annotations[key]);
    validateDomainPrefixedKey(lowerCase(key), path, ctx);
  }
  if (size > MAX_ANNOTATION_BYTES) {
    ctx.tooLong(path, 'volume/user-annotations-size', '', MAX_ANNOTATION_BYTES);
  }
}

function validateDomainPrefixedKey(key: string, path: FieldPath, ctx: Context): void {
  if (key === '') {
    ctx.required(path, 'volume/user-annotation-key-required');
    return;
  }
  const messages = isQualifiedName(key);
  for (const message of messages) {
    ctx.invalid(path, 'volume/user-annotation-key-format', key, message);
  }
  if (messages.length === 0 && !key.includes('/')) {
    ctx.invalid(path, 'volume/user-annotation-key-format', key, 'must be a domain-prefixed key (such as "acme.io/foo")');
  }
}
