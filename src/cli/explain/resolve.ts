import { KINDS, type KindName } from '../../apimachinery/kinds';
import { OLDEST, type GateName, type Minor } from '../../apimachinery/kubernetes-version';
import { nearTo } from '../../apimachinery/near';
import { fieldsOf, isDefinition, type FieldFacts } from '../../apimachinery/schema';
import { UserError } from '../../apimachinery/user-error';

/** A field that a path leads to, or the kind itself. */
export interface ResolvedField {
  readonly kind: KindName;
  /** The fields from the kind on, each with the type that it belongs to. */
  readonly steps: readonly FieldStep[];
  /** Its type: the name of a definition, or a scalar, without lists. */
  readonly type: string;
}

export interface FieldStep {
  readonly definition: string;
  readonly field: string;
  readonly facts: FieldFacts;
}

/** The names that kubectl knows besides the kind and its plural. */
const SHORT: Readonly<Record<string, KindName>> = {
  po: 'Pod', deploy: 'Deployment', rs: 'ReplicaSet', sts: 'StatefulSet', ds: 'DaemonSet', cj: 'CronJob', rc: 'ReplicationController',
};
const MAX_PLACES = 3;

/** Finds the field of a path such as `pod.spec.containers.livenessProbe`. Indexes are not needed, and do no harm. */
export function resolveField(path: string): ResolvedField {
  const [first, ...names] = path.replace(/\[[^\]]*\]/g, '').split('.');
  const kind = kindCalled(first, names);
  let type: string = kind;
  const steps = names.map((name, i): FieldStep => {
    const before = [first, ...names.slice(0, i)].join('.');
    const facts = factsOf(type, name, before, kind);
    const step = { definition: type, field: name, facts };
    type = itemType(facts.type);
    return step;
  });
  return { kind, steps, type };
}

/** The type of what a list holds. */
export function itemType(type: string): string {
  return type.replace(/^\[\]/, '');
}

/** The range of versions that have a field, and the gates that it depends on: those of all that it is in count. */
export function availability({ steps }: ResolvedField): { readonly since: Minor; readonly gates: readonly GateName[] } {
  return {
    since: Math.max(OLDEST, ...steps.map(({ facts }) => facts.since)),
    gates: [...new Set(steps.flatMap(({ facts }) => facts.gate ?? []))],
  };
}

function kindCalled(name: string, rest: readonly string[]): KindName {
  const wanted = name.toLowerCase();
  const kinds = Object.keys(KINDS) as KindName[];
  const found = kinds.find((kind) => [kind.toLowerCase(), `${kind.toLowerCase()}s`].includes(wanted)) ?? (Object.hasOwn(SHORT, wanted) ? SHORT[wanted] : undefined);
  if (found === undefined) {
    const near = fieldCalled(name, rest, kinds) ?? nearTo(name, kinds)?.toLowerCase();
    throw new UserError(`there is neither a file nor a kind ${JSON.stringify(name)}${near === undefined ? '' : `: did you mean ${near}?`}\n`
      + `kinds that can be explained: ${kinds.map((kind) => kind.toLowerCase()).join(', ')}`);
  }
  return found;
}

/** The path of a field without its kind: `pod.spec.containers.livenessProbe`. */
function fieldCalled(name: string, rest: readonly string[], kinds: readonly KindName[]): string | undefined {
  const places = ['Pod' as const, ...kinds].flatMap((kind) => placesOf(name, kind));
  return places.map((place) => [place, ...rest].join('.')).find(isField);
}

function isField(path: string): boolean {
  try {
    resolveField(path);
    return true;
  } catch {
    return false;
  }
}

function factsOf(type: string, name: string, before: string, kind: KindName): FieldFacts {
  if (!isDefinition(type)) {
    throw new UserError(type.startsWith('{}') ? `${before} is a map: its keys are free` : `${before} is ${typeText(type)}, which has no fields`);
  }
  const fields = fieldsOf(type);
  const facts = fields.get(name);
  if (facts === undefined) {
    throw new UserError(`${before} has no field ${JSON.stringify(name)}${suggestion(name, before, [...fields.keys()], kind)}`);
  }
  return facts;
}

/** The field that is meant most likely: one of another spelling, or one of that name elsewhere in the kind. */
function suggestion(name: string, before: string, fields: readonly string[], kind: KindName): string {
  const near = nearTo(name, fields);
  if (near !== undefined) {
    return `: did you mean ${before}.${near}?`;
  }
  const places = placesOf(name, kind);
  return places.length > 0 ? `: did you mean ${places.join(' or ')}?` : `; it has ${fields.join(', ')}`;
}

/** The nearest places of a field below a kind. */
function placesOf(name: string, kind: KindName): string[] {
  const places: string[] = [];
  const seen = new Set<string>();
  const queue: [path: string, type: string][] = [[kind.toLowerCase(), kind]];
  for (const [path, type] of queue) {
    seen.add(type);
    for (const [field, facts] of fieldsOf(type)) {
      if (field.toLowerCase() === name.toLowerCase() && places.length < MAX_PLACES) {
        places.push(`${path}.${field}`);
      }
      const next = itemType(facts.type);
      if (field !== 'status' && isDefinition(next) && !seen.has(next)) {
        queue.push([`${path}.${field}`, next]);
      }
    }
  }
  return places;
}

const NAMES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int32: 'integer',
  int64: 'integer',
  float64: 'number',
  quantity: 'Quantity',
  intOrString: 'IntOrString',
  time: 'Time',
  microTime: 'MicroTime',
  raw: 'Object',
  bytes: 'string',
};

/** A type as kubectl writes it: `[]Container`, `map[string]string`. */
export function typeText(type: string): string {
  const [, before, name] = /^((?:\[\]|\{\})*)(.*)$/.exec(type)!;
  return `${before.replaceAll('{}', 'map[string]')}${Object.hasOwn(NAMES, name) ? NAMES[name] : name.slice(name.lastIndexOf('.') + 1)}`;
}
