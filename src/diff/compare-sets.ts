import { created, DELETED, updated, type ObjectChange } from './compare-object';
import type { Minor } from '../apimachinery/kubernetes-version';

/** What becomes of an object, and which one it is. */
export interface Entry extends ObjectChange {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * What becomes of each object when manifests are applied in the place of others: the new ones in their order, then those that are there no longer.
 *
 * @param old the manifests before; of two for the same object, the last one counts
 * @param now the manifests after
 * @param minors the versions of the API server, oldest first
 */
export function compareSets(old: readonly any[], now: readonly any[], minors: readonly Minor[]): Entry[] {
  const [before, after] = [byKey(old.filter(({ metadata }) => metadata?.name)), byKey(now)];
  const entries = [...after].map(([key, manifest]) => {
    const earlier = before.get(key);
    return entryOf(manifest, earlier === undefined ? created(manifest, minors) : updated(earlier, manifest, minors));
  });
  const deleted = [...before].filter(([key]) => !after.has(key)).map(([, manifest]) => entryOf(manifest, DELETED));
  return [...entries, ...deleted];
}

function byKey(manifests: readonly any[]): Map<string, any> {
  return new Map(manifests.map((manifest, i) => [keyOf(manifest, i), manifest]));
}

/** Of the API its group and not its version: versions show the same objects. An object to which the server gives the name is another one each time. */
function keyOf({ apiVersion = '', kind, metadata }: any, index: number): string {
  const text = String(apiVersion);
  const group = text.includes('/') ? text.slice(0, text.indexOf('/')) : '';
  const { name, namespace } = metadata ?? {};
  return JSON.stringify([group, kind, namespace || 'default', name || index]);
}

function entryOf({ kind, metadata }: any, change: ObjectChange): Entry {
  return { kind, namespace: metadata?.namespace, name: metadata?.name ?? `${metadata?.generateName ?? ''}*`, ...change };
}
