import type { IConstruct } from 'constructs';
import type { PodTemplate } from '../pod';

/** What a pod and its containers said, by the construct that said it. */
export type Said = ReadonlyMap<IConstruct, any>;

export function saidBy(pod: PodTemplate): Said {
  return new Map<IConstruct, any>([pod, ...pod._containers, ...pod.initContainers].map((one) => [one, one._said()]));
}

/** The first thing that was said before and is another now, as a text; undefined where all of it still holds. */
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

/** Where the item at `index` of a list stands in the list that it became: by its name, where it has one. */
function indexNow(was: readonly any[], is: readonly any[], index: number): number {
  const name = was[index]?.name;
  return name === undefined ? index : is.findIndex((item) => item?.name === name);
}
