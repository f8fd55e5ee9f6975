import type * as k8s from '../../k8s/types';
import { restartsAfter } from '../kubelet/restart';
import { containersOf, initContainersOf, isSidecar, type Pod } from '../pod';

/** The reason of containers that are ended to restart all of them. */
export const RESTARTING_ALL = 'RestartingAllContainers';

/** How many containers are in which state. */
interface Counts {
  /** Init containers that have not ended yet. */
  pending: number;
  /** Init containers that failed, and will not run again. */
  failed: number;
  /** Sidecars that are not started. */
  starting: number;
  running: number;
  /** Containers that never ran. */
  waiting: number;
  /** Containers that ended; of these, those that ended well, and those that will not run again. */
  stopped: number;
  succeeded: number;
  over: number;
  unknown: number;
}

/**
 * The phase of a pod.
 *
 * @param isTerminated whether the kubelet has ended the pod: nothing will run again, with any restart policy
 * @param hasInitialized whether a regular container has been started in the sandbox
 */
export function phaseOf(pod: Pod, statuses: readonly k8s.ContainerStatus[], isTerminated: boolean, hasInitialized: boolean): string {
  const counts = count(pod, statuses);
  const { running, stopped, unknown } = counts;
  if (counts.failed > 0) {
    return 'Failed';
  }
  if (counts.pending > 0 || (counts.starting > 0 && !hasInitialized) || counts.waiting > 0 || unknown > 0) {
    return 'Pending';
  }
  if (running > 0) {
    return 'Running';
  }
  if (stopped === 0) {
    return 'Pending';
  }
  if (!isTerminated && stopped !== counts.over) {
    return 'Running';
  }
  return stopped === counts.succeeded ? 'Succeeded' : 'Failed';
}

function count(pod: Pod, statuses: readonly k8s.ContainerStatus[]): Counts {
  const counts: Counts = { pending: 0, failed: 0, starting: 0, running: 0, waiting: 0, stopped: 0, succeeded: 0, over: 0, unknown: 0 };
  const statusOf = (container: k8s.Container): k8s.ContainerStatus | undefined => statuses.find((s) => s.name === container.name);
  for (const container of initContainersOf(pod)) {
    if (isSidecar(container)) {
      countSidecar(counts, statusOf(container));
    } else {
      countInit(counts, container, pod.spec, statusOf(container));
    }
  }
  for (const container of containersOf(pod)) {
    countContainer(counts, container, pod.spec, statusOf(container));
  }
  return counts;
}

function countInit(counts: Counts, container: k8s.Container, spec: k8s.PodSpec, status: k8s.ContainerStatus | undefined): void {
  const end = endOf(status);
  if (end === undefined) {
    counts.pending++;
  } else if (end.exitCode !== 0 && !runsAgain(container, spec, end)) {
    counts.failed++;
  }
}

function countSidecar(counts: Counts, status: k8s.ContainerStatus | undefined): void {
  if (status === undefined) {
    counts.unknown++;
  } else if (status.state?.running) {
    counts.starting += status.started ? 0 : 1;
    counts.running++;
  } else if (endOf(status) === undefined) {
    counts.starting++;
    counts.waiting++;
  }
}

function countContainer(counts: Counts, container: k8s.Container, spec: k8s.PodSpec, status: k8s.ContainerStatus | undefined): void {
  const end = endOf(status);
  if (status === undefined) {
    counts.unknown++;
  } else if (status.state?.running) {
    counts.running++;
  } else if (end === undefined) {
    counts.waiting++;
  } else {
    counts.stopped++;
    counts.over += runsAgain(container, spec, end) ? 0 : 1;
    counts.succeeded += status.state?.terminated?.exitCode === 0 ? 1 : 0;
  }
}

/** How a container ended that does not run: now, or before what it waits for. */
function endOf(status: k8s.ContainerStatus | undefined): k8s.ContainerStateTerminated | undefined {
  return status?.state?.running ? undefined : status?.state?.terminated ?? (status?.state?.waiting ? status.lastState?.terminated : undefined);
}

function runsAgain(container: k8s.Container, spec: k8s.PodSpec, end: k8s.ContainerStateTerminated): boolean {
  return restartsAfter(container, spec, end.exitCode!) || end.reason === RESTARTING_ALL;
}
