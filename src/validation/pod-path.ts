import { FieldPath } from './field-path';
import { KINDS, type KindName } from '../apimachinery/kinds';

/** The place of the pod in an object of this kind. */
export function podPathOf(kind: KindName): FieldPath {
  return KINDS[kind].template.reduce((path, key) => path.child(key), FieldPath.ROOT);
}
