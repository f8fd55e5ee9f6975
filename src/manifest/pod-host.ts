import type { Construct, IConstruct } from 'constructs';
import { misuse } from './misuse';
import { shown } from './shown';

/** The lists of a pod spec whose items are constructs. */
export type PodList = 'containers' | 'initContainers' | 'ephemeralContainers' | 'volumes';

/** An item of such a list: a construct with a name that can render itself. */
export interface PodPart extends IConstruct {
  readonly name: string;
  /** The plain manifest of the item, keys sorted; the same object until something changes, never to be written to. */
  _render(): any;
  /** Remembers what the item is now: what is returned takes it back to that. */
  _save(): () => void;
}

/** The interface of a pod for its containers and volumes. `PodTemplate` is the only one. */
export interface PodHost extends IConstruct {
  _register(list: PodList, part: PodPart): void;
  /** Called by a part when it changes. */
  _changed(): void;
}

const POD_HOST = Symbol.for('podwright.PodHost');

/** Brands all constructs of a prototype as pods. A symbol and not `instanceof`: several copies of the library may be loaded. */
export function brandPodHosts(prototype: PodHost): void {
  Object.defineProperty(prototype, POD_HOST, { value: true });
}

export function isPodHost(x: unknown): x is PodHost {
  return typeof x === 'object' && x !== null && POD_HOST in x;
}

/** The pod that `scope` is, or lies in. */
export function podHostOf(scope: IConstruct, kind: string, id: string): PodHost {
  for (let at: IConstruct | undefined = scope; at; at = at.node.scope) {
    if (isPodHost(at)) {
      return at;
    }
  }
  throw misuse(`${kind} '${id}' must be created inside a pod, got the scope '${scope?.node?.path ?? String(scope)}'; pass the Pod (or Deployment, Job, ...) as scope`);
}

/** The ids that cdk8s gives a meaning: the object of a construct, and its default child. */
const RESERVED_IDS = new Set(['', 'Resource', 'Default']);

/**
 * An id for a child of `scope`: `id` itself where it is free. Names may repeat where construct ids may not (a volume named like a container; the same
 * container twice, which the validation reports with both places), so a taken id gets its kind and a number.
 */
export function freeId(scope: Construct, kind: string, id: string): string {
  if (typeof id !== 'string') {
    throw misuse(`[${scope?.node?.path}] the name of a ${kind} must be a string, got ${shown(id)}; it is the first argument, as in add${kind === 'volume' ? 'Volume' : 'Container'}('name', ...)`);
  }
  if (!RESERVED_IDS.has(id) && !scope.node.tryFindChild(id)) {
    return id;
  }
  for (let n = 1; ; n++) {
    const candidate = `${kind}:${id}:${n}`;
    if (!scope.node.tryFindChild(candidate)) {
      return candidate;
    }
  }
}
