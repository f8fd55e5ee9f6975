import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleFolder } from '../go-module';

/** A definition of an OpenAPI document, or a part of one. */
export interface Schema {
  readonly 'description'?: string;
  readonly 'type'?: string;
  readonly 'format'?: string;
  readonly '$ref'?: string;
  readonly 'items'?: Schema;
  readonly 'additionalProperties'?: Schema;
  readonly 'properties'?: { readonly [name: string]: Schema };
  readonly 'required'?: readonly string[];
  readonly 'x-kubernetes-patch-strategy'?: string;
  readonly 'x-kubernetes-patch-merge-key'?: string;
}

/** What the Go sources say of a field of an API type. */
export interface GoField {
  readonly pointer?: boolean;
  /** The feature gates that the field is marked with. */
  readonly gates?: readonly string[];
}

/** What a feature gate is in one release, where nobody sets it. */
export interface GateState {
  readonly on: boolean;
  /** Whether it cannot be set. */
  readonly locked: boolean;
}

/** What the sources of one release of Kubernetes say. */
export interface Release {
  readonly minor: number;
  /** `1.37.2`. */
  readonly version: string;
  /** The definitions that the kinds reach, by their short names. */
  readonly definitions: ReadonlyMap<string, Schema>;
  /** Those of them that they reach without a `status`, which the server sets itself. */
  readonly inSpec: ReadonlySet<string>;
  readonly field: (definition: string, field: string) => GoField;
  readonly gates: ReadonlyMap<string, GateState>;
}

interface GoFacts {
  readonly types: { readonly [type: string]: { readonly [field: string]: GoField } };
  readonly gates: { readonly [gate: string]: readonly { readonly version: string; readonly default: boolean; readonly locked: boolean }[] };
}

const PREFIX = 'io.k8s.api.';
const META = 'k8s.io/apimachinery/pkg/apis/meta/v1';

/** The short name of a definition. */
export const nameOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** Reads a release of Kubernetes, as far as `kinds` (`core.v1.Pod`) reach. */
export function readRelease(minor: number, kinds: readonly string[]): Release {
  const kubernetes = moduleFolder('k8s.io/kubernetes', minor);
  const { definitions } = JSON.parse(readFileSync(join(kubernetes, 'api', 'openapi-spec', 'swagger.json'), 'utf8'));
  const roots = kinds.map((kind) => PREFIX + kind);
  const ids = reachable(definitions, roots);
  const facts = goFacts(typeFiles(ids.values(), minor), gateFiles(kubernetes, minor));
  return {
    minor,
    version: kubernetes.slice(kubernetes.lastIndexOf('@v') + 2),
    definitions: new Map([...ids].map(([name, id]) => [name, definitions[id]])),
    inSpec: new Set(reachable(definitions, roots, 'status').keys()),
    field: (definition, field) => fieldOf(facts.types, definition, field) ?? {},
    gates: new Map(Object.entries(facts.gates).map(([gate, specs]) => [gate, stateIn(specs, minor)])),
  };
}

/** The ids of the definitions that `roots` reach, by their short names; not through fields called `except`. */
function reachable(definitions: { readonly [id: string]: Schema }, roots: readonly string[], except?: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (id: string): void => {
    const name = nameOf(id);
    if (found.has(name)) {
      if (found.get(name) !== id) {
        throw new Error(`two definitions are called ${name}: ${id} and ${found.get(name)}`);
      }
      return;
    }
    found.set(name, id);
    for (const [field, schema] of Object.entries(definitions[id].properties ?? {})) {
      if (field !== except) {
        [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].forEach((match) => visit(match[1]));
      }
    }
  };
  roots.forEach(visit);
  return found;
}

/** The Go files that declare the types: those of `io.k8s.api.apps.v1.Deployment` stand in `apps/v1/types.go`. */
function typeFiles(ids: Iterable<string>, minor: number): string[] {
  const api = moduleFolder('k8s.io/api', minor);
  const groups = new Set([...ids].filter((id) => id.startsWith(PREFIX)).map((id) => id.slice(PREFIX.length, id.lastIndexOf('.')).replace('.', '/')));
  const meta = join(moduleFolder('k8s.io/apimachinery', minor), META.slice('k8s.io/apimachinery/'.length), 'types.go');
  return [...[...groups].map((group) => join(api, group, 'types.go')), meta];
}

function gateFiles(kubernetes: string, minor: number): string[] {
  const files = [join(kubernetes, 'pkg', 'features', 'kube_features.go'), join(moduleFolder('k8s.io/apiserver', minor), 'pkg', 'features', 'kube_features.go')];
  return files.filter((file) => existsSync(file));
}

function goFacts(types: readonly string[], gates: readonly string[]): GoFacts {
  const args = ['run', '.', ...types, '--', ...gates];
  return JSON.parse(execFileSync('go', args, { cwd: join(__dirname, 'go-facts'), encoding: 'utf8', maxBuffer: 1 << 26 }));
}

/** A field of a type, or of one that it embeds. */
function fieldOf(types: GoFacts['types'], type: string, field: string): GoField | undefined {
  const fields = types[type] ?? {};
  return fields[field] ?? Object.keys(fields).filter((name) => name.startsWith('+')).map((name) => fieldOf(types, name.slice(1), field)).find((found) => found);
}

/** What a gate is in a release: its last entry that is not newer. */
function stateIn(specs: GoFacts['gates'][string], minor: number): GateState {
  const known = specs.filter(({ version }) => Number(version.split('.')[1]) <= minor);
  const last = known[known.length - 1];
  return { on: last?.default ?? false, locked: last?.locked ?? false };
}
