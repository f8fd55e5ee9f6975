import type { ApiObjectMetadata } from 'cdk8s';
import { given } from './given';

/**
 * A map with free keys, as given. A key without a value is a mistake, such as a variable of the environment that is not set: it is never
 * left out in silence.
 *
 * @param field the path of the map, for the message
 */
export function givenMap<T>(map: T, field: string): T {
  for (const key in map) {
    givenValue(map[key], `${field}[${JSON.stringify(key)}]`);
  }
  return map;
}

/** Metadata as it was given. cdk8s takes any field, and leaves out labels and annotations without a value. */
export function givenMetadata<T extends ApiObjectMetadata | undefined>(metadata: T): T {
  if (metadata !== undefined) {
    const { annotations, labels } = given('ApiObjectMetadata', metadata);
    givenMap(annotations, 'metadata.annotations');
    givenMap(labels, 'metadata.labels');
  }
  return metadata;
}

/** The value of a key: a string, a token of cdk8s, or anything for the validation. */
export function givenValue<T>(value: T, field: string): T {
  if (value === undefined || value === null) {
    throw new Error(`${field} must have a value, got ${value}; leave the key out`);
  }
  return value;
}
