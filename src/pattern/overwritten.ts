import type { IConstruct } from 'constructs';
import type { PodTemplate } from '../pod';

/** The fields of a pod and its containers, by construct. */
export type Said = ReadonlyMap<IConstruct, any>;

export function saidBy(pod: PodTemplate): Said {
  return new Map<IConstruct, any>([pod, ...pod._containers, ...pod.initContainers].map((one) => [one, one._said()]));
}

/** The first field that had another value before, as text; undefined if there is none. */
export function overwritten(pod: PodTemplate, before: Said, may: readonly string[]): string | undefined {
  const now = saidBy(pod);
  for (const [construct, said] of before) {
    const found = changed(said, now.get(construct), construct === pod ? [] : [`container '${(construct as any).name}'`]);
    if (found !== undefined && !may.includes(found.path[1])) {
      return `it would replace ${found.path.join('.')}, which is ${JSON.stringify(found.was)} already, by ${JSON.stringify(found.is)}`;
    }
  }
  return undefined;
}

interface Change {
  readonly path: readonly string[];
  readonly was: any;
  readonly is: any;
}

function changed(was: any, is: any, path: readonly string[]): Change | undefined {
  if (was === undefined || Object.is(was, is)) {
    return undefined;
  }
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) {
    return { path, was, is };
  }
  for (const key of Object.keys(was)) {
    const now = Array.isArray(was) && Array.isArray(is) ? is[indexNow(was, is, Number(key))] : is[key];
    const found = changed(was[key], now, [...path, was[key]?.name ?? key]);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The index of an item in the changed list: by its name, if it has one. */
function indexNow(was: readonly any[], is: readonly any[], index: number): number {
  const name = was[index]?.name;
  return name === undefined ? index : is.findIndex((item) => item?.name === name);
}
