import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateNonNegative } from './controller';
import { validateSelectorAndTemplate } from './deployment';
import { validateObjectMeta } from '../metadata/object-meta';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');

/**
 * A ReplicaSet: a selector that selects what its template makes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export function validateReplicaSet({ metadata = {}, spec = {} }: k8s.ReplicaSet, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  validateReplicaSetSpec(spec, SPEC, ctx);
}

export function validateReplicaSetSpec(spec: k8s.ReplicaSetSpec, path: FieldPath, ctx: Context): void {
  validateNonNegative(spec.replicas, path, 'replicas', ctx);
  validateNonNegative(spec.minReadySeconds, path, 'minReadySeconds', ctx);
  validateSelectorAndTemplate(spec, path, ctx);
}
