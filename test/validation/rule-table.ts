import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { Context } from '../../src/validation/context';
import { FieldPath } from '../../src/validation/field-path';

/** Each rule that `validate` finds broken, once, as `<rule> <field>`; the part under test stands at `x`. */
export function brokenRules(validate: (path: FieldPath, ctx: Context) => void, minor = NEWEST): string[] {
  const ctx = new Context(minor);
  validate(FieldPath.of('x'), ctx);
  return [...new Set(ctx.violations.map(({ rule, field }) => `${rule} ${field}`))];
}

/** What breaks which rules at which fields, one test a row; the empty list means that the value is accepted. */
export type RuleTable<T> = readonly (readonly [broken: readonly string[], given: T, minor?: number])[];

export function testRules<T>(table: RuleTable<T>, validate: (given: T, path: FieldPath, ctx: Context) => void): void {
  test.each(table.map(([broken, given, minor]) => ({ name: nameOf(broken, given, minor), broken, given, minor })))(
    '$name', ({ broken, given, minor }) => {
      expect(brokenRules((path, ctx) => validate(given, path, ctx), minor)).toEqual(broken);
    },
  );
}

function nameOf(broken: readonly string[], given: unknown, minor: number | undefined): string {
  const version = minor === undefined ? '' : ` in 1.${minor}`;
  return `${broken.length === 0 ? 'accepted' : broken.join(', ')}${version}: ${(JSON.stringify(given) ?? 'undefined').slice(0, 80)}`;
}
