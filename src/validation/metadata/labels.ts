import { isLabelValue, isQualifiedName } from '../../apimachinery/names';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * Labels: keys are qualified names, values label values. Kubernetes reports errors at the map, without the key.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function validateLabels(labels: Readonly<Record<string, string>> | undefined, path: FieldPath, ctx: Context): void {
  for (const key in labels) {
    validateLabelKey(key, path, ctx);
    for (const message of isLabelValue(labels[key])) {
      ctx.invalid(path, 'label/value-format', labels[key], message);
    }
  }
}

export function validateLabelKey(key: string, path: FieldPath, ctx: Context): void {
  for (const message of isQualifiedName(key)) {
    ctx.invalid(path, 'label/key-format', key, message);
  }
}
