import { recorded } from '../../conformance/cases';
import type { Path } from '../../src/apimachinery/path';
import { fieldsOf, isDefinition } from '../../src/apimachinery/schema';
import { validate, validateUpdate, type Violation } from '../../src/validation';

/** The part of a place that no manifest of this type can have; undefined where there is none. */
function wrongPart(type: string, path: Path): string | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) {
    return undefined;
  }
  if (type.startsWith('[]') || type.startsWith('{}')) {
    const isRight = typeof segment === (type.startsWith('[]') ? 'number' : 'string');
    return isRight ? wrongPart(type.slice(2), rest) : `${segment} in ${type}`;
  }
  const field = isDefinition(type) ? fieldsOf(type).get(String(segment)) : undefined;
  return field === undefined ? `${segment} in ${type}` : wrongPart(field.type, rest);
}

function wrongPlaces(kind: string, violations: readonly Violation[]): string[] {
  return violations.filter(({ rule }) => rule !== 'decode/unknown-field').flatMap(({ rule, path, firstPath = [] }) => {
    const wrong = wrongPart(kind, path) ?? wrongPart(kind, firstPath);
    return wrong === undefined ? [] : [`${rule}: ${wrong}`];
  });
}

test('the place of a violation is one that an object of the kind can have', () => {
  const all = [...recorded().values()].flat();
  expect(all.length).toBeGreaterThan(1000);
  const wrong = new Set(all.flatMap(({ question }) => {
    if ('manifest' in question) {
      const { violations, warnings } = validate(question.manifest);
      return wrongPlaces((question.manifest as any).kind, [...violations, ...warnings]);
    }
    if ((question.old as any).kind !== (question.new as any).kind) {
      return []; // Places are those of one of two kinds.
    }
    return wrongPlaces((question.new as any).kind, validateUpdate(question.old, question.new, { subresource: question.subresource }).violations);
  }));
  expect([...wrong]).toEqual([]);
});
