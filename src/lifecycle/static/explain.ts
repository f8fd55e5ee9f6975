import { type Change, possibleChanges } from './changes';
import { type Effective, effectiveOf } from './effective';
import { type DeclaredVariable, declaredVariables } from './env-sources';
import { type GraceUse, graceUse } from './grace';
import { startOrder, type Step, stopOrder } from './order';
import { podReadyTime, probeTimings, type ProbeTiming, readyTime, type Span } from './timing';
import type * as k8s from '../../k8s/types';
import { probeOf } from '../probes/probe-worker';
import { neverReady, unknownPort } from '../unknown-port';

/** What is known of a pod without a simulation. */
export interface Explained {
  /** How long the pod takes to be ready where all goes well, besides the pulls of images; not there if it never is. */
  readonly ready?: Span;
  /** Why it is never ready. */
  readonly neverReady?: string;
  readonly effective: Effective;
  readonly start: readonly Step[];
  readonly stop: readonly Step[];
  readonly containers: readonly ExplainedContainer[];
  readonly grace: readonly GraceUse[];
  readonly changes: readonly Change[];
}

export interface ExplainedContainer {
  readonly name: string;
  /** How long it takes to be ready where it answers well from its start on; not there if it never is. */
  readonly ready?: Span;
  /** Why it is never ready. */
  readonly neverReady?: string;
  readonly probes: readonly (ProbeTiming | FailingProbe)[];
  readonly env: readonly DeclaredVariable[];
}

/** A probe that cannot be made: it neither passes nor fails. */
export interface FailingProbe {
  readonly kind: ProbeTiming['kind'];
  /** The name of the port that the container does not have. */
  readonly unknownPort: string;
}

/**
 * Explains a pod.
 *
 * @param pod a Pod that the API server accepts, decoded and with its defaults; it is not changed
 */
export function explain({ spec = {} }: k8s.Pod): Explained {
  const containers = [...spec.initContainers ?? [], ...spec.containers ?? []].map((container) => explainContainer(spec, container));
  const stuck = containers.find((container) => container.neverReady !== undefined);
  return {
    ...(stuck === undefined ? { ready: podReadyTime(spec) } : { neverReady: `container ${stuck.name}: ${stuck.neverReady}` }),
    effective: effectiveOf(spec),
    start: startOrder(spec),
    stop: stopOrder(spec),
    containers,
    grace: graceUse(spec),
    changes: possibleChanges(spec),
  };
}

/** The order in which probes are explained. */
const KINDS: readonly ProbeTiming['kind'][] = ['startup', 'liveness', 'readiness'];

function failingProbes(container: k8s.Container): FailingProbe[] {
  return KINDS.flatMap((kind) => {
    const port = unknownPort(probeOf(container, kind), container);
    return port === undefined ? [] : { kind, unknownPort: port };
  });
}

function explainContainer(spec: k8s.PodSpec, container: k8s.Container): ExplainedContainer {
  const never = neverReady(container);
  return {
    name: container.name!,
    ...(never === undefined ? { ready: readyTime(spec, container) } : { neverReady: never }),
    probes: [...probeTimings(spec, container), ...failingProbes(container)].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    env: declaredVariables(container),
  };
}
