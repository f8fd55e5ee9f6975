import type { ApiObjectMetadata } from 'cdk8s';
import { given } from './given';
import { misuse } from './misuse';
import { shown } from './shown';
import { isPlainObject } from '../apimachinery/plain-object';

/**
 * A map with free keys, as given. A key without a value is a mistake, such as a variable of the environment that is not set: it is never
 * left out in silence.
 *
 * @param field the path of the map, for the message
 */
export function givenMap<T>(map: T, field: string): T {
  for (const key in plainMap(map, field)) {
    givenValue(map[key], `${field}[${JSON.stringify(givenKey(key, field))}]`);
  }
  return map;
}

/** The key of a label, an annotation or a resource. One that JavaScript would lose is none that the API server accepts. */
export function givenKey(key: string, field: string): string {
  if (key === '__proto__') {
    throw misuse(`${field}: Invalid value: "__proto__": a key must start and end with a letter or a digit`);
  }
  return key;
}

/** A map as given. The entries of another object, such as a `Map`, would be lost; what is no object is reported by the validation. */
export function plainMap<T>(map: T, field: string): T {
  if (typeof map === 'object' && map !== null && !isPlainObject(map)) {
    throw misuse(`${field} must be an object with a value for each key, got ${Array.isArray(map) ? 'a list' : `an instance of ${map.constructor?.name}`}`);
  }
  return map;
}

/** Metadata as it was given. cdk8s takes any field, and leaves out labels and annotations without a value. */
export function givenMetadata<T extends ApiObjectMetadata | undefined>(metadata: T): T {
  if (metadata !== undefined) {
    const { annotations, labels } = given('ApiObjectMetadata', metadata);
    givenMap(mapOrNone(annotations, 'metadata.annotations'), 'metadata.annotations');
    givenMap(mapOrNone(labels, 'metadata.labels'), 'metadata.labels');
  }
  return metadata;
}

/** A map, or none. The letters of a text would become entries before the validation sees them. */
export function mapOrNone<T>(map: T, field: string): T {
  if (map !== undefined && map !== null && typeof map !== 'object') {
    throw misuse(`${field} must be an object such as { app: 'web' }, got ${shown(map)}`);
  }
  return map;
}

/** The value of a key: a string, a token of cdk8s, or anything for the validation. */
export function givenValue<T>(value: T, field: string): T {
  if (value === undefined || value === null) {
    throw misuse(`${field} must have a value, got ${value}; leave the key out`);
  }
  return value;
}
