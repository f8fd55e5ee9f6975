import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleFolder } from '../go-module';
import { nameOf, type Schema } from './release';
import { PRIMITIVES, SCALARS } from './table';

/** Types whose names and fields the decoder knows, each field as in the field table. */
export interface OtherFields {
  /** The type of each kind, by apiVersion. */
  readonly kinds: { readonly [apiVersion: string]: { readonly [kind: string]: string } };
  readonly fields: { readonly [definition: string]: { readonly [field: string]: string } };
}

interface Document {
  readonly minor: number;
  readonly definitions: { readonly [id: string]: Definition };
}

interface Definition extends Schema {
  readonly 'x-kubernetes-group-version-kind'?: readonly { readonly group: string; readonly version: string; readonly kind: string }[];
}

/** Versions that are on by default. */
const STABLE = /^v\d+$/;
const REF = /"\$ref":"#\/definitions\/([^"]+)"/g;
/** What clients send along with a request, and what they get. */
const NO_OBJECTS: ReadonlySet<string> = new Set(['DeleteOptions', 'Status', 'WatchEvent', 'APIGroup', 'APIGroupList', 'APIResourceList', 'APIVersions']);

/**
 * The fields of the kinds that are not judged, as far as their apiVersion is stable: without those of `status`, which the server sets itself.
 *
 * @param roots the definitions of the judged kinds (`core.v1.Pod`), whose types are in the field table
 */
export function otherFields(minors: readonly number[], roots: readonly string[]): OtherFields {
  const documents = minors.map(readDocument);
  const judged = roots.map((root) => `io.k8s.api.${root}`);
  const known = new Set(documents.flatMap(({ definitions }) => [...reachable(definitions, judged)]));
  const kinds = new Map<string, { apiVersion: string; kind: string }>();
  for (const { definitions } of documents) {
    for (const [id, definition] of Object.entries(definitions)) {
      const [type, ...others] = definition['x-kubernetes-group-version-kind'] ?? [];
      if (type !== undefined && others.length === 0 && STABLE.test(type.version) && !type.kind.endsWith('List') && !NO_OBJECTS.has(type.kind) && !judged.includes(id)) {
        kinds.set(id, { apiVersion: type.group === '' ? type.version : `${type.group}/${type.version}`, kind: type.kind });
      }
    }
  }
  const ids = new Set(documents.flatMap(({ definitions }) => [...reachable(definitions, [...kinds.keys()].filter((id) => id in definitions), 'status')]));
  const own = [...ids].filter((id) => !known.has(id) && isStruct(documents, id)).sort();
  const names = namesOf(own, [...known].map(nameOf));
  const typeOf = (schema: Schema): string => codeOf(schema, (id) => names.get(id) ?? (known.has(id) ? nameOf(id) : undefined));
  return {
    kinds: byApiVersion([...kinds].map(([id, { apiVersion, kind }]) => [apiVersion, kind, names.get(id) ?? nameOf(id)])),
    fields: Object.fromEntries(own.map((id) => [names.get(id)!, fieldsOf(documents, id, kinds.has(id), typeOf)])),
  };
}

function readDocument(minor: number): Document {
  const file = join(moduleFolder('k8s.io/kubernetes', minor), 'api', 'openapi-spec', 'swagger.json');
  return { minor, definitions: JSON.parse(readFileSync(file, 'utf8')).definitions };
}

/** The ids of the definitions that `roots` reach; not through fields called `except`. */
function reachable(definitions: Document['definitions'], roots: readonly string[], except?: string): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (!found.has(id)) {
      found.add(id);
      const properties = Object.entries(definitions[id].properties ?? {}).filter(([field]) => field !== except);
      [...JSON.stringify(properties).matchAll(REF)].forEach(([, ref]) => visit(ref));
    }
  };
  roots.forEach(visit);
  return found;
}

/** Whether a definition has fields; what has none is any JSON value. */
function isStruct(documents: readonly Document[], id: string): boolean {
  return !Object.hasOwn(SCALARS, nameOf(id)) && documents.some(({ definitions }) => definitions[id]?.properties !== undefined);
}

/** A name for each definition: the short one, with group and version where several have it. */
function namesOf(ids: readonly string[], taken: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>(taken.map((name) => [name, 1]));
  ids.map(nameOf).forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return new Map(ids.map((id) => [id, counts.get(nameOf(id)) === 1 ? nameOf(id) : id.split('.').slice(-3).join('.')]));
}

function fieldsOf(documents: readonly Document[], id: string, isKind: boolean, typeOf: (schema: Schema) => string): Record<string, string> {
  const having = documents.filter(({ definitions }) => id in definitions);
  const names = [...new Set(having.flatMap(({ definitions }) => Object.keys(definitions[id].properties ?? {})))].sort();
  return Object.fromEntries(names.map((name) => {
    const its = having.filter(({ definitions }) => definitions[id].properties?.[name]);
    const first = its[0] === having[0] ? undefined : its[0].minor;
    const last = its[its.length - 1] === having[having.length - 1] ? undefined : its[its.length - 1].minor;
    const type = isKind && name === 'status' ? 'raw' : typeOf(its[its.length - 1].definitions[id].properties![name]);
    const range = last !== undefined ? ` 1.${first ?? documents[0].minor}-1.${last}` : first !== undefined ? ` 1.${first}` : '';
    return [name, `${type}${range}`];
  }));
}

/** What the decoder calls a type. */
function codeOf(schema: Schema, nameFor: (id: string) => string | undefined): string {
  if (schema.$ref) {
    const id = schema.$ref.slice('#/definitions/'.length);
    return SCALARS[nameOf(id)]?.[0] ?? nameFor(id) ?? 'raw';
  }
  if (schema.type === 'array') {
    return `[]${codeOf(schema.items!, nameFor)}`;
  }
  if (schema.additionalProperties) {
    return `{}${codeOf(schema.additionalProperties, nameFor)}`;
  }
  return PRIMITIVES[schema.format ? `${schema.type}/${schema.format}` : schema.type ?? '']?.[0] ?? 'raw';
}

function byApiVersion(entries: readonly (readonly [string, string, string])[]): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const [apiVersion, kind, name] of [...entries].sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1))) {
    (found[apiVersion] ??= {})[kind] = name;
  }
  return found;
}
