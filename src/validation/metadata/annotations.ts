import { lowerCase } from '../../apimachinery/lower-case';
import { byteLength, isQualifiedName } from '../../apimachinery/names';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_BYTES = 256 * 1024;

/**
 * Annotations: keys are qualified names, in any case; all together hold 256 KiB at most. Kubernetes reports errors at the map, without the key.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set
 */
export function validateAnnotations(annotations: Readonly<Record<string, string>> | undefined, path: FieldPath, ctx: Context): void {
  let size = 0;
  for (const key in annotations) {
    size += byteLength(key) + byteLength(annotations[key]);
    for (const message of isQualifiedName(lowerCase(key))) {
      ctx.invalid(path, 'annotation/key-format', key, message);
    }
  }
  if (size > MAX_BYTES) {
    ctx.tooLong(path, 'annotation/total-size', '', MAX_BYTES);
  }
}
