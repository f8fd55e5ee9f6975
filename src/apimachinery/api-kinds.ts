import { MINORS, NEWEST, versionList, type Minor } from './kubernetes-version';
import { nearTo } from './near';
import { GONE, SERVED } from '../k8s/api-kinds';

/** What Kubernetes says of a kind. */
export type KindVerdict =
  | { readonly is: 'served'; readonly namespaced: boolean }
  /** A kind of another API, which a custom resource definition or an API server of its own brings. */
  | { readonly is: 'custom' }
  /** A kind of Kubernetes' own API that not all target versions have in this apiVersion. */
  | { readonly is: 'not served'; readonly detail: string; readonly field: 'apiVersion' | 'kind' };

const GROUPS: ReadonlySet<string> = new Set([...Object.keys(SERVED), ...Object.keys(GONE)].map(groupOf));
/** Those of Kubernetes without a dot. A custom resource definition must have a group with one, so there are few others: files of tools that are no objects. */
const SHORT_GROUPS: readonly string[] = [...GROUPS].filter((group) => group !== '' && !group.includes('.'));
const KIND_NAMES: ReadonlySet<string> = new Set(Object.values(SERVED).flatMap((kinds) => Object.keys(kinds)));
const TEXT = /^(namespaced|cluster)(?: 1\.(\d+)(?:-1\.(\d+))?)?$/;

interface Range {
  readonly namespaced: boolean;
  readonly since: Minor;
  readonly until: Minor;
}

/** Says whether Kubernetes serves a kind in the versions that are meant. */
export function kindVerdict(apiVersion: string, kind: string, minors: readonly Minor[]): KindVerdict {
  if (isOfAnotherApi(groupOf(apiVersion), kind)) {
    return { is: 'custom' };
  }
  const range = rangeOf(apiVersion, kind);
  if (range !== undefined && minors.every((minor) => isWithin(range, minor))) {
    return { is: 'served', namespaced: range.namespaced };
  }
  const others = Object.keys(SERVED).filter((other) => other !== apiVersion && isServed(other, kind, minors));
  const gone = goneSince(apiVersion, kind, range);
  const instead = others.length === 0 ? '' : `: use ${best(others, groupOf(apiVersion))}`;
  if (gone !== undefined) {
    return { is: 'not served', field: 'apiVersion', detail: `Kubernetes serves no ${kind} in ${apiVersion} since 1.${gone}${instead}` };
  }
  if (range !== undefined) {
    const detail = `Kubernetes serves ${kind} in ${apiVersion} since 1.${range.since}; the target is ${versionList(minors)}${instead}`;
    return { is: 'not served', field: 'apiVersion', detail };
  }
  if (others.length > 0) {
    return { is: 'not served', field: 'apiVersion', detail: `Kubernetes serves no ${kind} in ${apiVersion}${instead}` };
  }
  const field = GROUPS.has(groupOf(apiVersion)) ? 'kind' : 'apiVersion';
  return { is: 'not served', field, detail: `Kubernetes ${versionList(minors)} serves no ${kind} in ${apiVersion}${suggestion(apiVersion, kind)}` };
}

/** Whether a group is not of Kubernetes, nor one of Kubernetes' that is written wrongly. */
function isOfAnotherApi(group: string, kind: string): boolean {
  return !GROUPS.has(group) && (group.includes('.') || !(KIND_NAMES.has(kind) || nearTo(group, SHORT_GROUPS) !== undefined));
}

/** The group of an apiVersion; the core group has an empty name. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Whether objects of a kind are in no namespace. Only for kinds of Kubernetes is it known. */
export function isClusterScoped(apiVersion: string, kind: string): boolean {
  return Object.hasOwn(SERVED, apiVersion) && Object.hasOwn(SERVED[apiVersion], kind) && SERVED[apiVersion][kind].startsWith('cluster');
}

function rangeOf(apiVersion: string, kind: string): Range | undefined {
  const kinds = Object.hasOwn(SERVED, apiVersion) ? SERVED[apiVersion] : {};
  if (!Object.hasOwn(kinds, kind)) {
    return undefined;
  }
  const [, scope, since, until] = TEXT.exec(kinds[kind])!;
  return { namespaced: scope === 'namespaced', since: Number(since ?? MINORS[0]), until: Number(until ?? NEWEST) };
}

function isWithin({ since, until }: Range, minor: Minor): boolean {
  return since <= minor && minor <= until;
}

function isServed(apiVersion: string, kind: string, minors: readonly Minor[]): boolean {
  const range = rangeOf(apiVersion, kind);
  return range !== undefined && minors.every((minor) => isWithin(range, minor));
}

/** The first version that no longer serves a kind which was served once. */
function goneSince(apiVersion: string, kind: string, range: Range | undefined): Minor | undefined {
  if (range !== undefined) {
    return range.until < NEWEST ? range.until + 1 : undefined;
  }
  return Object.hasOwn(GONE, apiVersion) && Object.hasOwn(GONE[apiVersion], kind) ? GONE[apiVersion][kind] : undefined;
}

/** The apiVersion to use: one of the same group before others, a stable one before others. */
function best(apiVersions: readonly string[], group: string): string {
  const rank = (apiVersion: string): number => (groupOf(apiVersion) === group ? 0 : 2) + (/v\d+$/.test(apiVersion) ? 0 : 1);
  return [...apiVersions].sort((a, b) => rank(a) - rank(b) || (a < b ? 1 : -1))[0];
}

/** The kind that is written most like it: one of the apiVersion before others. */
function suggestion(apiVersion: string, kind: string): string {
  const own = nearTo(kind, Object.keys(SERVED[apiVersion] ?? {}));
  if (own !== undefined) {
    return `: did you mean ${own}?`;
  }
  const other = nearTo(kind, Object.values(SERVED).flatMap((kinds) => Object.keys(kinds)));
  return other === undefined ? '' : `: did you mean ${other} in ${best(Object.keys(SERVED).filter((v) => other in SERVED[v]), groupOf(apiVersion))}?`;
}
