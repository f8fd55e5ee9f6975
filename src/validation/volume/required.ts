import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

/** Reports that `field` of the object at `path` must be set, where its `value` is absent or empty. */
export function required(value: string | readonly unknown[] | undefined, path: FieldPath, field: string, rule: RuleId, ctx: Context): void {
  if (value === undefined || value.length === 0) {
    ctx.required(path.child(field), rule);
  }
}
