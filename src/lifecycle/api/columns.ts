import type * as k8s from '../../k8s/types';
import { humanDuration } from '../duration';
import { isSidecar, isTerminal, type Pod } from '../pod';
import { timeOf } from '../time';

/** What `kubectl get pods -o wide` prints of a pod. */
export interface Columns {
  /** READY: how many containers are ready, of how many. */
  readonly ready: string;
  readonly status: string;
  readonly restarts: string;
  readonly age: string;
  /** READINESS GATES. */
  readonly gates: string;
}

/** How far a pod has come, as the columns count it. */
interface Tally {
  reason: string;
  restarts: number;
  ready: number;
  /** When the container that ended last and was started again ended. */
  lastRestart?: number;
}

/** What kubectl prints of a pod at a moment. */
export function columnsOf(pod: Pod, now: number): Columns {
  const initContainers = pod.spec.initContainers ?? [];
  const total = (pod.spec.containers ?? []).length + initContainers.filter(isSidecar).length;
  const start = firstReason(pod.status);
  const { tally, sidecars, isInitializing } = tallyInit(pod, start);
  const result = !isInitializing || hasCondition(pod.status, 'Initialized') ? tallyContainers(pod.status, tally, sidecars) : tally;
  const ago = result.lastRestart === undefined ? undefined : humanDuration(now - result.lastRestart);
  return {
    ready: `${result.ready}/${total}`,
    status: deletedReason(pod) ?? result.reason,
    restarts: result.restarts !== 0 && ago !== undefined ? `${result.restarts} (${ago} ago)` : `${result.restarts}`,
    age: pod.metadata.creationTimestamp ? humanDuration(now - timeOf(pod.metadata.creationTimestamp)) : '<unknown>',
    gates: gates(pod),
  };
}

function firstReason({ phase = '', reason, conditions = [] }: k8s.PodStatus): string {
  const isGated = conditions.some((c) => c.type === 'PodScheduled' && c.reason === 'SchedulingGated');
  return isGated ? 'SchedulingGated' : reason || phase;
}

/** Goes through the init containers in their order, up to the first that is not done. */
function tallyInit({ spec, status }: Pod, start: string): { tally: Tally; sidecars: Tally; isInitializing: boolean } {
  const initContainers = spec.initContainers ?? [];
  const tally: Tally = { reason: start, restarts: 0, ready: 0 };
  const sidecars: Tally = { reason: start, restarts: 0, ready: 0 };
  for (const [index, container] of (status.initContainerStatuses ?? []).entries()) {
    const isRestartable = initContainers.some((c) => c.name === container.name && isSidecar(c));
    countRestarts(tally, container);
    if (isRestartable) {
      countRestarts(sidecars, container);
    }
    const { terminated, waiting } = container.state ?? {};
    if (terminated?.exitCode === 0) {
      continue;
    }
    if (isRestartable && container.started) {
      tally.ready += container.ready ? 1 : 0;
      continue;
    }
    if (terminated !== undefined) {
      tally.reason = `Init:${terminatedReason(terminated)}`;
    } else if (waiting?.reason && waiting.reason !== 'PodInitializing') {
      tally.reason = `Init:${waiting.reason}`;
    } else {
      tally.reason = `Init:${index}/${initContainers.length}`;
    }
    return { tally, sidecars, isInitializing: true };
  }
  return { tally, sidecars, isInitializing: false };
}

/** Goes through the containers from the last to the first: the reason of the first one stands. Restarts are those of sidecars and of these. */
function tallyContainers(status: k8s.PodStatus, init: Tally, sidecars: Tally): Tally {
  const tally: Tally = { ...sidecars, reason: init.reason, ready: init.ready };
  let isRunning = false;
  let error: string | undefined;
  for (const container of [...status.containerStatuses ?? []].reverse()) {
    countRestarts(tally, container);
    const { waiting, terminated, running } = container.state ?? {};
    if (waiting?.reason) {
      tally.reason = waiting.reason;
    } else if (terminated !== undefined) {
      tally.reason = terminatedReason(terminated);
      error = terminated.exitCode !== 0 ? tally.reason : error;
    } else if (container.ready && running !== undefined) {
      isRunning = true;
      tally.ready++;
    }
  }
  if (tally.reason === 'Completed') {
    tally.reason = isRunning && hasCondition(status, 'Ready') ? 'Running' : error ?? (isRunning ? 'NotReady' : tally.reason);
  }
  return tally;
}

function countRestarts(tally: Tally, { restartCount = 0, lastState }: k8s.ContainerStatus): void {
  tally.restarts += restartCount;
  const finishedAt = lastState?.terminated?.finishedAt;
  if (finishedAt) {
    tally.lastRestart = Math.max(tally.lastRestart ?? -Infinity, timeOf(finishedAt));
  }
}

function terminatedReason({ reason, signal, exitCode = 0 }: k8s.ContainerStateTerminated): string {
  return reason || (signal ? `Signal:${signal}` : `ExitCode:${exitCode}`);
}

function deletedReason({ metadata, status }: Pod): string | undefined {
  if (!metadata.deletionTimestamp) {
    return undefined;
  }
  return status.reason === 'NodeLost' ? 'Unknown' : isTerminal(status.phase) ? undefined : 'Terminating';
}

function hasCondition({ conditions = [] }: k8s.PodStatus, type: string): boolean {
  return conditions.find((c) => c.type === type)?.status === 'True';
}

function gates({ spec, status }: Pod): string {
  const all = spec.readinessGates ?? [];
  const passed = all.filter((gate) => status.conditions?.find((c) => c.type === gate.conditionType)?.status === 'True');
  return all.length === 0 ? '<none>' : `${passed.length}/${all.length}`;
}

