import { finder } from './lookup';
import { patchStrategyOf } from '../apimachinery/patch-strategy';
import { isPlainObject, own } from '../apimachinery/plain-object';
import { fieldsOf, isDefinition } from '../apimachinery/schema';

/**
 * The object that `kubectl apply` requests: the object in the cluster, without what was applied before and is omitted now, with what is applied now. What the
 * server filled in stays, unless the manifest says otherwise.
 *
 * @param before the manifest that was applied before
 * @param manifest the manifest that is applied now
 * @param live the object of the cluster
 * @param type the type of all three, as it is written in the definitions; empty where it is not known: then lists are replaced
 *
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes
 */
export function applied(before: any, manifest: any, live: any, type: string): any {
  return mergeObject(before, manifest, live, type, false);
}

function mergeObject(before: any, now: any, live: any, type: string, retainKeys: boolean): any {
  const isLeftOut = (key: string): boolean => (
    isNone(own(now, key)) && (retainKeys || !isNone(own(before, key)) || own(now, key) === null)
  );
  const kept = Object.keys(live).filter((key) => live[key] !== undefined && !isLeftOut(key)).map((key) => [key, live[key]]);
  const merged = Object.keys(now).filter((key) => !isNone(now[key]))
    .map((key) => [key, mergeField(own(before, key), now[key], own(live, key), type, key)]);
  return Object.fromEntries([...kept, ...merged]);
}

function mergeField(before: any, now: any, live: any, type: string, key: string): any {
  const fieldType = typeOfField(type, key);
  const { merge, key: mergeKey, retainKeys } = patchStrategyOf(type, key);
  if (merge && Array.isArray(now) && Array.isArray(live)) {
    const earlier = Array.isArray(before) ? before : [];
    return mergeKey === undefined
      ? [...now, ...live.filter((item) => !now.includes(item) && !earlier.includes(item))]
      : mergeList(earlier, now, live, fieldType.slice(2), mergeKey, retainKeys);
  }
  return isPlainObject(now) && isPlainObject(live) ? mergeObject(isPlainObject(before) ? before : {}, now, live, fieldType, retainKeys) : now;
}

/** Items are matched by their key, those with the same key by their order. */
function mergeList(before: any[], now: any[], live: any[], type: string, key: string, retainKeys: boolean): any[] {
  const keyOf = (item: any): unknown => item?.[key];
  const find = finder([...live], keyOf);
  const findBefore = finder([...before], keyOf);
  const merged = now.map((item) => {
    const there = find(item);
    const earlier = findBefore(item);
    return there === undefined || !isPlainObject(item) ? item : mergeObject(earlier ?? {}, item, there, type, retainKeys);
  });
  const keys = new Set([...now, ...before].map(keyOf));
  return [...merged, ...live.filter((item) => !keys.has(keyOf(item)))];
}

function typeOfField(type: string, key: string): string {
  return type.startsWith('{}') ? type.slice(2) : isDefinition(type) ? fieldsOf(type).get(key)?.type ?? '' : '';
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}
