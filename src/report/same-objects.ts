import type { ApiObject } from 'cdk8s';
import { groupOf, isClusterScoped } from '../apimachinery/api-kinds';
import { listItems } from '../apimachinery/list-items';
import type { Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';
import { identityOf } from '../manifest/object-manifest';

/** An object as it is written: that of a construct, or an item of its list. */
interface Written {
  readonly object: ApiObject;
  /** Where it is in the manifest of the construct. */
  readonly path: Path;
  readonly manifest: any;
}

/** An object that was written before. */
export interface SameObject {
  readonly kind: string;
  readonly name: string;
  /** The path of its name in the manifest. */
  readonly path: Path;
  readonly first: ApiObject;
  /** The path of the name in the manifest of the first one. */
  readonly firstPath: Path;
}

/** By construct, the objects whose kind, namespace and name were written before. */
export function sameObjects(objects: readonly ApiObject[]): ReadonlyMap<ApiObject, readonly SameObject[]> {
  const known = new Map<string, Written>();
  const same = new Map<ApiObject, SameObject[]>();
  const compare = (written: Written): void => {
    const { object, path, manifest } = written;
    const items = manifest === object ? undefined : listItems(manifest);
    if (items !== undefined) {
      items.forEach((item, i) => compare({ object, path: [...path, 'items', i], manifest: item }));
      return;
    }
    const key = keyOf(manifest);
    const before = key === undefined ? undefined : known.get(key);
    if (before !== undefined) {
      const one = { kind: manifest.kind, name: manifest.metadata.name, path: nameIn(path), first: before.object, firstPath: nameIn(before.path) };
      same.set(object, same.get(object) ?? []).get(object)!.push(one);
    } else if (key !== undefined) {
      known.set(key, written);
    }
  };
  objects.forEach((object) => compare({ object, path: [], manifest: identityOf(object) }));
  return same;
}

/** Undefined for an object without a name, which the API server makes. */
function keyOf(manifest: unknown): string | undefined {
  const { apiVersion, kind, metadata } = isMap(manifest) ? manifest : {} as any;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof metadata?.name !== 'string') {
    return undefined;
  }
  const namespace = isClusterScoped(apiVersion, kind) ? '' : metadata.namespace ?? '';
  return `${groupOf(apiVersion)} ${kind} ${namespace} ${metadata.name}`;
}

function nameIn(path: Path): Path {
  return [...path, 'metadata', 'name'];
}
