import { semanticEqualField } from './semantic-equal';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** A field of an object of `definition` that must not be changed. */
export function validateImmutable(value: unknown, old: unknown, definition: string, field: string, path: FieldPath, ctx: Context): void {
  if (!semanticEqualField(value, old, definition, field)) {
    ctx.invalid(path.child(field), 'update/immutable', value, 'field is immutable');
  }
}
