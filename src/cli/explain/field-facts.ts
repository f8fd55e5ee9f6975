import { defaultOf } from './field-default';
import { availability, type ResolvedField, typeText } from './resolve';
import { KINDS } from '../../apimachinery/kinds';
import { OLDEST, type GateName } from '../../apimachinery/kubernetes-version';
import { fieldsOf, isDefinition } from '../../apimachinery/schema';
import { DESCRIPTIONS, REQUIRED } from '../../k8s/descriptions';
import { DEMANDS, FIELD_RULES } from '../../k8s/field-rules';
import { FORMS } from '../../k8s/forms';
import { GATES, type Gate } from '../../k8s/gates';

/** All that is known of a field. */
export interface ExplainedField {
  readonly kind: string;
  readonly apiVersion: string;
  readonly field?: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly default?: unknown;
  /** The first version that has it: `1.34`, or `1.33 or earlier`. */
  readonly since: string;
  readonly gates: readonly { readonly name: string; readonly state: string }[];
  /** How it is written with podwright. */
  readonly podwright: readonly string[];
  /** Rules about the field, and about the fields of its type. */
  readonly rules: readonly FieldRule[];
  readonly rulesOfFields: readonly FieldRule[];
  readonly fields: readonly SubField[];
}

export interface FieldRule {
  readonly id: string;
  readonly demand: string;
}

export interface SubField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

export function factsOfField(resolved: ResolvedField): ExplainedField {
  const { kind, steps, type } = resolved;
  const last = steps.at(-1);
  const { since, gates } = availability(resolved);
  const ownRules = last === undefined ? [] : rulesOf(last.definition, last.field);
  return {
    kind,
    apiVersion: KINDS[kind].apiVersion,
    field: last?.field,
    type: last === undefined ? 'Object' : typeText(last.facts.type),
    required: last !== undefined && isRequired(last.definition, last.field),
    description: descriptionOf(resolved),
    default: last === undefined ? undefined : defaultOf(resolved),
    since: `1.${since}${since > OLDEST ? '' : ' or earlier'}`,
    gates: gates.map((name) => ({ name, state: gateText(name) })),
    podwright: formsOf(resolved),
    rules: demandsOf(ownRules),
    rulesOfFields: demandsOf(Object.keys(FIELD_RULES[type] ?? {}).flatMap((field) => rulesOf(type, field)).filter((id) => !ownRules.includes(id))),
    fields: isDefinition(type) ? [...fieldsOf(type)].map(([name, facts]) => ({
      name, type: typeText(facts.type), required: isRequired(type, name), description: DESCRIPTIONS[type]?.[name] ?? '',
    })) : [],
  };
}

function isRequired(definition: string, field: string): boolean {
  return REQUIRED[definition]?.includes(field) ?? false;
}

/** What Kubernetes says of the field, and of its type. */
function descriptionOf({ kind, steps, type }: ResolvedField): string {
  const last = steps.at(-1);
  const own = last === undefined ? '' : DESCRIPTIONS[last.definition]?.[last.field] ?? '';
  const ofType = DESCRIPTIONS[last === undefined ? kind : type]?.[''] ?? '';
  return [own, ofType].filter((text) => text !== '').join('\n\n');
}

/** How the field is written, or else the nearest one that it is in. */
function formsOf({ steps }: ResolvedField): readonly string[] {
  for (const { definition, field } of [...steps].reverse()) {
    const forms = FORMS[definition]?.[field];
    if (forms !== undefined) {
      return forms;
    }
  }
  return [];
}

function rulesOf(definition: string, field: string): string[] {
  return FIELD_RULES[definition]?.[field]?.split(' ') ?? [];
}

function demandsOf(ids: readonly string[]): FieldRule[] {
  return [...new Set(ids)].sort().map((id) => ({ id, demand: DEMANDS[id] }));
}

/** `off by default since 1.34, on since 1.35, always on since 1.37` */
function gateText(name: GateName): string {
  const { off, on, locked }: Gate = GATES[name];
  return [
    ...off === undefined ? [] : [`off by default since 1.${off}`],
    ...on === undefined ? [] : [`on since 1.${on}`],
    ...locked === undefined ? [] : [`always on since 1.${locked}`],
  ].join(', ');
}
