import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validatePersistentVolumeClaimSpec } from './claim';
import { required } from './required';
import { validateAnnotations } from '../metadata/annotations';
import { validateLabels } from '../metadata/labels';

/**
 * Volumes that are PersistentVolumeClaims: one that exists, or one that Kubernetes makes for the pod and deletes with it.
 *
 * @see https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 */
export function validatePersistentVolumeClaimVolume(claim: k8s.PersistentVolumeClaimVolumeSource, path: FieldPath, ctx: Context): void {
  required(claim.claimName, path, 'claimName', 'volume/claim-name-required', ctx);
}

/** The template is required; of its metadata, only labels and annotations may be set. */
export function validateEphemeralVolume(ephemeral: k8s.EphemeralVolumeSource, path: FieldPath, ctx: Context): void {
  const template = ephemeral.volumeClaimTemplate;
  if (!template) {
    ctx.required(path.child('volumeClaimTemplate'), 'volume/claim-template-required');
    return;
  }
  const templatePath = path.child('volumeClaimTemplate');
  if (template.metadata) {
    validateTemplateMetadata(template.metadata, templatePath.child('metadata'), ctx);
  }
  validatePersistentVolumeClaimSpec(template.spec ?? {}, templatePath.child('spec'), ctx);
}

const UNSETTABLE = [
  'name', 'generateName', 'namespace', 'selfLink', 'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds',
  'ownerReferences', 'finalizers', 'managedFields',
] as const;

function validateTemplateMetadata(metadata: k8s.ObjectMeta, path: FieldPath, ctx: Context): void {
  validateAnnotations(metadata.annotations, path.child('annotations'), ctx);
  validateLabels(metadata.labels, path.child('labels'), ctx);
  for (const field of UNSETTABLE) {
    const value = metadata[field];
    // In Go, an empty string or a zero generation is the same as an absent one; an empty list is not.
    if (value !== undefined && value !== '' && !(field === 'generation' && value === 0)) {
      // Kubernetes writes `uid` with a capital D.
      ctx.forbidden(field === 'uid' ? path.renamed('uid', 'uID') : path.child(field), 'volume/claim-template-metadata', 'cannot be set');
    }
  }
}
