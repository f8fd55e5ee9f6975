import { semanticEqual } from './semantic-equal';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** A field that must not be changed. */
export function validateImmutable(value: unknown, old: unknown, path: FieldPath, field: string, ctx: Context): void {
  if (!semanticEqual(value, old, field)) {
    ctx.invalid(path.child(field), 'update/immutable', value, 'field is immutable');
  }
}
