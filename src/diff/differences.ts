import { finder } from './lookup';
import { patchStrategyOf } from '../apimachinery/patch-strategy';
import { isPlainObject, own } from '../apimachinery/plain-object';
import { fieldsOf, isDefinition } from '../apimachinery/schema';
import { semanticEqualField } from '../validation';

/** A field that is another one than before. */
export interface Difference {
  /** Items of lists by their name where they have one: `spec.template.spec.containers[web].image`. */
  readonly field: string;
  /** Undefined where there was none. */
  readonly old?: unknown;
  /** Undefined where there is none. */
  readonly new?: unknown;
}

/** What the server sets, with any manifest. */
const OF_SERVER: ReadonlySet<string> = new Set([
  'status', 'metadata.creationTimestamp', 'metadata.generation', 'metadata.managedFields', 'metadata.resourceVersion', 'metadata.selfLink', 'metadata.uid',
]);

/** What differs between two objects of a type, decoded and defaulted. */
export function differences(old: any, now: any, definition: string): Difference[] {
  return [...fieldDifferences(old, now, definition, '')];
}

function* fieldDifferences(old: any, now: any, definition: string, at: string): Generator<Difference> {
  for (const [field, { type }] of fieldsOf(definition)) {
    const place = at === '' ? field : `${at}.${field}`;
    if (!OF_SERVER.has(place) && !semanticEqualField(old[field], now[field], definition, field)) {
      yield* valueDifferences(old[field], now[field], type, place, patchStrategyOf(definition, field).key);
    }
  }
}

/** What differs between two values that are not equal. */
function* valueDifferences(old: any, now: any, type: string, at: string, key?: string): Generator<Difference> {
  if (isPlainObject(old) && isPlainObject(now) && isDefinition(type)) {
    yield* fieldDifferences(old, now, type, at);
  } else if (isPlainObject(old) && isPlainObject(now)) {
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (own(old, name) !== own(now, name)) {
        yield* valueDifferences(own(old, name), own(now, name), type.slice(2), `${at}[${name}]`);
      }
    }
  } else if (Array.isArray(old) && Array.isArray(now) && isDefinition(type.slice(2))) {
    yield* itemDifferences(old, now, type.slice(2), at, key ?? 'name');
  } else if (!isSameQuantity(old, now, type)) {
    yield { field: at, old, new: now };
  }
}

/** Items are matched by their key or name where they have one, else by their place. */
function* itemDifferences(old: any[], now: any[], definition: string, at: string, key: string): Generator<Difference> {
  const nameOf = (item: any): unknown => item[key] ?? item.metadata?.name;
  const isNamed = [...old, ...now].every((item) => nameOf(item) !== undefined);
  const rest = [...old];
  const find = isNamed ? finder(rest, nameOf) : () => rest.shift();
  for (const [i, item] of now.entries()) {
    const before = find(item);
    const place = `${at}[${isNamed ? nameOf(item) : i}]`;
    if (before === undefined) {
      yield { field: place, new: item };
    } else {
      yield* fieldDifferences(before, item, definition, place);
    }
  }
  yield* rest.map((item, i) => ({ field: `${at}[${isNamed ? nameOf(item) : now.length + i}]`, old: item }));
  const orders = isNamed ? [old, now].map((list) => list.map(nameOf)) : [];
  if (orders.length > 0 && rest.length === 0 && old.length === now.length && orders[0].some((name, i) => name !== orders[1][i])) {
    yield { field: at, old: orders[0], new: orders[1] };
  }
}

function isSameQuantity(old: any, now: any, type: string): boolean {
  return type === 'quantity' && old !== undefined && now !== undefined && old.compare(now) === 0;
}

/** What differs between two values of no known type. */
export function plainDifferences(old: any, now: any): Difference[] {
  return [...comparePlain(old, now, '')];
}

function* comparePlain(old: any, now: any, at: string): Generator<Difference> {
  const before = old ?? undefined;
  const after = now ?? undefined;
  if (before === after || OF_SERVER.has(at)) {
    return;
  }
  if (isPlainObject(before) && isPlainObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* comparePlain(own(before, key), own(after, key), at === '' ? key : /^[\w-]+$/.test(key) ? `${at}.${key}` : `${at}[${key}]`);
    }
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (let i = 0; i < before.length; i++) {
      yield* comparePlain(before[i], after[i], `${at}[${i}]`);
    }
  } else {
    yield { field: at, old: before, new: after };
  }
}
