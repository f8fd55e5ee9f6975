import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { fieldsOf, isDefinition, isKnown } from '../../src/apimachinery/schema';

/** Metadata is that of cdk8s; the status of a claim is for the API server to write. */
const NOT_OURS = new Set(['ObjectMeta', 'PersistentVolumeClaimStatus']);

/** The definition that a type of the schema leads to: `[]Container` -> `Container`; undefined for scalars. */
function definitionOf(type: string): string | undefined {
  const name = type.replace(/^(\[\]|\{\})+/, '');
  return isDefinition(name) && !NOT_OURS.has(name) ? name : undefined;
}

/** Every `Definition.field` that can be reached from `root`. */
export function reachable(root: string, found = new Set<string>(), seen = new Set<string>()): Set<string> {
  if (!seen.has(root)) {
    seen.add(root);
    for (const [field, facts] of fieldsOf(root)) {
      if (isKnown(facts, NEWEST)) {
        found.add(`${root}.${field}`);
        const next = definitionOf(facts.type);
        if (next !== undefined) {
          reachable(next, found, seen);
        }
      }
    }
  }
  return found;
}

/** Every `Definition.field` that `value` has; what the definition does not know is listed as `Definition.field?`. */
export function used(definition: string, value: any, found = new Set<string>()): Set<string> {
  for (const [field, content] of Object.entries<any>(value)) {
    const type = fieldsOf(definition).get(field)?.type;
    found.add(`${definition}.${field}${type === undefined ? '?' : ''}`);
    const next = type && definitionOf(type);
    if (next) {
      const items = type.startsWith('[]') ? content : type.startsWith('{}') ? Object.values(content) : [content];
      for (const item of items) {
        used(next, item, found);
      }
    }
  }
  return found;
}
