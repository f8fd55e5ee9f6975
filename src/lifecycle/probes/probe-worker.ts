import { type Clock, type Coroutine, SECOND, Signal, Ticker } from '../clock/clock';
import { goDuration } from '../duration';
import type { Events } from '../kubelet/events';
import { isSidecar, isTerminal, type Pod } from '../pod';
import type { ProbeResult, ProbeResults } from './probe-results';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import { isRestartingAll, restartsAfter } from '../kubelet/restart';
import type { ProbeKind, Runtime } from '../runtime/runtime';
import { expand } from '../static/expansion';
import { runtimeId } from '../status/container-status';
import type { StatusManager } from '../status/status-manager';
import { timeOf } from '../time';
import { unknownPort } from '../unknown-port';

/** What makes a worker look at its container, or end; those that come first are heard first. */
type Call = 'stop' | 'trigger' | 'tick';
const CALLS: readonly Call[] = ['stop', 'trigger', 'tick'];
/** What a worker stores before it has probed. */
const INITIAL: Readonly<Record<ProbeKind, ProbeResult>> = { startup: 'unknown', readiness: 'failure', liveness: 'success' };
const SPEC_OF = { startup: 'startupProbe', readiness: 'readinessProbe', liveness: 'livenessProbe' } as const;
/** A probe that could not be made is tried again at once. */
const TRIES = 3;

export function probeOf(container: k8s.Container, kind: ProbeKind): k8s.Probe | undefined {
  return container[SPEC_OF[kind]];
}

/** What a probe worker needs of the kubelet. */
export interface ProbeHost {
  readonly clock: Clock;
  readonly runtime: Runtime;
  readonly statuses: StatusManager;
  readonly results: ProbeResults;
  readonly events: Events;
  /** Whether a probe of a port name that its container does not have is an error; else the script says how it goes. */
  readonly resolvesPorts: boolean;
}

/**
 * The worker of one probe of one container (a container has up to three). It ticks each period from its own start, not from that of the container, and
 * looks at the kubelet's status of the pod: so it probes what the kubelet has seen running.
 */
export class ProbeWorker {
  private readonly probe: k8s.Probe;
  /** The name of the port that the container does not have: no probe can be made. */
  private readonly unknownPort?: string;
  private readonly calls = new Set<Call>();
  private readonly wake = new Signal();
  private isWaiting = false;
  private wokenBy?: Call;
  /** The container that it probes, and what it found of it. */
  private container?: string;
  private lastResult?: ProbeResult;
  private run = 0;
  private isOnHold = false;

  /** @param pod the pod as it was when the worker was made; it is never made anew */
  public constructor(
    private readonly host: ProbeHost, private readonly pod: Pod, private readonly spec: k8s.Container, private readonly kind: ProbeKind,
  ) {
    this.probe = probeOf(spec, kind)!;
    this.unknownPort = host.resolvesPorts ? unknownPort(this.probe, spec) : undefined;
  }

  // Most of a simulation are probes that succeed at once: nothing but this is a coroutine on their way.
  public* live(): Coroutine {
    const ticker = new Ticker(this.host.clock, this.probe.periodSeconds! * SECOND, () => this.call('tick'));
    for (let look = this.look(); look !== 'end'; look = this.look()) {
      if (look === 'probe') {
        this.judge(this.succeedsAtOnce() ? 'success' : yield* this.make());
      }
      let call = this.keptCall();
      if (call === undefined) {
        this.isWaiting = true;
        this.wake.reset();
        yield { signal: this.wake };
        call = this.wokenBy!;
      }
      if (call === 'stop') {
        break;
      }
      if (call === 'trigger') {
        ticker.reset();
        this.calls.delete('tick');
      }
    }
    ticker.stop();
    if (this.container !== undefined) {
      this.host.results.remove(this.kind, this.container);
    }
  }

  public stop(): void {
    this.call('stop');
  }

  /** Asks for a probe at once. The next tick is then a period later. */
  public trigger(): void {
    this.call('trigger');
  }

  /** The first call wakes it when it waits. What comes while it does not is kept, but each kind only once. */
  private call(call: Call): void {
    if (this.isWaiting) {
      this.isWaiting = false;
      this.wokenBy = call;
      this.wake.set();
    } else {
      this.calls.add(call);
    }
  }

  private keptCall(): Call | undefined {
    return this.calls.size === 0 ? undefined : CALLS.find((call) => this.calls.delete(call));
  }

