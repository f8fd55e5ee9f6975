import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/** `hostPath.path`, `fileKeyRef.path`: no `..` element. */
export function validatePathNoBacksteps(value: string, path: FieldPath, ctx: Context): void {
  if (hasBackstep(value)) {
    ctx.invalid(path, 'path/no-backsteps', value, "must not contain '..'");
  }
}

/** `subPath`, `gitRepo.directory`, profiles on the node: relative, and no `..` element. */
export function validateLocalDescendingPath(value: string, path: FieldPath, ctx: Context): void {
  if (value.startsWith('/')) {
    ctx.invalid(path, 'path/relative', value, 'must be a relative path');
  }
  validatePathNoBacksteps(value, path, ctx);
}

export function hasBackstep(value: string): boolean {
  return value.includes('..') && value.split('/').includes('..');
}
