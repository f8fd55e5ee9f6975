import { validateImmutable } from './immutable';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateCommonMeta, validateFinalizerDomains, validatePathSegments, type NameRule } from '../metadata/object-meta';

const IMMUTABLE = ['name', 'namespace', 'deletionTimestamp', 'deletionGracePeriodSeconds'] as const;

/** Names of most kinds are validated when the object is created, and not again. */
const ANY_NAME: NameRule = () => [];

/**
 * Metadata that is updated: the object stays what and where it is, and one that is being deleted gets no new finalizers.
 *
 * @param nameRule the rule for names, of kinds whose names are validated again
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export function validateObjectMetaUpdate(metadata: k8s.ObjectMeta, old: k8s.ObjectMeta, path: FieldPath, ctx: Context, nameRule = ANY_NAME): void {
  validateCommonMetaUpdate(metadata, old, path, ctx, nameRule);
  validateFinalizerDomains(metadata.finalizers, path, ctx);
}

/** The rules for objects of all APIs. For a pod that cannot be updated, nothing else is checked. */
export function validateCommonMetaUpdate(metadata: k8s.ObjectMeta, old: k8s.ObjectMeta, path: FieldPath, ctx: Context, nameRule = ANY_NAME): void {
  const added = (metadata.finalizers ?? []).filter((finalizer) => !old.finalizers?.includes(finalizer));
  if (old.deletionTimestamp !== undefined && added.length > 0) {
    const detail = 'no new finalizers can be added if the object is being deleted, '
      + `found new finalizers []string{${added.sort().map((finalizer) => JSON.stringify(finalizer)).join(', ')}}`;
    ctx.forbidden(path.child('finalizers'), 'update/no-new-finalizers', detail);
  }
  if (Number(metadata.generation ?? 0) < 0) {
    ctx.invalid(path.child('generation'), 'metadata/generation-non-negative', metadata.generation, 'must be greater than or equal to 0');
  }
  for (const field of IMMUTABLE) {
    validateImmutable(metadata[field], old[field], 'ObjectMeta', field, path, ctx);
  }
  validatePathSegments(metadata, path, ctx);
  validateCommonMeta(metadata, nameRule, path, ctx);
}
