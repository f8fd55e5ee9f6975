import { validateImmutable } from './immutable';
import type { ByVersion } from '../../apimachinery/kubernetes-version';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateAnnotations } from '../metadata/annotations';
import { validateLabels } from '../metadata/labels';
import { validateFinalizerDomains, validateManagedFields, validateOwnerReferences } from '../metadata/object-meta';

const IMMUTABLE = ['name', 'namespace', 'deletionTimestamp', 'deletionGracePeriodSeconds'] as const;

/** Whether the name is looked for again. */
const REQUIRES_NAME: ByVersion<boolean> = [[33, true], [37, false]];

/**
 * Metadata that is updated: the object stays what and where it is, and one that is being deleted gets no new finalizers.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export function validateObjectMetaUpdate(metadata: k8s.ObjectMeta, old: k8s.ObjectMeta, path: FieldPath, ctx: Context): void {
  const added = (metadata.finalizers ?? []).filter((finalizer) => !old.finalizers?.includes(finalizer));
  if (old.deletionTimestamp !== undefined && added.length > 0) {
    const detail = 'no new finalizers can be added if the object is being deleted, '
      + `found new finalizers []string{${added.sort().map((finalizer) => JSON.stringify(finalizer)).join(', ')}}`;
    ctx.forbidden(path.child('finalizers'), 'update/no-new-finalizers', detail);
  }
  if (!metadata.name && ctx.pick(REQUIRES_NAME)) {
    ctx.required(path.child('name'), 'metadata/name-required', 'name or generateName is required');
  }
  for (const field of IMMUTABLE) {
    validateImmutable(metadata[field], old[field], 'ObjectMeta', field, path, ctx);
  }
  validateLabels(metadata.labels, path.child('labels'), ctx);
  validateAnnotations(metadata.annotations, path.child('annotations'), ctx);
  validateOwnerReferences(metadata.ownerReferences, path, ctx);
  validateManagedFields(metadata.managedFields, path, ctx);
  validateFinalizerDomains(metadata.finalizers, path, ctx);
}
