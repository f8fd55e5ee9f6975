import { FOR_ANY, placeOf } from './misplaced-field';
import type { Minor } from '../../apimachinery/kubernetes-version';
import { nearTo } from '../../apimachinery/near';
import { fieldsOf, isKnown, type FieldFacts } from '../../apimachinery/schema';
import { GATES, type Gate } from '../../k8s/gates';

const INSTEAD_OF_DEPRECATED: Readonly<Record<string, string>> = { serviceAccount: 'serviceAccountName' };

/** Whether a field that the target does not have is one of another version. */
export function isFieldOfOtherVersion(definition: string, name: string): boolean {
  return fieldsOf(definition).has(name);
}

/**
 * What an unknown field is; where another version of Kubernetes has it, which; where it belongs to another part, to which.
 *
 * @param above the field above it that it is meant to be in
 */
export function unknownField(field: string, definition: string, name: string, minor: Minor, above?: string): string {
  const facts = fieldsOf(definition).get(name);
  const text = `unknown field "${field}"`;
  if (facts !== undefined) {
    return `${text}: ${versionsOf(facts, minor)}; the target is 1.${minor}`;
  }
  if (above !== undefined) {
    return `${text}: it belongs in ${above}; in YAML, indent it deeper`;
  }
  const place = placeOf(definition, name);
  if (place !== undefined) {
    return `${text}: ${place}`;
  }
  const names = [...fieldsOf(definition)].filter(([, known]) => isKnown(known, minor)).map(([known]) => known);
  const near = names.find((known) => known === `${name}Seconds`) ?? nearTo(name, names);
  if (near !== undefined) {
    return `${text}: did you mean "${INSTEAD_OF_DEPRECATED[near] ?? near}"?`;
  }
  return Object.hasOwn(FOR_ANY, definition) ? `${text}: ${FOR_ANY[definition]}` : text;
}

function versionsOf({ since, until, gate }: FieldFacts, minor: Minor): string {
  if (until < minor) {
    return `known until 1.${until}`;
  }
  const { on }: Gate = gate === undefined ? { on: since } : GATES[gate];
  if (on === undefined) {
    return `known since 1.${since} (off by default)`;
  }
  return on <= since ? `known since 1.${since}` : `known since 1.${since} (off by default), on since 1.${on}`;
}
