import { allocatable, rejection } from './admission';
import { BackOff, backOffLimits } from './back-off';
import { startBeat } from './beat';
import type { ConfigSource } from './container-config';
import { equal } from '../equal';
import { Events } from './events';
import { ImagePuller } from './image-puller';
import { killPod } from './kill';
import { List, type ListEvent } from './list';
import type { Reason } from './reasons';
import { syncContainers } from './sync';
import { type Kill, type SyncOutcome, Worker } from './worker';
import type * as k8s from '../../k8s/types';
import { Api, NODE_NAME } from '../api/api';
import { type Clock, type Coroutine, Mailbox, MILLISECOND, SECOND, Signal } from '../clock/clock';
import { isTerminal, type Pod } from '../pod';
import { ProbeResults, type ProbeResult } from '../probes/probe-results';
import { Probes } from '../probes/probes';
import { type ProbeKind, Runtime } from '../runtime/runtime';
import { EMPTY_SNAPSHOT, type Snapshot } from '../runtime/snapshot';
import { duration, type Script } from '../script';
import { replaceCondition, updateCondition } from '../status/conditions';
import { type Eviction, statusOf } from '../status/status';
import { needsReadiness } from '../status/status-conditions';
import { StatusManager } from '../status/status-manager';
import { timeOf, timestamp } from '../time';
import type { Recorder } from '../timeline';

const HOUSEKEEPING_PERIOD = 2 * SECOND;
/** The sync loop's ticks come a little after those of the list. */
const LOOP_DELAY = 10 * MILLISECOND;
const PAST_DEADLINE: Eviction = { reason: 'DeadlineExceeded', message: 'Pod was active on the node longer than the specified deadline' };
const EVICTED: Eviction = { reason: 'Evicted', message: 'The node was low on resource: memory. ' };

/** The kubelet of one node with one pod: the sync loop, and what it is made of. */
export class Kubelet {
  /** The pod as the kubelet has it. */
  public pod: Pod | undefined;
  public isPartitioned = false;
  public readonly runtime: Runtime;
  public readonly events: Events;
  public readonly statuses: StatusManager;
  public readonly results: ProbeResults;
  public readonly probes: Probes;
  public readonly images: ImagePuller;
  public readonly backOff: BackOff;
  public readonly config: ConfigSource;
  public readonly resolvesPorts: boolean;
  public readonly reasons = new Map<string, Reason>();
  private readonly loop: Mailbox;
  private readonly deletor: Mailbox;
  private readonly list: List;
  private readonly worker: Worker;
  private isAdmitted = false;
  /** The last pod: containers that end after it was removed from the API still refer to it. */
  private lastPod?: Pod;
  /** What changed while the API could not be reached. */
  private missed?: { readonly pod: Pod | undefined };

  public constructor(public readonly clock: Clock, public readonly api: Api, recorder: Recorder, private readonly script: Script) {
    this.loop = new Mailbox(clock);
    this.deletor = new Mailbox(clock);
    this.runtime = new Runtime(script, clock, recorder);
    this.events = new Events(recorder, () => this.pod ?? this.lastPod!);
    this.statuses = new StatusManager(this);
    this.results = new ProbeResults((kind, container, result) => this.loop.post(() => this.handleProbe(kind, container, result)));
    this.resolvesPorts = script.resolvePorts === true;
    this.probes = new Probes(this);
    this.images = new ImagePuller(clock, this.runtime, this.events);
    this.backOff = new BackOff(...backOffLimits(script));
    const { objects = [], config = false, nonRootImages = false } = script;
    this.config = { objects: objects.filter(({ apiVersion = 'v1' }) => apiVersion === 'v1'), node: allocatable(script.node), isRecorded: config, nonRootImages };
    this.list = new List(clock, this.runtime, (event) => this.loop.post(() => this.handleListEvent(event)));
    this.worker = new Worker(clock, this.list, this, script.jitter ?? 0);
    if (script.evented) {
      this.runtime.notify = () => this.list.request();
    }
    api.watch = (pod) => this.loop.post(() => this.watch(pod));
    this.start(duration(script.phase ?? 0.5));
  }

  // ---- the sync loop ----

  private start(phase: number): void {
    const { clock, list, loop, backOff } = this;
    this.statuses.start(phase);
    list.pass(phase - SECOND); // The kubelet has listed before.
    const tick = (): void => this.tick();
    startBeat(clock, phase, LOOP_DELAY, {
      list: () => list.listAll(),
      tick: () => loop.post(tick),
      idleUntil: () => this.idleUntil,
      pass: (listed, ticked) => {
        list.pass(listed);
        backOff.collect(isHousekeeping(ticked) ? ticked : ticked - SECOND);
      },
    });
  }

