import { NEWEST, OLDEST, type GateName, type Minor } from './kubernetes-version';
import { FIELDS } from '../k8s/fields';

/** What Kubernetes knows of a field. */
export interface FieldFacts {
  /** The name of another type, a scalar (`string`), a list (`[]T`), or a map (`{}T`). */
  readonly type: string;
  /** Whether Go has a pointer, so that an empty value is not the same as none. */
  readonly pointer: boolean;
  /** The first and the last version that has the field. */
  readonly since: Minor;
  readonly until: Minor;
  /** The feature gate without which the API server drops the field. */
  readonly gate: GateName | undefined;
}

const FACTS = /^(\*?)(\S+)(?: 1\.(\d+)(?:-1\.(\d+))?)?(?: (\w+))?$/;
const known = new Map<string, ReadonlyMap<string, FieldFacts>>();

const tables: (typeof FIELDS)[] = [FIELDS];

/** Makes further types known. Their table is large, and most programs do without it. */
export function addFields(table: typeof FIELDS): void {
  if (!tables.includes(table)) {
    tables.push(table);
  }
}

/** Whether `type` is a type with fields. */
export function isDefinition(type: string): boolean {
  return tables.some((table) => Object.hasOwn(table, type));
}

/** The fields of a type, in alphabetical order. */
export function fieldsOf(definition: string): ReadonlyMap<string, FieldFacts> {
  let fields = known.get(definition);
  if (fields === undefined) {
    const table = tables.find((one) => Object.hasOwn(one, definition))!;
    fields = new Map(Object.entries(table[definition]).map(([field, text]) => [field, parse(text)]));
    known.set(definition, fields);
  }
  return fields;
}

function parse(text: string): FieldFacts {
  if (!text.includes(' ')) {
    const pointer = text.startsWith('*');
    return { type: pointer ? text.slice(1) : text, pointer, since: OLDEST, until: NEWEST, gate: undefined };
  }
  const [, star, type, since, until, gate] = FACTS.exec(text)!;
  return {
    type,
    pointer: star !== '',
    since: since === undefined ? OLDEST : Number(since),
    until: until === undefined ? NEWEST : Number(until),
    gate: gate as GateName | undefined,
  };
}

/** Whether a version has the field. */
export function isKnown({ since, until }: FieldFacts, minor: Minor): boolean {
  return since <= minor && minor <= until;
}
