import { fieldsOf, isDefinition } from '../../apimachinery/schema';

/**
 * Whether two parts of manifests, decoded and defaulted, mean the same to Kubernetes: empty lists and maps are absent ones, what Kubernetes does not
 * point to is absent where it is empty, quantities are compared by amount.
 *
 * @param type the type of both, as it is written in the definitions
 */
export function semanticEqual(a: unknown, b: unknown, type: string): boolean {
  return a === b || equal(a, b, type, true);
}

/** Whether a field of two objects means the same. */
export function semanticEqualField(a: unknown, b: unknown, definition: string, field: string): boolean {
  const { type, pointer } = fieldsOf(definition).get(field)!;
  return a === b || equal(a, b, type, pointer);
}

function equal(a: any, b: any, type: string, pointer: boolean): boolean {
  if (isNothing(a, type, pointer) || isNothing(b, type, pointer)) {
    return isNothing(a, type, pointer) && isNothing(b, type, pointer);
  }
  if (type.startsWith('[]')) {
    return a.length === b.length && a.every((item: unknown, i: number) => equal(item, b[i], type.slice(2), false));
  }
  if (type.startsWith('{}')) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key], type.slice(2), false));
  }
  switch (type) {
    case 'quantity':
      return a.compare(b) === 0;
    case 'raw':
      return JSON.stringify(a) === JSON.stringify(b);
    default:
      return isDefinition(type) ? equalFields(a, b, type) : a === b;
  }
}

/** What an object within another one says of its type. The API server does not keep it. */
const TYPE: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

function equalFields(a: any, b: any, definition: string): boolean {
  const fields = fieldsOf(definition);
  return [...fields.keys()].every((field) => (fields.has('metadata') && TYPE.has(field)) || semanticEqualField(a[field], b[field], definition, field));
}

/** Whether there is nothing, or, where Kubernetes does not point to the value, nothing in it. */
function isNothing(value: any, type: string, pointer: boolean): boolean {
  if (value === undefined) {
    return true;
  }
  if (type.startsWith('[]')) {
    return value.length === 0;
  }
  if (type.startsWith('{}')) {
    return Object.keys(value).length === 0;
  }
  if (pointer) {
    return false;
  }
  if (isDefinition(type)) {
    return [...fieldsOf(type)].every(([field, facts]) => isNothing(value[field], facts.type, facts.pointer));
  }
  return type === 'quantity' ? value.sign() === 0 : value === 0 || value === false || (value === '' && type === 'string');
}
