import type { ApiObject } from 'cdk8s';
import { groupOf } from '../apimachinery/api-kinds';

/** The objects that have the kind, namespace and name of one before them, each with that one. */
export function sameObjects(objects: readonly ApiObject[]): ReadonlyMap<ApiObject, ApiObject> {
  const first = new Map<string, ApiObject>();
  const same = new Map<ApiObject, ApiObject>();
  for (const object of objects) {
    const { name, namespace } = object.metadata;
    // A list has no name that counts; the API server makes the others.
    if (typeof name !== 'string' || object.kind.endsWith('List')) {
      continue;
    }
    const key = `${groupOf(object.apiVersion)} ${object.kind} ${namespace ?? ''} ${name}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, object);
    } else {
      same.set(object, before);
    }
  }
  return same;
}
