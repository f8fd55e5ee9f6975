import { nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateObjectMeta } from '../metadata/object-meta';
import { validatePodTemplateSpec } from '../pod/pod';

const METADATA = FieldPath.of('metadata');
const TEMPLATE = FieldPath.of('template');

/**
 * A PodTemplate: a template by itself.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-template-v1/
 */
export function validatePodTemplate({ metadata = {}, template = {} }: k8s.PodTemplate, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  validatePodTemplateSpec(template, TEMPLATE, ctx);
}
