import type * as k8s from '../../k8s/types';
import { isSidecar } from '../pod';
import { unknownPort } from '../unknown-port';

/** A span of time in seconds, from the shortest to the longest. */
export interface Span {
  readonly shortest: number;
  readonly longest: number;
}

/** How long a probe takes to find something out, in seconds. */
export interface ProbeTiming {
  readonly kind: 'startup' | 'liveness' | 'readiness';
  /** Until it succeeds, where the container answers well from its start on; counted from the start, and for others than startup probes from `started` on. */
  readonly passes: Span;
  /** Until it fails for good, where the container answers badly: counted from the start for startup, else from the first bad answer on. */
  readonly fails: Span;
  /** What follows when it fails: how many seconds the container then has to end. Readiness probes only take the pod out of its services. */
  readonly grace?: number;
}

/**
 * How long the probes of a container take that can be made. The kubelet probes each period from a moment that has nothing to do with the container, so the first probe may come
 * up to a period late; a probe that runs into its timeout makes all of it longer. A readiness probe that has not succeeded also runs each time the kubelet looks at
 * the pod, so several successes may come at once.
 *
 * @param spec the specification of a pod with its defaults
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes
 */
export function probeTimings(spec: k8s.PodSpec, container: k8s.Container): ProbeTiming[] {
  const timings: ProbeTiming[] = [];
  const { startupProbe, livenessProbe, readinessProbe } = container;
  const isMade = (probe: k8s.Probe | undefined): probe is k8s.Probe => probe !== undefined && unknownPort(probe, container) === undefined;
  if (isMade(startupProbe)) {
    const { initialDelaySeconds: delay = 0, failureThreshold = 3, periodSeconds: period = 10, timeoutSeconds: timeout = 1 } = startupProbe;
    timings.push({
      kind: 'startup',
      passes: { shortest: earliest(delay), longest: delay + period + timeout },
      fails: { shortest: earliest(delay) + (failureThreshold - 1) * period, longest: delay + failureThreshold * period + timeout },
      grace: graceOf(spec, startupProbe),
    });
  }
  if (isMade(livenessProbe)) {
    timings.push({ kind: 'liveness', passes: { shortest: 0, longest: 0 }, fails: failing(livenessProbe), grace: graceOf(spec, livenessProbe) });
  }
  if (isMade(readinessProbe)) {
    const { initialDelaySeconds: delay = 0, successThreshold = 1, periodSeconds: period = 10, timeoutSeconds: timeout = 1 } = readinessProbe;
    timings.push({
      kind: 'readiness',
      passes: { shortest: earliest(delay), longest: delay + successThreshold * period + timeout },
      fails: failing(readinessProbe),
    });
  }
  return timings;
}

/**
 * How long a container takes to become ready where it answers well from its start on, its startup probe included; not how long its image is pulled.
 */
export function readyTime(spec: k8s.PodSpec, container: k8s.Container): Span {
  const passes = probeTimings(spec, container).filter(({ kind }) => kind !== 'liveness').map((probe) => probe.passes);
  // Both delays are counted from the start of the container.
  const [startup, readiness] = [container.startupProbe, container.readinessProbe].map((probe) => probe?.initialDelaySeconds ?? 0);
  const shared = passes.length > 1 ? Math.min(readiness, startup) : 0;
  return { shortest: Math.max(0, ...passes.map((s) => s.shortest)), longest: sum(passes.map((s) => s.longest)) - shared };
}

/** The kubelet sees up to a second later that a container has started or ended, and continues with the next. */
const LIST = 1;

/**
 * How long a pod takes to become ready where its init containers end at once and all others answer well from their start on: it waits for each sidecar in turn,
 * and then for all that are not ready. Images are pulled besides.
 */
export function podReadyTime(spec: k8s.PodSpec): Span {
  let start: Span = { shortest: 0, longest: 0 };
  const ready: Span[] = [];
  for (const container of spec.initContainers ?? []) {
    if (isSidecar(container)) {
      ready.push(add(start, readyTime(spec, container)));
      start = add(start, probeTimings(spec, container).find(({ kind }) => kind === 'startup')?.passes ?? { shortest: 0, longest: 0 });
    }
    start = add(start, { shortest: 0, longest: LIST });
  }
  ready.push(...(spec.containers ?? []).map((container) => add(start, readyTime(spec, container))));
  return { shortest: Math.max(...ready.map((r) => r.shortest)), longest: Math.max(...ready.map((r) => r.longest)) + LIST };
}

function add(a: Span, b: Span): Span {
  return { shortest: a.shortest + b.shortest, longest: a.longest + b.longest };
}

/** The kubelet counts the whole seconds from the second in which the container started: a delay may end almost a second early. */
function earliest(delay: number): number {
  return Math.max(0, delay - 1);
}

function failing({ failureThreshold = 3, periodSeconds: period = 10, timeoutSeconds: timeout = 1 }: k8s.Probe): Span {
  return { shortest: (failureThreshold - 1) * period, longest: failureThreshold * period + timeout };
}

function graceOf(spec: k8s.PodSpec, probe: k8s.Probe): number {
  return probe.terminationGracePeriodSeconds ?? spec.terminationGracePeriodSeconds ?? 30;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
