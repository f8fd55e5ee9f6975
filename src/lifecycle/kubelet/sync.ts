import { type Actions, actionsFor } from './actions';
import type { BackOff } from './back-off';
import { killContainer, type KillHost, killPod } from './kill';
import type { Reason } from './reasons';
import { type Place, startContainer, type StartFailure, type StartHost } from './start';
import type { Coroutine } from '../clock/clock';
import { initContainersOf, isSidecar, type Pod } from '../pod';
import type { ProbeResults } from '../probes/probe-results';
import type { Snapshot } from '../runtime/snapshot';

/** How a sync went. */
export interface SyncResult {
  /** Whether it did anything. */
  hasActed: boolean;
  hasFailed: boolean;
  /** When the first back-off ends, where a container backs off. */
  retryAt?: number;
  /** Whether containers were removed to restart all of them. */
  hasReset: boolean;
}

export interface SyncHost extends KillHost, StartHost {
  readonly results: ProbeResults;
  readonly backOff: BackOff;
  /** Why containers could not be started. */
  readonly reasons: Map<string, Reason>;
  /** The sandbox is ready; the status may say so. */
  sandboxIsReady(pod: Pod): void;
  isTerminationRequested(): boolean;
}

/**
 * Brings the containers of a pod closer to what the pod says, one step after the other. While an image is pulled or a hook runs, nothing else is done for the
 * pod. What it finds to do it finds in a snapshot: each further step needs a new list.
 */
export function* syncContainers(
  host: SyncHost, pod: Pod, snapshot: Snapshot, restartAll: boolean, ips: readonly string[],
): Coroutine<SyncResult> {
  const { runtime, events, results } = host;
  const result: SyncResult = { hasActed: false, hasFailed: false, hasReset: false };
  const actions = actionsFor(pod, snapshot, results, restartAll);
  if (actions.createSandbox && actions.hasSandbox) {
    events.ofPod('Normal', 'SandboxChanged', 'Pod sandbox changed, it will be killed and re-created.');
  }
  if (actions.killPod) {
    result.hasActed = true;
    yield* killPod(host, pod, snapshot);
    if (actions.createSandbox) {
      yield* removeInitContainers(host, pod, snapshot, 0);
    }
  } else {
    for (const kill of actions.kill) {
      result.hasActed = true;
      yield* killContainer(host, pod, kill);
    }
    for (const reset of actions.reset) {
      result.hasActed = true;
      result.hasReset = true;
      if (reset.isRunning) {
        yield* killContainer(host, pod, reset);
      }
      yield* runtime.removeContainer(reset.id);
    }
  }
  yield* removeInitContainers(host, pod, snapshot, 1);
  let place = { sandbox: snapshot.sandboxes[0]?.id, ips, snapshot };
  if (actions.createSandbox) {
    result.hasActed = true;
    const { value, error } = yield* runtime.runSandbox();
    if (error !== undefined) {
      if (!host.isTerminationRequested()) {
        result.hasFailed = true;
        events.ofPod('Warning', 'FailedCreatePodSandBox', `Failed to create pod sandbox: ${error}`);
      }
      return result;
    }
    place = { ...place, sandbox: value, ips: pod.spec.hostNetwork ? ips : runtime.list().ips };
    host.sandboxIsReady(pod);
  }
  yield* startAll(host, pod, place, actions, result);
  return result;
}

/** Starts the containers that have to start, one after the other. A regular init container that fails to start delays those after it. */
function* startAll(
  host: SyncHost, pod: Pod, place: Place, { startInit, start }: Pick<Actions, 'startInit' | 'start'>, result: SyncResult,
): Coroutine {
  const outcomes = new Map<string, StartFailure | undefined>();
  for (const container of [...startInit, ...start]) {
    const failure = yield* startContainer(host, pod, container, place);
    outcomes.set(container.name!, failure);
    if (failure !== undefined && startInit.includes(container) && !isSidecar(container)) {
      break;
    }
  }
  for (const [name, failure] of outcomes) {
    result.hasActed = true;
    if (failure === undefined) {
      host.reasons.delete(name);
      continue;
    }
    host.reasons.set(name, failure);
    result.hasFailed = true;
    if (failure.retryAt !== undefined) {
      result.retryAt = Math.min(result.retryAt ?? Infinity, failure.retryAt);
    }
  }
}

/** Removes what init containers have left, but the newest so many of each name. */
function* removeInitContainers({ runtime }: SyncHost, pod: Pod, snapshot: Snapshot, keep: number): Coroutine {
  for (const { name } of initContainersOf(pod)) {
    const records = snapshot.containers.filter((c) => c.name === name && (keep === 0 || c.state === 'exited'));
    for (const { id } of records.slice(keep)) {
      yield* runtime.removeContainer(id);
    }
  }
}
