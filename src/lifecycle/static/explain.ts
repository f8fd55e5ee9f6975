import { type Change, possibleChanges } from './changes';
import { type Effective, effectiveOf } from './effective';
import { type DeclaredVariable, declaredVariables } from './env-sources';
import { type GraceUse, graceUse } from './grace';
import { startOrder, type Step, stopOrder } from './order';
import { podReadyTime, probeTimings, type ProbeTiming, readyTime, type Span } from './timing';
import type * as k8s from '../../k8s/types';

/** What is known of a pod without a simulation. */
export interface Explained {
  /** How long the pod takes to be ready where all goes well, besides the pulls of images. */
  readonly ready: Span;
  readonly effective: Effective;
  readonly start: readonly Step[];
  readonly stop: readonly Step[];
  readonly containers: readonly ExplainedContainer[];
  readonly grace: readonly GraceUse[];
  readonly changes: readonly Change[];
}

export interface ExplainedContainer {
  readonly name: string;
  /** How long it takes to be ready where it answers well from its start on. */
  readonly ready: Span;
  readonly probes: readonly ProbeTiming[];
  readonly env: readonly DeclaredVariable[];
}

/**
 * Explains a pod.
 *
 * @param pod a Pod that the API server accepts, decoded and with its defaults; it is not changed
 */
export function explain({ spec = {} }: k8s.Pod): Explained {
  return {
    ready: podReadyTime(spec),
    effective: effectiveOf(spec),
    start: startOrder(spec),
    stop: stopOrder(spec),
    containers: [...spec.initContainers ?? [], ...spec.containers ?? []].map((container) => ({
      name: container.name!, ready: readyTime(spec, container), probes: probeTimings(spec, container), env: declaredVariables(container),
    })),
    grace: graceUse(spec),
    changes: possibleChanges(spec),
  };
}
