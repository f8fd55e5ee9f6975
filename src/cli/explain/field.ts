import { factsOfField } from './field-facts';
import { fieldText, recursiveText } from './field-text';
import { itemType, resolveField, typeText } from './resolve';
import { fieldsOf, isDefinition } from '../../apimachinery/schema';
import type { ExplainArguments } from '../program';

/** What is known of a field, as text or JSON. */
export function explainField(path: string, { json, recursive }: ExplainArguments): string {
  const resolved = resolveField(path);
  const explained = factsOfField(resolved);
  const tree = recursive ? treeOf(resolved.type) : undefined;
  return `${json ? JSON.stringify({ ...explained, tree }, null, 2) : tree === undefined ? fieldText(explained) : recursiveText(explained, tree)}\n`;
}

/** All fields below a type, a line for each. A type that is within itself is not opened again. */
function treeOf(type: string, indent = '', above: readonly string[] = []): string[] {
  return !isDefinition(type) || above.includes(type) ? [] : [...fieldsOf(type)].flatMap(([name, facts]) => [
    `${indent}${name}\t<${typeText(facts.type)}>`,
    ...treeOf(itemType(facts.type), `${indent}  `, [...above, type]),
  ]);
}
