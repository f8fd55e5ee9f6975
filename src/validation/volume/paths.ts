import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { ID_RANGE, isId } from '../security/user-id';
import { validateLocalDescendingPath } from '../value/path';

/**
 * Paths, modes and owners of files inside volumes.
 *
 * A path that Kubernetes joins to a directory must stay inside it: relative, without a `..` element. Names that start with `..` are kept for the
 * kubelet, which swaps whole directories by such names (`..data`).
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */

/** Paths of projected files: relative, no `..` element, and not starting with `..`. */
export function validateLocalNonReservedPath(value: string, path: FieldPath, ctx: Context): void {
  validateLocalDescendingPath(value, path, ctx);
  if (value.startsWith('..') && !value.startsWith('../')) {
    ctx.invalid(path, 'path/not-reserved', value, "must not start with '..'");
  }
}

/** The permission bits of a file: 0 to 0777. */
export function validateFileMode(mode: number | undefined, path: FieldPath, field: string, ctx: Context): void {
  if (mode !== undefined && (mode < 0 || mode > 0o777)) {
    ctx.invalid(path.child(field), 'volume/file-mode-range', mode, 'must be a number between 0 and 0777 (octal), both inclusive');
  }
}

/** The user who owns a file: 0 to 2147483647. */
export function validateFileOwner(user: number | undefined, path: FieldPath, field: string, ctx: Context): void {
  if (user !== undefined && !isId(user)) {
    ctx.invalid(path.child(field), 'volume/file-owner-range', user, ID_RANGE);
  }
}
