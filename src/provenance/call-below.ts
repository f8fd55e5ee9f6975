import type { IConstruct } from 'constructs';
import { callsOf, type Call } from './place';
import type { Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';
import { isPodHost } from '../manifest/pod-host';

/** A construct, and a place in its manifest. */
export interface Origin {
  readonly construct: IConstruct;
  readonly path: Path;
  /** The call of the defaults that the field came from. */
  readonly defaults?: Call;
}

/** What is reported of a manifest. */
export interface Reported {
  readonly manifest: unknown;
  /** The field in the manifest. */
  readonly path: Path;
  readonly rule: string;
  readonly badValue?: unknown;
  readonly detail?: string;
}

/** The call that most likely wrote what is wrong; none if that is the one that made the construct. */
export interface Likely {
  readonly call?: Call;
  readonly isNear: boolean;
}

/** A call that wrote a part of the field. */
interface Part {
  readonly call: Call;
  /** Which part. */
  readonly path: Path;
}

/** A field as a message names it. */
const NAMED_FIELD = /`(\w+)`|\b([a-z]+[A-Z]\w*)\b/g;

/**
 * The call that wrote a part of the field that is reported, or of the nearest field around it that is there. It is known for sure where a single call wrote
 * all of it, or where calls wrote all of it and the message names what they set. Undefined where no call wrote a part.
 */
export function callBelow(origins: readonly Origin[], { manifest, path, rule, badValue, detail = '' }: Reported): Likely | undefined {
  const { value, missing } = nearest(manifest, path);
  const related = origins.filter((origin) => (origin.path.length > 0 || !isPodHost(origin.construct)) && origin.path.length >= missing);
  // Of a map, Kubernetes reports a key or a value as text: the call that gave it would be known.
  if (path.length === 0 || related.length === 0 || (missing === 0 && isMap(value) && typeof badValue === 'string')) {
    return undefined;
  }
  // The outer ones write last.
  const parts = related.reverse().flatMap((origin) => partsOf(origin, missing));
  const writers = leavesOf(value).map((leaf) => parts.filter((part) => isWithin(leaf, part.path)).pop());
  const written = parts.filter((part) => writers.includes(part));
  const names = new Set([...detail.matchAll(NAMED_FIELD)].map(([, quoted, word]) => quoted ?? word));
  const isWhole = !isTop(origins, related[0], missing) && !writers.includes(undefined);
  const named = written.filter((part) => names.has(String(part.path[0]))).pop();
  if (named !== undefined) {
    return { call: named.call, isNear: !isWhole };
  }
  if (isWhole && written.length > 0) {
    const isSure = rule === 'decode/unknown-field' || new Set(written.map(({ call }) => call)).size === 1;
    return { call: written.at(-1)!.call, isNear: !isSure };
  }
  return written.length > 0 && !(missing > 0 && isTop(origins, related[0], missing)) ? { isNear: true } : undefined;
}

/** The nearest field around `path` that is there, and how many segments of the path are not. */
function nearest(manifest: any, path: Path): { value: unknown; missing: number } {
  let value = manifest;
  for (const [i, segment] of path.entries()) {
    const next = typeof value === 'object' && value !== null && Object.hasOwn(value, segment) ? value[segment] : undefined;
    if (next === undefined) {
      return { value, missing: path.length - i };
    }
    value = next;
  }
  return { value, missing: 0 };
}

function partsOf({ construct, path }: Origin, missing: number): Part[] {
  const length = path.length - missing;
  return callsOf(construct)
    .filter((noted) => noted.path.length > length && isAlike(noted.path, path, length))
    .map((noted) => ({ call: noted.call, path: noted.path.slice(length) }));
}

/** Whether the field is an object, a pod spec, a container: others than the calls that are noted write to it, such as `addVolume`. */
function isTop(origins: readonly Origin[], { construct, path }: Origin, missing: number): boolean {
  const isPart = construct !== origins[0].construct && !isPodHost(construct);
  return path.length - missing < (isPart ? 1 : 2);
}

function leavesOf(value: unknown): Path[] {
  const isEmpty = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  return isEmpty ? [[]] : Object.entries(value).flatMap(([key, one]) => leavesOf(one).map((leaf) => [key, ...leaf]));
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && isAlike(outer, path, outer.length);
}

/** Indexes may be written as texts, in the paths of overrides. */
export function isAlike(one: Path, other: Path, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (String(one[i]) !== String(other[i])) {
      return false;
    }
  }
  return true;
}