  /** Up to when the list and the ticks have nothing to do, if nothing else happens. */
  private get idleUntil(): number | undefined {
    const { pod, worker, list } = this;
    if (pod === undefined || worker.isTerminated || list.isWorth) {
      return undefined;
    }
    return Math.min(worker.dueTime, this.deadlineOf(pod) - 1);
  }

  /** Syncs the pod if it is due or past its deadline; every other second it forgets what is no longer needed. */
  private tick(): void {
    const isDue = this.worker.takeDue();
    if (this.pod !== undefined && (isDue || this.isPastDeadline(this.pod))) {
      this.sync();
    }
    if (isHousekeeping(this.clock.now)) {
      this.housekeep();
    }
  }

  private housekeep(): void {
    if (this.worker.isStarted && this.worker.isTerminated) {
      this.probes.stopAll();
    }
    if (this.pod === undefined) {
      this.statuses.forget();
    }
    this.backOff.collect(this.clock.now);
  }

  /** The API has another pod than the kubelet. */
  private watch(pod: Pod | undefined): void {
    if (this.isPartitioned) {
      this.missed = { pod };
      return;
    }
    const before = this.pod;
    const next = pod?.spec.nodeName === NODE_NAME ? pod : undefined;
    if (next === before) {
      return;
    }
    this.pod = next;
    this.lastPod = next ?? before;
    if (next === undefined) {
      if (this.worker.isStarted) {
        this.worker.update({ pod: before!, kill: {} });
      }
    } else if (before === undefined) {
      this.add(next);
    } else if (this.isAdmitted) {
      this.change(before, next);
    }
  }

  private add(pod: Pod): void {
    const rejected = rejection(pod, this.script.node);
    if (rejected === undefined) {
      this.isAdmitted = true;
      this.worker.update({ pod });
      return;
    }
    this.events.ofPod('Warning', rejected.reason, rejected.message);
    this.statuses.set(pod, { phase: 'Failed', reason: rejected.reason, message: `Pod was rejected: ${rejected.message}`, qosClass: pod.status.qosClass });
  }

  /** A new specification or deletion is worth a sync, a new status only where it concerns readiness gates. */
  private change(before: Pod, next: Pod): void {
    const { deletionTimestamp, deletionGracePeriodSeconds } = before.metadata;
    if (before.spec !== next.spec || (before.isUnwritten && !next.isUnwritten) || deletionTimestamp !== next.metadata.deletionTimestamp
      || deletionGracePeriodSeconds !== next.metadata.deletionGracePeriodSeconds || !equal(before.metadata.labels, next.metadata.labels)
      || !equal(before.metadata.annotations, next.metadata.annotations)) {
      this.sync();
      return;
    }
    if (needsReadiness(next)) {
      this.sync();
    }
    if (next.status.phase === 'Failed' && next.status.reason === EVICTED.reason) {
      this.removeDead(this.list.snapshot);
    }
  }

  private handleListEvent({ type, id }: ListEvent): void {
    if (type !== 'removed') {
      this.sync();
    }
    if (type === 'died') {
      const { worker } = this;
      const isOver = worker.isEvicted || (worker.isDeleted && worker.isTerminated);
      this.removeDead(this.list.snapshot, isOver ? undefined : id);
    }
  }

  private handleProbe(kind: ProbeKind, container: string, result: ProbeResult): void {
    if (kind === 'readiness') {
      this.statuses.setReadiness(container, result === 'success');
    } else if (kind === 'startup') {
      this.statuses.setStartup(container, result === 'success');
    }
    if (kind !== 'liveness' || result === 'failure') {
      this.sync();
    }
  }

  private sync(): void {
    if (this.pod !== undefined) {
      this.worker.update({ pod: this.pod });
    }
  }

  /** Removes the dead containers of the same name as one, but the newest; without one, all. */
  private removeDead({ containers }: Snapshot, id?: string): void {
    const name = containers.find((c) => c.id === id)?.name;
    if (id !== undefined && name === undefined) {
      return;
    }
    const dead = containers.filter((c) => c.state === 'exited' && (name === undefined || c.name === name));
    for (const { id: old } of dead.slice(name === undefined ? 0 : 1)) {
      this.deletor.post(() => this.runtime.discard(old));
    }
  }

  // ---- what the worker does ----

  public* syncPod(pod: Pod, snapshot: Snapshot): Coroutine<SyncOutcome> {
    const status = this.generate(pod, snapshot, false);
    const ips = (status.podIPs ?? []).map(({ ip }) => ip!);
    if (snapshot !== EMPTY_SNAPSHOT) {
      snapshot.ips = ips;
    }
    this.statuses.set(pod, status);
    if (isTerminal(status.phase)) {
      return { isTerminal: true };
    }
    this.probes.addPod(pod);
    const isRestartingAll = status.conditions?.some((c) => c.type === 'AllContainersRestarting' && c.status === 'True') ?? false;
    const result = yield* syncContainers(this, pod, snapshot, isRestartingAll, ips);
    if (result.hasReset && !result.hasFailed) {
      this.worker.update({ pod });
    }
    return result;
  }

