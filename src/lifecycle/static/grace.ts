import type * as k8s from '../../k8s/types';
import { isSidecar } from '../pod';
import { hookProblem } from '../unknown-port';

/** A container has at least so many seconds between TERM and KILL. */
const MINIMUM = 2;

/** How the time of a container that has to end is used. */
export interface GraceUse {
  readonly container: string;
  /** The grace period of the pod in seconds. */
  readonly grace: number;
  /** How long its preStop hook takes; nothing where it has none, or only a run shows it. */
  readonly preStop?: number;
  /** How many seconds it has between TERM and KILL at most: what the hook leaves, but at least two. */
  readonly left: number;
  /** Whether the hook takes all of the grace period or more. */
  readonly isOverrun: boolean;
  readonly remark?: string;
}

/**
 * Whether the preStop hook and the shutdown of each container fit into the grace period. The hook and the shutdown share it. Sidecars share it with the
 * containers that they wait for.
 *
 * @param spec the specification of a pod with its defaults
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
 */
export function graceUse(spec: k8s.PodSpec): GraceUse[] {
  const grace = spec.terminationGracePeriodSeconds ?? 30;
  return [...spec.containers ?? [], ...(spec.initContainers ?? []).filter(isSidecar)].map((container) => {
    const hook = container.lifecycle?.preStop;
    const preStop = hook?.sleep?.seconds;
    return {
      container: container.name!,
      grace,
      preStop,
      left: Math.max(grace - (preStop ?? 0), MINIMUM),
      isOverrun: preStop !== undefined && preStop >= grace,
      remark: remarkOf(container, grace),
    };
  });
}

function remarkOf(container: k8s.Container, grace: number): string | undefined {
  const hook = container.lifecycle?.preStop;
  const problem = hookProblem(hook, container);
  if (problem !== undefined) {
    return `its preStop hook ${problem}: it fails at once`;
  }
  if (hook && grace === 0) {
    return 'with a grace period of 0 the preStop hook does not run';
  }
  if (hook && !hook.sleep) {
    return `how long the preStop hook takes shows only when it runs; what it takes is missing from the ${grace} s`;
  }
  return isSidecar(container) ? 'it gets TERM when the containers before it have ended: what they take is missing from its time' : undefined;
}
