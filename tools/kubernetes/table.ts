import { FIELD_GATES, KEPT_FIELDS, RULE_GATES } from './feature-gates';
import { nameOf, type Release, type Schema } from './release';

/** What is known of a field over all releases. */
export interface Field {
  /** What the decoder calls its type. */
  readonly code: string;
  /** Its TypeScript type. */
  readonly type: string;
  readonly pointer: boolean;
  /** The first and the last minor version that has it, where not all that have its definition do. */
  readonly since?: number;
  readonly until?: number;
  /** The feature gate without which the server drops it. */
  readonly gate?: string;
  /** How `kubectl apply` merges it, where not as other fields of its type. */
  readonly patch?: string;
  readonly description: string;
}

/** A type of the API, with its fields by name. */
export interface Definition {
  readonly description: string;
  /** The fields that the document calls required. */
  readonly required: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
}

/** What a gate is by default: from which minor version on it is there and off, on, on and cannot be set. */
export interface Gate {
  readonly off?: number;
  readonly on?: number;
  readonly locked?: number;
}

/** Definitions that are one JSON value, whatever the document says of their parts: what the decoder calls them, and their TypeScript type. */
export const SCALARS: { readonly [definition: string]: readonly [string, string] } = {
  Quantity: ['quantity', 'import(\'../apimachinery/quantity\').Quantity'],
  IntOrString: ['intOrString', 'string | number'],
  Time: ['time', 'string'],
  MicroTime: ['microTime', 'string'],
  FieldsV1: ['raw', 'any'],
};

/** What the decoder calls a type of the document with its format, and its TypeScript type. */
export const PRIMITIVES: { readonly [type: string]: readonly [string, string] } = {
  'string': ['string', 'string'],
  'string/byte': ['bytes', 'string'],
  'boolean': ['bool', 'boolean'],
  'integer/int32': ['int32', 'number'],
  'integer/int64': ['int64', 'number'],
  'number/double': ['float64', 'number'],
};

/** All definitions of all releases (oldest first), in alphabetical order. */
export function mergeDefinitions(releases: readonly Release[]): Map<string, Definition> {
  const gates = mergeGates(releases);
  const names = new Set(releases.flatMap(({ definitions }) => [...definitions.keys()]).filter((name) => !Object.hasOwn(SCALARS, name)));
  return new Map([...names].sort().map((name) => [name, mergeDefinition(name, releases, gates)]));
}

function mergeDefinition(name: string, releases: readonly Release[], gates: ReadonlyMap<string, Gate>): Definition {
  const having = releases.filter(({ definitions }) => definitions.has(name));
  const newest = having[having.length - 1].definitions.get(name)!;
  const fields = [...new Set(having.flatMap(({ definitions }) => Object.keys(definitions.get(name)!.properties ?? {})))].sort();
  return { description: newest.description ?? '', required: newest.required ?? [], fields: new Map(fields.map((field) => [field, mergeField(name, field, releases, gates)])) };
}

function mergeField(definition: string, field: string, releases: readonly Release[], gates: ReadonlyMap<string, Gate>): Field {
  const schemaIn = (release: Release): Schema | undefined => release.definitions.get(definition)?.properties?.[field];
  const having = releases.filter(schemaIn);
  const [first, last] = ends(having);
  const [oldest, newest] = ends(releases.filter(({ definitions }) => definitions.has(definition)));
  const schema = schemaIn(last)!;
  const [code, type] = typeOf(schema);
  for (const release of having) {
    const [other] = typeOf(schemaIn(release)!);
    if (other !== code) {
      throw new Error(`${definition}.${field} is ${other} in 1.${release.minor}, and ${code} in 1.${last.minor}`);
    }
  }
  return {
    code,
    type,
    pointer: last.field(definition, field).pointer ?? false,
    since: first === oldest ? undefined : first.minor,
    until: last === newest ? undefined : last.minor,
    gate: having.some(({ inSpec }) => inSpec.has(definition)) ? gateOf(definition, field, having, gates) : undefined,
    patch: patchOf(schema),
    description: schema.description ?? '',
  };
}

function patchOf(schema: Schema): string | undefined {
  const { 'x-kubernetes-patch-strategy': strategy, 'x-kubernetes-patch-merge-key': key } = schema;
  return strategy && [strategy, key].filter((part) => part !== undefined).join(' ');
}

function ends(releases: readonly Release[]): readonly [Release, Release] {
  return [releases[0], releases[releases.length - 1]];
}

/** What the decoder calls the type of a field, and its TypeScript type. */
function typeOf(schema: Schema): readonly [string, string] {
  if (schema.$ref) {
    const name = nameOf(schema.$ref);
    return [SCALARS[name]?.[0] ?? name, name];
  }
  if (schema.type === 'array') {
    const [code, type] = typeOf(schema.items!);
    return [`[]${code}`, `${type}[]`];
  }
  if (schema.additionalProperties) {
    const [code, type] = typeOf(schema.additionalProperties);
    return [`{}${code}`, `{ [key: string]: ${type} }`];
  }
  const key = schema.format ? `${schema.type}/${schema.format}` : schema.type!;
  if (!Object.hasOwn(PRIMITIVES, key)) {
    throw new Error(`no type is known for ${JSON.stringify(schema)}`);
  }
  return PRIMITIVES[key];
}

/** The gate that a field is behind, where it is off in a release that has the field. */
function gateOf(definition: string, field: string, having: readonly Release[], gates: ReadonlyMap<string, Gate>): string | undefined {
  const name = `${definition}.${field}`;
  const marks = having.flatMap((release) => release.field(definition, field).gates ?? []);
  const gate = FIELD_GATES[name] ?? marks.pop();
  if (gate === undefined || KEPT_FIELDS.has(name)) {
    return undefined;
  }
  if (!gates.has(gate)) {
    throw new Error(`${name} is marked with the feature gate ${gate}, which there is none of: correct the mark in tools/kubernetes/feature-gates.ts`);
  }
  return having.every((release) => release.gates.get(gate)?.on ?? true) ? undefined : gate;
}

/** All gates that `definitions` and rules name, in alphabetical order. */
export function usedGates(definitions: ReadonlyMap<string, Definition>, releases: readonly Release[]): Map<string, Gate> {
  const all = mergeGates(releases);
  const ofFields = [...definitions.values()].flatMap(({ fields }) => [...fields.values()].flatMap(({ gate }) => gate ?? []));
  return new Map([...new Set([...ofFields, ...RULE_GATES])].sort().map((name) => [name, all.get(name)!]));
}

function mergeGates(releases: readonly Release[]): Map<string, Gate> {
  const names = new Set(releases.flatMap(({ gates }) => [...gates.keys()]));
  return new Map([...names].map((name) => [name, mergeGate(name, releases)]));
}

/** A gate only ever goes from off to on to locked; one that is gone is what it was. */
function mergeGate(name: string, releases: readonly Release[]): Gate {
  const first = (is: (release: Release) => boolean | undefined): number | undefined => releases.find(is)?.minor;
  return {
    off: first(({ gates }) => gates.has(name) && !gates.get(name)!.on),
    on: first(({ gates }) => gates.get(name)?.on),
    locked: first(({ gates }) => gates.get(name)?.on && gates.get(name)!.locked),
  };
}
