import { fieldsOf as factsOf, isDefinition } from '../src/apimachinery/schema';

/** The fields of a definition in all versions, each with its type: the name of another, or a scalar; `[]T` is a list, `{}T` a map. */
export function fieldsOf(type: string): { readonly [field: string]: string } | undefined {
  return isDefinition(type) ? Object.fromEntries([...factsOf(type)].map(([field, facts]) => [field, facts.type])) : undefined;
}
