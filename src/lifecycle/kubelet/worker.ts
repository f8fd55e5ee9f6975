import type { List } from './list';
import type * as k8s from '../../k8s/types';
import { type Clock, type Coroutine, MILLISECOND, SECOND, Signal } from '../clock/clock';
import { isTerminal, type Pod } from '../pod';
import type { Snapshot } from '../runtime/snapshot';

/** A pod is synced at least so often. */
const RESYNC_INTERVAL = 60 * SECOND;
const RETRY_AFTER_ERROR = 10 * SECOND;

/** What the worker does next: a pod is synced until it has to end, then its containers are ended, then the last status is written. */
export type WorkType = 'sync' | 'terminating' | 'terminated';

/** A request to look at the pod. */
export interface Update {
  readonly pod: Pod;
  /** Ends the pod. */
  readonly kill?: Kill;
}

export interface Kill {
  readonly grace?: number;
  readonly isEviction?: boolean;
  /** What the eviction writes into the status. */
  readonly mark?: (status: k8s.PodStatus) => k8s.PodStatus;
  /** Is set when all containers have ended; never where the worker had finished before. */
  readonly done?: Signal;
}

/** How a sync ended. */
export interface SyncOutcome {
  /** Whether the pod has ended by itself. */
  readonly isTerminal?: boolean;
  readonly hasFailed?: boolean;
  /** When a back-off ends that the pod waits for. */
  readonly retryAt?: number;
  /** Whether it did something, so that the containers are listed at once. */
  readonly hasActed?: boolean;
}

/** What the worker has done for it. */
export interface Syncer {
  syncPod(pod: Pod, snapshot: Snapshot): Coroutine<SyncOutcome>;
  syncTerminatingPod(pod: Pod, snapshot: Snapshot, grace: number | undefined, mark: Kill['mark']): Coroutine;
  syncTerminatedPod(pod: Pod, snapshot: Snapshot): Coroutine;
}

/**
 * The worker of a pod does one thing at a time. Requests that come meanwhile are merged into one. It begins only when the containers have been listed since it
 * last ended.
 */
export class Worker {
  public isStarted = false;
  /** Whether it has seen that the pod has to end, and whether all containers have ended. */
  public isTerminating = false;
  public isTerminated = false;
  public isFinished = false;
  public isEvicted = false;
  public isDeleted = false;
  /** When the pod is looked at again; nothing where it is not. */
  private due?: number;
  private pending?: Update;
  private last?: Update;
  private grace = 0;
  private readonly wake = new Signal();
  private mark: Kill['mark'];
  private readonly waiting: Signal[] = [];

  public constructor(private readonly clock: Clock, private readonly list: List, private readonly syncer: Syncer, private readonly jitter: number) {}

  /** Asks to look at the pod. It may turn out that the pod has to end; from then on the grace period can only get shorter. */
  public update(update: Update): void {
    if (this.isFinished) {
      return;
    }
    this.noticeEnd(update);
    if (this.isTerminated) {
      update.kill?.done?.set();
    }
    this.pending = this.isTerminated || !this.isTerminating ? { pod: update.pod } : this.killing(update);
    if (!this.isStarted) {
      this.isStarted = true;
      this.clock.start(this.live());
    }
    this.wake.set();
  }

  /** Takes the pod when it is due. A pod that is due at this very moment waits. */
  public takeDue(): boolean {
    const isDue = this.dueTime < this.clock.now;
    if (isDue) {
      this.due = undefined;
    }
    return isDue;
  }

  /** When the pod is looked at again. */
  public get dueTime(): number {
    return this.due ?? Infinity;
  }

  private noticeEnd({ pod, kill }: Update): void {
    if (this.isTerminating) {
      return;
    }
    this.isDeleted = pod.metadata.deletionTimestamp !== undefined;
    this.isEvicted = !this.isDeleted && !isTerminal(pod.status.phase) && kill?.isEviction === true;
    this.isTerminating = this.isDeleted || isTerminal(pod.status.phase) || kill !== undefined;
  }

  private killing({ pod, kill }: Update): Update {
    this.mark = kill?.mark ?? this.mark;
    if (kill?.done) {
      this.waiting.push(kill.done);
    }
    this.grace = effectiveGrace(this.grace, pod, kill?.grace);
    return { pod, kill: { grace: this.grace } };
  }

  private get workType(): WorkType {
    return this.isTerminated ? 'terminated' : this.isTerminating ? 'terminating' : 'sync';
  }

  private* live(): Coroutine {
    let lastSync = -Infinity;
    while (!this.isFinished) {
      yield { signal: this.wake };
      this.wake.reset();
      while (this.pending !== undefined) {
        const type = this.workType;
        const update = this.pending;
        this.pending = undefined;
        this.last = { pod: update.pod, kill: update.kill ?? this.last?.kill };
        const snapshot = yield* this.list.newerThan(lastSync);
        const outcome = yield* this.work(type, update, snapshot);
        lastSync = this.clock.now;
        yield MILLISECOND;
        if (outcome.hasActed && !outcome.hasFailed) {
          this.list.request();
        }
        if (type === 'terminated') {
          this.isFinished = true;
          return;
        }
        this.complete(type, outcome);
      }
    }
  }

  private* work(type: WorkType, { pod, kill }: Update, snapshot: Snapshot): Coroutine<SyncOutcome> {
    switch (type) {
      case 'terminated':
        yield* this.syncer.syncTerminatedPod(pod, snapshot);
        return {};
      case 'terminating':
        yield* this.syncer.syncTerminatingPod(pod, snapshot, kill?.grace, this.mark);
        return {};
      default:
        return yield* this.syncer.syncPod(pod, snapshot);
    }
  }

  /** Sets when the pod is synced next, and continues with the next kind of work if this one is done. */
  private complete(type: WorkType, outcome: SyncOutcome): void {
    if (type === 'terminating') {
      this.isTerminated = true;
      this.waiting.forEach((signal) => signal.set());
    } else if (outcome.isTerminal) {
      this.isTerminating = true;
    } else {
      this.due = this.clock.now + this.delayAfter(outcome);
      return;
    }
    this.pending ??= this.last;
    this.due = this.clock.now;
  }

  /** The jitter of a real kubelet is drawn at random; here it is what the script says. */
  private delayAfter({ hasFailed, retryAt }: SyncOutcome): number {
    const wanted = !hasFailed ? RESYNC_INTERVAL : retryAt === undefined ? RETRY_AFTER_ERROR : retryAt - this.clock.now;
    const delay = Math.min(Math.max(wanted, 0), RESYNC_INTERVAL);
    return delay + Math.floor(delay * this.jitter);
  }
}

/** The grace period of a pod that ends: the shortest that was asked for, else that of the pod, but at least a second. */
function effectiveGrace(current: number, { metadata, spec }: Pod, asked: number | undefined): number {
  let grace = current;
  let isGiven = false;
  for (const other of [metadata.deletionGracePeriodSeconds, asked]) {
    if (other !== undefined && (grace === 0 || other < grace)) {
      grace = other;
      isGiven = true;
    }
  }
  if (!isGiven && grace === 0) {
    grace = spec.terminationGracePeriodSeconds ?? 0;
  }
  return Math.max(grace, 1);
}