  public* syncTerminatingPod(pod: Pod, snapshot: Snapshot, grace: number | undefined, mark: Kill['mark']): Coroutine {
    const status = this.generate(pod, snapshot, false);
    this.statuses.set(pod, mark ? mark(status) : status);
    this.probes.stopLivenessAndStartup(pod);
    yield* killPod(this, pod, snapshot, grace);
    this.probes.stopAll();
    this.statuses.set(pod, this.generate(pod, { ...this.runtime.list(), ips: snapshot.ips }, true));
  }

  // eslint-disable-next-line require-yield
  public* syncTerminatedPod(pod: Pod, snapshot: Snapshot): Coroutine {
    this.statuses.set(pod, this.generate(pod, snapshot, true));
    this.statuses.terminate(pod);
  }

  /** The sandbox is ready before images are pulled: the status says so at once. */
  public sandboxIsReady(pod: Pod): void {
    this.clock.soon(() => {
      const status = this.statuses.status ?? pod.status;
      const condition = { type: 'PodReadyToStartContainers', status: 'True', observedGeneration: pod.metadata.generation };
      this.statuses.set(pod, { ...status, conditions: replaceCondition(status.conditions ?? [], condition) });
    });
  }

  public isTerminationRequested(): boolean {
    return this.worker.isTerminating;
  }

  public couldHaveRunningContainers(): boolean {
    return this.worker.isStarted && !this.worker.isTerminated;
  }

  private generate(pod: Pod, snapshot: Snapshot, isTerminated: boolean): k8s.PodStatus {
    this.clock.spend(costOf(pod));
    return statusOf({
      pod,
      snapshot,
      old: this.statuses.status ?? pod.status,
      reasonOf: (name) => this.reasons.get(name),
      probes: this.probes,
      isTerminated,
      evict: () => this.deadlineEviction(pod),
    });
  }

  // ---- why a pod ends before its time ----

  private deadlineEviction(pod: Pod): Eviction | undefined {
    if (!this.isPastDeadline(pod)) {
      return undefined;
    }
    this.events.ofPod('Normal', PAST_DEADLINE.reason, PAST_DEADLINE.message);
    return PAST_DEADLINE;
  }

  private isPastDeadline(pod: Pod): boolean {
    return this.clock.now >= this.deadlineOf(pod);
  }

  private deadlineOf({ spec, status }: Pod): number {
    const startTime = (this.statuses.status ?? status).startTime;
    return spec.activeDeadlineSeconds === undefined || startTime === undefined ? Infinity : timeOf(startTime) + spec.activeDeadlineSeconds * SECOND;
  }

  /** The node runs short of something, and this pod has to go. */
  public evict(grace: number): void {
    const { pod, clock } = this;
    if (pod === undefined) {
      return;
    }
    this.events.ofPod('Warning', EVICTED.reason, EVICTED.message);
    const condition = { type: 'DisruptionTarget', status: 'True', reason: 'TerminationByKubelet', message: EVICTED.message, observedGeneration: pod.metadata.generation };
    const mark = (status: k8s.PodStatus): k8s.PodStatus =>
      ({ ...status, phase: 'Failed', ...EVICTED, conditions: updateCondition(status.conditions, condition, timestamp(clock.now)) });
    const done = new Signal();
    this.worker.update({ pod, kill: { grace, isEviction: true, mark, done } });
    const { events } = this;
    clock.start((function* () {
      const deadline = clock.now + Math.max(10, grace + Math.trunc(grace / 2)) * SECOND;
      if (!(yield { signal: done, deadline })) {
        events.ofPod('Warning', 'ExceededGracePeriod', 'Container runtime did not kill the pod within specified grace period.');
      }
    })());
  }

  /** The API can be reached again. */
  public reconnect(): void {
    this.isPartitioned = false;
    const { missed } = this;
    if (missed) {
      this.missed = undefined;
      this.api.watch(missed.pod);
    }
  }
}

/** Whether the kubelet cleans up in the second of a moment. */
function isHousekeeping(time: number): boolean {
  return Math.floor(time / SECOND) % (HOUSEKEEPING_PERIOD / SECOND) === 0;
}

/** How much work a status and its sync are, compared with a probe: most of it looks for each container among all. */
function costOf({ spec }: Pod): number {
  const count = (spec.containers ?? []).length + (spec.initContainers ?? []).length;
  return 10 + count + (count * count) / 50;
}
