import type { Events } from './events';
import { runHook } from './hooks';
import type * as k8s from '../../k8s/types';
import { type Clock, type Coroutine, SECOND, Signal } from '../clock/clock';
import { containersOf, findContainer, initContainersOf, isSidecar, type Pod } from '../pod';
import type { Runtime } from '../runtime/runtime';
import type { Snapshot } from '../runtime/snapshot';

/** The minimum number of seconds between TERM and KILL, with any grace period and hook. */
const MINIMUM_GRACE = 2;

/** Why a container is killed, where that matters for its grace period. */
export type KillReason = 'startup' | 'liveness';

export interface KillHost {
  readonly clock: Clock;
  readonly runtime: Runtime;
  readonly events: Events;
}

/** What is killed, and how. */
export interface Kill {
  readonly id: string;
  readonly container: k8s.Container;
  readonly message?: string;
  readonly reason?: KillReason;
  /** The grace period in seconds; by default that of the pod, or of the probe. */
  readonly grace?: number;
}

/** Kills a container: the preStop hook, its turn, TERM, and KILL when the grace period is over. Waits until it has ended. */
export function* killContainer(host: KillHost, pod: Pod, kill: Kill, order?: TerminationOrder): Coroutine {
  const { runtime, events, clock } = host;
  const { id, container, message } = kill;
  const name = container.name!;
  let grace = kill.grace ?? graceOf(pod, container, kill.reason);
  events.ofContainer(container, 'Normal', 'Killing', message ?? `Stopping container ${name}`);
  if (container.lifecycle?.preStop && grace > 0) {
    grace -= yield* runPreStop(host, id, pod, container, grace);
  }
  if (order && grace > 0) {
    const start = clock.now;
    yield* order.waitForTurn(name, clock.now + grace * SECOND);
    grace -= Math.floor((clock.now - start) / SECOND);
  }
  yield* runtime.stopContainer(id, Math.max(grace, MINIMUM_GRACE));
  order?.hasEnded(name);
}

/** Kills all containers of a snapshot at once, sidecars in their order, and stops the sandboxes. */
export function* killPod(host: KillHost, pod: Pod, snapshot: Snapshot, grace?: number): Coroutine {
  const running = snapshot.containers.filter((c) => c.state === 'running');
  const order = initContainersOf(pod).some(isSidecar) ? new TerminationOrder(pod, running.map((c) => c.name)) : undefined;
  const ends: Signal[] = [];
  for (const { id, name } of running) {
    const end = new Signal();
    ends.push(end);
    host.clock.start((function* () {
      yield* killContainer(host, pod, { id, container: findContainer(pod, name)!, grace }, order);
      end.set();
    })());
  }
  for (const signal of ends) {
    yield { signal };
  }
  for (const sandbox of snapshot.sandboxes) {
    yield* host.runtime.stopSandbox(sandbox.id);
  }
}

/** Runs the preStop hook, for no longer than the grace period, and answers how many whole seconds that took. The hook is not ended. */
function* runPreStop({ clock, runtime, events }: KillHost, id: string, pod: Pod, container: k8s.Container, grace: number): Coroutine<number> {
  const start = clock.now;
  const done = new Signal();
  clock.start((function* () {
    if ((yield* runHook(runtime, id, pod, container, 'preStop')) !== undefined) {
      events.ofContainer(container, 'Warning', 'FailedPreStopHook', 'PreStopHook failed');
    }
    done.set();
  })());
  yield { signal: done, deadline: start + grace * SECOND };
  return Math.floor((clock.now - start) / SECOND);
}

function graceOf({ metadata, spec }: Pod, container: k8s.Container, reason: KillReason | undefined): number {
  if (metadata.deletionGracePeriodSeconds !== undefined) {
    return metadata.deletionGracePeriodSeconds;
  }
  const probe = reason === 'startup' ? container.startupProbe : reason === 'liveness' ? container.livenessProbe : undefined;
  return probe?.terminationGracePeriodSeconds ?? spec.terminationGracePeriodSeconds ?? MINIMUM_GRACE;
}

/** The order in which the containers of a pod with sidecars end: first the regular ones, then the sidecars from the last to the first. */
class TerminationOrder {
  private readonly ended = new Map<string, Signal>();
  private readonly after = new Map<string, readonly Signal[]>();

  public constructor(pod: Pod, running: readonly string[]) {
    for (const { name } of [...containersOf(pod), ...initContainersOf(pod)]) {
      const signal = new Signal();
      if (!running.includes(name!)) {
        signal.set();
      }
      this.ended.set(name!, signal);
    }
    let before = containersOf(pod).map(({ name }) => this.ended.get(name!)!);
    for (const { name } of initContainersOf(pod).filter(isSidecar).reverse()) {
      this.after.set(name!, before);
      before = [...containersOf(pod).map((c) => this.ended.get(c.name!)!), this.ended.get(name!)!];
    }
  }

  public* waitForTurn(name: string, deadline: number): Coroutine {
    for (const signal of this.after.get(name) ?? []) {
      if (!(yield { signal, deadline })) {
        return;
      }
    }
  }

  public hasEnded(name: string): void {
    this.ended.get(name)!.set();
  }
}
