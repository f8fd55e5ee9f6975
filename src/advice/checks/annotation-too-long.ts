import { byteLength } from '../../apimachinery/names';
import { isPlainObject } from '../../apimachinery/plain-object';
import { FieldPath } from '../../validation/field-path';
import type { ManifestCheck, Report } from '../check';
import { jsonLength } from '../json-length';

/**
 * `kubectl apply` keeps the whole object in an annotation, and the annotations of an object have at most 262144 bytes.
 *
 * Fails: a ConfigMap, Secret or CustomResourceDefinition that is larger than that.
 * Sure for `kubectl apply`; `kubectl apply --server-side` and `kubectl create` keep no such annotation.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-last-applied-configuration
 */
export const annotationTooLong: ManifestCheck = { rule: 'advice/annotation-too-long', check };

const KINDS: ReadonlySet<unknown> = new Set(['ConfigMap', 'Secret', 'CustomResourceDefinition']);
const KEY = 'kubectl.kubernetes.io/last-applied-configuration';
const MAX_BYTES = 256 * 1024;
/** The text in the annotation ends with it. */
const NEWLINE = 1;

function check(manifest: any, report: Report): void {
  if (!KINDS.has(manifest.kind)) {
    return;
  }
  const metadata = isPlainObject(manifest.metadata) ? manifest.metadata : {};
  const { [KEY]: _replaced, ...annotations } = isPlainObject(metadata.annotations) ? metadata.annotations : {};
  const bytes = Object.entries(annotations).reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(String(value)), KEY.length + NEWLINE)
    + jsonLength({ ...manifest, metadata: { ...metadata, annotations } });
  if (bytes > MAX_BYTES) {
    report(FieldPath.of('metadata'), `kubectl apply would write annotations of ${bytes} bytes, and at most ${MAX_BYTES} are allowed`);
  }
}
