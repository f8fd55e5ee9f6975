import type { Random } from './random';
import { fieldsOf } from './schema';
import { BY_FIELD, KEYS, NUMBERS, QUANTITIES, SPELLED, STRINGS, TIMES } from './values';
import { JsonNumber } from '../src/apimachinery/json';

/** A place in a manifest: an object or list, the key of one of its entries, and the type that the entry has. */
interface Place {
  readonly parent: any;
  readonly key: string | number;
  readonly type: string;
  /** The field that the entry is, or that the list or map is which it is in. */
  readonly field: string;
}

/** What no mutation touches: which kind of object it is, and its status, which the server resets. */
const ROOT_FIELDS: readonly string[] = ['apiVersion', 'kind', 'status'];

/** A copy of `manifest` that is changed in `count` random places, as the type of the place allows, or not. */
export function mutate(manifest: any, count: number, random: Random): any {
  const copy = copyOf(manifest);
  for (let i = 0; i < count; i++) {
    const places = placesOf(copy);
    if (places.length > 0) {
      change(random.pick(places), random);
    }
  }
  return copy;
}

function placesOf(manifest: any): Place[] {
  const places: Place[] = [];
  for (const [field, type] of Object.entries(fieldsOf(manifest.kind) ?? {}).filter(([name]) => !ROOT_FIELDS.includes(name))) {
    enter({ parent: manifest, key: field, type, field }, places);
  }
  return places;
}

function enter(place: Place, places: Place[]): void {
  places.push(place);
  const { type, field } = place;
  const value = place.parent[place.key];
  const inner = type.slice(2);
  if (type.startsWith('[]') && Array.isArray(value)) {
    value.forEach((_, i) => enter({ parent: value, key: i, type: inner, field }, places));
  } else if (type.startsWith('{}') && isObject(value)) {
    Object.keys(value).forEach((key) => enter({ parent: value, key, type: inner, field }, places));
  } else if (isObject(value)) {
    Object.entries(fieldsOf(type) ?? {}).forEach(([name, of]) => enter({ parent: value, key: name, type: of, field: name }, places));
  }
}

function change({ parent, key, type, field }: Place, random: Random): void {
  const present = parent[key] !== undefined;
  switch (random.below(present ? 6 : 3)) {
    case 0:
    case 1:
      parent[key] = generate(type, field, random, 3);
      break;
    case 2:
      if (Array.isArray(parent)) {
        parent.push(copyOf(parent[Number(key)]));
      } else if (random.oneIn(20)) {
        parent[random.pick(['unknown', 'Name'])] = 1;
      } else {
        parent[key] = generate(type, field, random, 2);
      }
      break;
    case 3:
    case 4:
      if (Array.isArray(parent)) {
        parent.splice(Number(key), 1);
      } else {
        delete parent[key];
      }
      break;
    default:
      parent[key] = random.oneIn(4) ? random.pick([null, 1, 'a', true, [], {}]) : generate(type, field, random, 2);
  }
}

/** A value of `type` for a field; deep ones are small. */
function generate(type: string, field: string, random: Random, depth: number): any {
  if (Object.hasOwn(BY_FIELD, field) && !random.oneIn(4)) {
    const value = structuredClone(random.pick(BY_FIELD[field]));
    if (fits(value, type)) {
      return value;
    }
  }
  if (type.startsWith('[]')) {
    return Array.from({ length: random.below(3) }, () => generate(type.slice(2), field, random, depth - 1));
  }
  if (type.startsWith('{}')) {
    return Object.fromEntries(Array.from({ length: random.below(3) }, () => [random.pick(KEYS), generate(type.slice(2), field, random, depth - 1)]));
  }
  switch (type) {
    case 'string':
      return random.pick(STRINGS);
    case 'bool':
      return random.oneIn(2);
    case 'int32':
    case 'int64':
      return number(random);
    case 'quantity':
      return random.pick<unknown>(random.oneIn(10) ? SPELLED : QUANTITIES);
    case 'intOrString':
      return random.oneIn(2) ? number(random) : random.pick(STRINGS);
    case 'time':
    case 'microTime':
      return random.pick(TIMES);
    default:
      return struct(type, random, depth);
  }
}

function number(random: Random): unknown {
  return random.pick<unknown>(random.oneIn(8) ? SPELLED : NUMBERS);
}

/** An object of a definition; of something that has no definition, an empty one. */
function struct(type: string, random: Random, depth: number): any {
  const fields = Object.entries(fieldsOf(type) ?? {});
  const wanted = depth <= 0 ? 1 : 1 + random.below(4);
  return Object.fromEntries(Array.from({ length: Math.min(wanted, fields.length) }, () => {
    const [field, of] = random.pick(fields);
    return [field, generate(of, field, random, depth - 1)];
  }));
}

/** Whether a value has the form of a type: a list, a map or object, or neither. */
function fits(value: unknown, type: string): boolean {
  if (Array.isArray(value)) {
    return type.startsWith('[]');
  }
  return isObject(value) ? type.startsWith('{}') || fieldsOf(type) !== undefined : !type.startsWith('[]') && !type.startsWith('{}') && fieldsOf(type) === undefined;
}

/** A copy that keeps the spelling of numbers. */
function copyOf(value: any): any {
  if (typeof value !== 'object' || value === null || value instanceof JsonNumber) {
    return value;
  }
  return Array.isArray(value) ? value.map(copyOf) : Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copyOf(child)]));
}

function isObject(value: any): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
