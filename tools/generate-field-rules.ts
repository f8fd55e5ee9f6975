/**
 * Writes `src/k8s/field-rules.ts`: which rules judge a field. It asks the validation of the recorded cases and of manifests with a wrong value in each field,
 * and the advice of a few manifests of its own (`field-rules.yaml`), and notes where each broken rule is reported: `npm run field-rules`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { partsOfRegister } from './generate-rules-doc';
import { recorded } from '../conformance/cases';
import type { Question } from '../conformance/oracle';
import { seeds } from '../conformance/questions';
import { adviceOf, adviceOfAll } from '../src/advice';
import { MINORS, type Minor } from '../src/apimachinery/kubernetes-version';
import { isMap } from '../src/apimachinery/plain-object';
import { fieldsOf, isDefinition } from '../src/apimachinery/schema';
import { validate, validateUpdate, type Violation } from '../src/validation';

const TARGET = join(__dirname, '..', 'src', 'k8s', 'field-rules.ts');
/** Rules of any field. */
const OF_ANY = /^(?:decode\/|field\/dropped)/;

/** Values that are wrong for many fields, by type. */
const WRONG: { readonly [type: string]: readonly unknown[] } = { int32: [-1], int64: [-1], string: ['', 'No Name?'] };

/** The rules that are reported at each field, `Definition.field`. */
export type FieldRules = Map<string, Set<string>>;

/** The result of a question, by version. */
function verdictsOn(question: Question, minor: Minor): readonly Violation[] {
  if ('old' in question) {
    const { old, new: updated, subresource } = question;
    const { violations, warnings } = validateUpdate(old, updated, { minor, subresource });
    return [...violations, ...warnings];
  }
  return ['baseline', 'restricted'].flatMap((securityProfile) => {
    const { violations, warnings } = validate(question.manifest, { minor, securityProfile });
    return [...violations, ...warnings];
  });
}

/** The field that a path leads to: the last one that has a name. */
export function fieldAt(kind: string, path: readonly (string | number)[]): string | undefined {
  let definition = kind;
  let field: string | undefined;
  for (const segment of path.filter((one) => typeof one === 'string')) {
    const facts = isDefinition(definition) ? fieldsOf(definition).get(segment) : undefined;
    if (facts === undefined) {
      break;
    }
    field = `${definition}.${segment}`;
    definition = facts.type.replace(/^\[\]/, '');
  }
  return field;
}

/** The rules that are broken in the recorded cases of a version. */
export function addCases(found: FieldRules, minor: Minor): void {
  for (const { question } of recorded().get(minor)!) {
    const { kind } = ('old' in question ? question.new : question.manifest) as any;
    if (isDefinition(kind)) {
      add(found, kind, verdictsOn(question, minor));
    }
  }
}

/** The rules that are broken where a field of a good manifest gets a wrong value: the recorded cases do not have each field. */
export function addWrong(found: FieldRules, minor: Minor): void {
  for (const manifest of seeds()) {
    forEachWrong(manifest, manifest.kind, () => add(found, manifest.kind, verdictsOn({ id: manifest.kind, manifest }, minor)));
  }
}

/** Sets each wrong value in each field of an object and of those in it, one at a time. */
function forEachWrong(node: any, type: string, ask: () => void): void {
  const item = type.replace(/^\[\]/, '');
  if (Array.isArray(node)) {
    node.forEach((one) => forEachWrong(one, item, ask));
  } else if (isMap(node) && isDefinition(item)) {
    for (const [name, { type: ofField }] of fieldsOf(item)) {
      forEachWrong(node[name], ofField, ask);
      const hasIt = Object.hasOwn(node, name);
      const value = node[name];
      for (const wrong of WRONG[ofField] ?? []) {
        node[name] = wrong;
        ask();
      }
      if (hasIt) {
        node[name] = value;
      } else {
        delete node[name];
      }
    }
  }
}

export function addAdvice(found: FieldRules): void {
  const manifests = parseAllDocuments(readFileSync(join(__dirname, 'field-rules.yaml'), 'utf8')).map((document) => document.toJS());
  const ofAll = adviceOfAll(manifests, {});
  manifests.forEach((manifest, i) => add(found, manifest.kind, [...adviceOf(manifest), ...ofAll[i]]));
}

function add(found: FieldRules, kind: string, violations: readonly Violation[]): void {
  for (const { rule, path } of violations.filter((violation) => !OF_ANY.test(violation.rule))) {
    const field = fieldAt(kind, path);
    if (field !== undefined) {
      found.set(field, (found.get(field) ?? new Set()).add(rule));
    }
  }
}

function fieldRules(): FieldRules {
  const found: FieldRules = new Map();
  MINORS.forEach((minor) => {
    addCases(found, minor);
    addWrong(found, minor);
  });
  addAdvice(found);
  return found;
}

function source(found: FieldRules): string {
  const definitions = [...new Set([...found.keys()].map((field) => field.split('.')[0]))].sort();
  const table = definitions.map((definition) => {
    const fields = [...found].filter(([field]) => field.startsWith(`${definition}.`)).sort(([a], [b]) => (a < b ? -1 : 1));
    return `  ${definition}: {\n${fields.map(([field, rules]) => `    ${field.split('.')[1]}: '${[...rules].sort().join(' ')}',\n`).join('')}  },\n`;
  });
  const demands = partsOfRegister().flatMap(({ rules }) => rules).map(({ id, demand }) => `  '${id}': '${demand.replace(/[\\']/g, '\\$&')}',\n`);
  return `// Generated by tools/generate-field-rules.ts from the register of rules and what the validation says of many manifests. To change it: npm run field-rules.

/** The rules that are reported at a field, as ids of the register. Loaded by what explains a field, and by nothing else. */
export const FIELD_RULES: { readonly [definition: string]: { readonly [field: string]: string } } = {
${table.join('')}};

/** What each rule demands. */
export const DEMANDS: { readonly [rule: string]: string } = {
${demands.join('')}};
`;
}

if (require.main === module) {
  writeFileSync(TARGET, source(fieldRules()));
}
