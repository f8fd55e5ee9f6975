import type { Path } from '../apimachinery/path';
import { isMap, own } from '../apimachinery/plain-object';
import { isSameTime } from '../apimachinery/time';

/** Something that cdk8s reads otherwise than kubectl. */
export interface ReadingDifference {
  readonly path: Path;
  /** What both read: `cdk8s reads 750, kubectl reads "12:30"`. */
  readonly text: string;
  /** Whether both are the same moment, should the field be a time. */
  readonly isSameTime?: boolean;
  /** Where it stands: `legacy.yaml:12:9`. */
  readonly position?: string;
}

/**
 * Where two readings of a document differ.
 *
 * @param ours the value of cdk8s, which becomes the manifest
 * @param theirs what kubectl would make of it
 */
export function readingDifferences(ours: unknown, theirs: unknown): ReadingDifference[] {
  return [...differences(ours, theirs, [])];
}

function* differences(ours: any, theirs: any, path: Path): Generator<ReadingDifference> {
  if (isEqual(ours, theirs)) {
    return;
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    for (let i = 0; i < ours.length; i++) {
      yield* differences(ours[i], theirs[i], [...path, i]);
    }
  } else if (isMap(ours) && isMap(theirs)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      yield* differences(own(ours, key), own(theirs, key), [...path, key]);
    }
  } else {
    const text = `cdk8s reads ${textOf(ours)}, kubectl reads ${textOf(theirs)}`;
    yield { path, text, isSameTime: typeof ours === 'string' && typeof theirs === 'string' && isSameTime(ours, theirs) };
  }
}

/** A whole number of 64 bits is a `bigint` to the one, and rounded by the other. */
function isEqual(ours: unknown, theirs: unknown): boolean {
  return ours === theirs || (typeof ours === 'number' && typeof theirs === 'bigint' && Number.isInteger(ours) && BigInt(ours) === theirs);
}

function textOf(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? `a list of ${value.length}` : 'a map';
  }
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
