import type { FoundObject } from './objects';
import { groupBy } from '../apimachinery/group-by';

/** An object, and how its place is found again: documents are not kept. */
export interface KnownObject {
  readonly object: FoundObject;
  readonly file: string;
  /** The number of its document in the file. */
  readonly document: number;
}

/** The objects that are there once, by apiVersion, kind, namespace and name: of one that is there several times, it is not known which one is meant. */
export function singles(objects: readonly KnownObject[]): KnownObject[] {
  const groups = groupBy(objects, ({ object: { name } }) => JSON.stringify([name.apiVersion, name.kind, name.namespace, name.name]));
  return [...groups.values()].filter((same) => same.length === 1).map(([one]) => one);
}