  /** One look at the container: whether it is time for a probe, or to end. */
  private look(): 'probe' | 'wait' | 'end' {
    const { clock, statuses, results } = this.host;
    const status = statuses.status;
    if (status === undefined) {
      return 'wait';
    }
    if (isTerminal(status.phase)) {
      return 'end';
    }
    const seen = findStatus(status, this.spec.name!);
    if (!seen?.containerID) {
      return 'wait';
    }
    this.follow(seen);
    if (this.isOnHold) {
      return 'wait';
    }
    const { running, terminated } = seen.state!;
    if (running === undefined) {
      results.set(this.kind, this.container!, 'failure');
      const goesOn = terminated === undefined
        || restartsAfter(this.spec, this.pod.spec, terminated.exitCode!) || isRestartingAll(this.pod, undefined, status);
      return goesOn ? 'wait' : 'end';
    }
    const age = Math.trunc((clock.now - timeOf(running.startedAt!)) / SECOND);
    const isTurn = (this.kind === 'startup') !== Boolean(seen.started);
    return age >= (this.probe.initialDelaySeconds ?? 0) && isTurn ? 'probe' : 'wait';
  }

  /** Begins anew when there is a new container. Results in a row are not forgotten. */
  private follow({ containerID, started }: k8s.ContainerStatus): void {
    const { results } = this.host;
    if (this.container === containerID) {
      return;
    }
    if (this.container !== undefined) {
      results.remove(this.kind, this.container);
    }
    this.container = containerID!;
    if (this.kind === 'startup' && started && isSidecar(this.spec)) {
      results.set(this.kind, this.container, 'success');
    }
    results.set(this.kind, this.container, INITIAL[this.kind]);
    this.isOnHold = false;
  }

  /** Makes the probe, where it succeeds and takes no time. */
  private succeedsAtOnce(): boolean {
    return this.unknownPort === undefined && this.host.runtime.probeAtOnce(runtimeId(this.container!), this.kind);
  }

  /** Makes the probe. Answers nothing where it could not be made. */
  private* make(): Coroutine<'success' | 'failure' | undefined> {
    const { runtime, events } = this.host;
    const isExec = this.probe.exec !== undefined;
    const id = runtimeId(this.container!);
    const name = `${this.kind[0].toUpperCase()}${this.kind.slice(1)}`;
    const timeout = this.probe.timeoutSeconds!;
    let message = `port "${this.unknownPort}" not found`;
    for (let i = 0; i < TRIES && this.unknownPort === undefined; i++) {
      const result = yield* runtime.probe(id, this.kind, timeout);
      if (result === 'success') {
        return 'success';
      }
      if (result === 'error') {
        message = isExec ? 'exec failed' : 'probe error';
      } else if (result === 'gone' && isExec) {
        message = 'container is not running';
      } else {
        const late = isExec ? `command timed out: ${quote(this.command())} timed out after ${goDuration(timeout * SECOND)}` : 'context deadline exceeded';
        const output = result === 'timeout' ? late : isExec ? '' : 'connection refused';
        events.ofContainer(this.spec, 'Warning', 'Unhealthy', `${name} probe failed: ${output}`);
        return 'failure';
      }
    }
    events.ofContainer(this.spec, 'Warning', 'Unhealthy', `${name} probe errored and resulted in unknown state: ${message}`);
    return undefined;
  }

  /** The command as the kubelet runs it: variables have the values that stand in the specification, unexpanded; those with a source are empty. */
  private command(): string {
    const values = new Map(this.spec.env?.map(({ name, value = '' }) => [name!, value]));
    return this.probe.exec!.command!.map((word) => expand(word, (name) => values.get(name))).join(' ');
  }

  /** Counts results in a row, and stores one that counts. */
  private judge(result: 'success' | 'failure' | undefined): void {
    if (result === undefined) {
      return;
    }
    this.run = this.lastResult === result ? this.run + 1 : 1;
    this.lastResult = result;
    if (this.run < (result === 'failure' ? this.probe.failureThreshold! : this.probe.successThreshold!)) {
      return;
    }
    this.host.results.set(this.kind, this.container!, result);
    if (this.kind === 'startup' || (this.kind === 'liveness' && result === 'failure')) {
      // The result is final until there is a new container.
      this.isOnHold = true;
      this.run = 0;
    }
  }
}

function findStatus({ containerStatuses = [], initContainerStatuses = [] }: k8s.PodStatus, name: string): k8s.ContainerStatus | undefined {
  const status = containerStatuses.find((c) => c.name === name);
  return status?.containerID ? status : initContainerStatuses.find((c) => c.name === name);
}
