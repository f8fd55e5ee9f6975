import type * as k8s from '../../k8s/types';

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
 * How long the probes of a container take. The kubelet probes each period from a moment that has nothing to do with the container, so the first probe may come
 * up to a period late; a probe that runs into its timeout makes all of it longer. A readiness probe also runs at once when the kubelet sees the container
 * started.
 *
 * @param spec the specification of a pod with its defaults
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes
 */
export function probeTimings(spec: k8s.PodSpec, container: k8s.Container): ProbeTiming[] {
  const timings: ProbeTiming[] = [];
  const { startupProbe, livenessProbe, readinessProbe } = container;
  if (startupProbe) {
    const { initialDelaySeconds: delay = 0, failureThreshold = 3, periodSeconds: period = 10, timeoutSeconds: timeout = 1 } = startupProbe;
    timings.push({
      kind: 'startup',
      passes: { shortest: delay, longest: delay + period + timeout },
      fails: { shortest: delay + (failureThreshold - 1) * period, longest: delay + failureThreshold * period + timeout },
      grace: graceOf(spec, startupProbe),
    });
  }
  if (livenessProbe) {
    timings.push({ kind: 'liveness', passes: { shortest: 0, longest: 0 }, fails: failing(livenessProbe), grace: graceOf(spec, livenessProbe) });
  }
  if (readinessProbe) {
    const { initialDelaySeconds: delay = 0, successThreshold = 1, periodSeconds: period = 10, timeoutSeconds: timeout = 1 } = readinessProbe;
    timings.push({
      kind: 'readiness',
      passes: { shortest: delay + (successThreshold - 1) * period, longest: delay + successThreshold * period + timeout },
      fails: failing(readinessProbe),
    });
  }
  return timings;
}

/**
 * How long a container takes to become ready where it answers well from its start on, its startup probe included; not how long its image is pulled.
 */
export function readyTime(spec: k8s.PodSpec, container: k8s.Container): Span {
  const spans = probeTimings(spec, container).filter(({ kind }) => kind !== 'liveness').map(({ passes }) => passes);
  return { shortest: sum(spans.map((s) => s.shortest)), longest: sum(spans.map((s) => s.longest)) };
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
