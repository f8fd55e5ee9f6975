import { semanticEqualField } from './semantic-equal';
import type { KindName } from '../../apimachinery/kinds';

/**
 * Sets the generation of an object that is updated: the API server counts the changes of a spec, of a template, and of the annotations of Deployments, which
 * it copies.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export function setGeneration(kind: KindName, object: any, old: any): void {
  const field = kind === 'PodTemplate' ? 'template' : 'spec';
  const isSame = semanticEqualField(object[field], old[field], kind, field)
    && (kind !== 'Deployment' || semanticEqualField(object.metadata.annotations, old.metadata.annotations, 'ObjectMeta', 'annotations'));
  object.metadata.generation = Number(old.metadata.generation ?? 0) + (isSame ? 0 : 1);
}
