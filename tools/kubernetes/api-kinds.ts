import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleFolder } from '../go-module';

/** A kind that a release serves. */
interface Served {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

export interface ServedKind {
  readonly namespaced: boolean;
  /** The first and the last minor version that serves it, where not all do. */
  readonly since?: number;
  readonly until?: number;
}

/** By apiVersion and kind. */
export type KindTable<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** Where the Go packages of API versions lie, as `apps/v1`. */
const PACKAGES: readonly (readonly [module: string, folder: string])[] = [
  ['k8s.io/api', '.'],
  ['k8s.io/apiextensions-apiserver', 'pkg/apis'],
];

/** What each release serves, from the discovery documents in Kubernetes' sources. */
export function servedKinds(minors: readonly number[]): KindTable<ServedKind> {
  const having = new Map<string, { readonly of: Served; readonly minors: number[] }>();
  for (const minor of minors) {
    for (const of of servedIn(minor)) {
      const key = `${of.apiVersion} ${of.kind}`;
      const known = having.get(key) ?? { of, minors: [] };
      known.minors.push(minor);
      having.set(key, known);
    }
  }
  return table([...having.values()].map(({ of, minors: its }) => [of.apiVersion, of.kind, {
    namespaced: of.namespaced,
    since: its[0] === minors[0] ? undefined : its[0],
    until: its[its.length - 1] === minors[minors.length - 1] ? undefined : its[its.length - 1],
  }]));
}

function servedIn(minor: number): Served[] {
  const folder = join(moduleFolder('k8s.io/kubernetes', minor), 'api', 'discovery');
  const lists = readdirSync(folder).filter((name) => /^(api|apis__.*)__v\w+\.json$/.test(name)).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return lists.flatMap(({ groupVersion, resources }) => resources
    .filter(({ name }: any) => !name.includes('/'))
    .map(({ kind, namespaced }: any) => ({ apiVersion: groupVersion, kind, namespaced })));
}

/** What earlier releases served, as far as the Go sources of the known ones say so: the first minor version without it. */
export function goneKinds(minors: readonly number[], served: KindTable<ServedKind>): KindTable<number> {
  const found = new Map<string, [string, string, number]>();
  for (const minor of minors) {
    for (const [module, folder] of PACKAGES) {
      for (const [apiVersion, kind, removed] of removals(join(moduleFolder(module, minor), folder))) {
        if (removed <= minors[0] && !kind.endsWith('List') && !served.get(apiVersion)?.has(kind)) {
          found.set(`${apiVersion} ${kind}`, [apiVersion, kind, removed]);
        }
      }
    }
  }
  return table([...found.values()]);
}

function* removals(root: string): Generator<[apiVersion: string, kind: string, removed: number]> {
  for (const group of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)) {
    for (const version of readdirSync(join(root, group)).filter((name) => existsSync(join(root, group, name, 'zz_generated.prerelease-lifecycle.go')))) {
      const source = readFileSync(join(root, group, version, 'zz_generated.prerelease-lifecycle.go'), 'utf8');
      const name = /GroupName\s*=\s*"(.*)"/.exec(readFileSync(join(root, group, version, 'register.go'), 'utf8'))![1];
      for (const [, kind, removed] of source.matchAll(/func \(in \*(\w+)\) APILifecycleRemoved\(\)[^{]*\{\s*return 1, (\d+)/g)) {
        yield [name === '' ? version : `${name}/${version}`, kind, Number(removed)];
      }
    }
  }
}

function table<T>(entries: readonly (readonly [apiVersion: string, kind: string, of: T])[]): Map<string, Map<string, T>> {
  const byVersion = new Map<string, Map<string, T>>();
  for (const [apiVersion, kind, of] of [...entries].sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1))) {
    byVersion.set(apiVersion, (byVersion.get(apiVersion) ?? new Map()).set(kind, of));
  }
  return byVersion;
}
