import type { IConstruct } from 'constructs';
import type { Defaults } from './defaults';

/** Something that is done to all pods of a scope, also to those that are made later. */
export interface Governor {
  readonly scope: IConstruct;
  /** Does it to a pod; the second time it does nothing. */
  govern(pod: IConstruct): void;
}

/** What patterns did to a pod, and what holds where it says nothing. */
export interface Governance {
  /** The governors that it came under so far. */
  known?: readonly Governor[];
  /** The pattern that is being put on. */
  applying?: string;
  /** A pattern for all containers of the app: none may be added after it. */
  closedBy?: string;
  /** The nearest scope first. */
  defaults: readonly Defaults[];
}

/** Of a root: its governors, in the order in which they came. The list is replaced, never written to. */
const GOVERNORS = Symbol.for('podwright.Governors');
const NONE: readonly Governor[] = [];

export function addGovernor(governor: Governor): void {
  (governor.scope.node.root as any)[GOVERNORS] = governorsIn(governor.scope).concat(governor);
}

/** All governors in the app of `construct`: the same list until one is added. */
export function governorsIn(construct: IConstruct): readonly Governor[] {
  return (construct.node.root as any)[GOVERNORS] ?? NONE;
}

/** Whether `construct` is `scope`, or lies in it. */
export function isWithin(construct: IConstruct, scope: IConstruct): boolean {
  for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
    if (at === scope) {
      return true;
    }
  }
  return false;
}
