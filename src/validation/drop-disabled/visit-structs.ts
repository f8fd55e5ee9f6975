import { fieldsOf, isDefinition } from '../../apimachinery/schema';
import type { FieldPath } from '../field-path';

/** Calls `visit` for `value` and every object of a known type in it. */
export function visitStructs(value: any, type: string, path: FieldPath, visit: (struct: any, definition: string, path: FieldPath) => void): void {
  if (type.startsWith('[]')) {
    value.forEach((item: any, i: number) => visitStructs(item, type.slice(2), path.index(i), visit));
  } else if (type.startsWith('{}')) {
    Object.keys(value).forEach((key) => visitStructs(value[key], type.slice(2), path.key(key), visit));
  } else if (isDefinition(type)) {
    visit(value, type, path);
    for (const [field, facts] of fieldsOf(type)) {
      if (value[field] !== undefined) {
        visitStructs(value[field], facts.type, path.child(field), visit);
      }
    }
  }
}
