import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_ID = 2 ** 31 - 1;

/** The id of a user or a group: 0 to 2147483647. */
export function validateId(id: number | undefined, path: FieldPath, field: string, ctx: Context): void {
  if (id !== undefined && !isId(id)) {
    ctx.invalid(path.child(field), 'security-context/id-range', id, ID_RANGE);
  }
}

export function isId(id: number): boolean {
  return id >= 0 && id <= MAX_ID;
}

export const ID_RANGE = `must be between 0 and ${MAX_ID}, inclusive`;
