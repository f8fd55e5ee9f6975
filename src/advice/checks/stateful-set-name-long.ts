import { byteLength } from '../../apimachinery/names';
import { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * Each pod of a StatefulSet gets a label of the name, a dash and a hash of up to 10 digits. A label has at most 63 characters.
 *
 * Fails: a StatefulSet with a name of more than 52 characters.
 * Nearly sure: most hashes have 10 digits, and the API server rejects the pods.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export const statefulSetNameLong: PodCheck = { rule: 'advice/stateful-set-name-long', check };

const MAX_LENGTH = 52;

function check({ kind, object }: AdvisedPod, report: Report): void {
  const length = byteLength(object.metadata?.name ?? '');
  if (kind === 'StatefulSet' && length > MAX_LENGTH) {
    report(FieldPath.of('metadata').child('name'), `has ${length} characters: with more than ${MAX_LENGTH}, the label controller-revision-hash of the pods is too long`);
  }
}
