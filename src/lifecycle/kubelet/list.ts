import { type Clock, type Coroutine, Mailbox, Signal } from '../clock/clock';
import type { Runtime } from '../runtime/runtime';
import { EMPTY_SNAPSHOT, type Snapshot } from '../runtime/snapshot';

/** What the list found that a pod has to be synced for, and containers that were found dead. */
export interface ListEvent {
  readonly type: 'started' | 'died' | 'removed';
  /** The container, or the sandbox. */
  readonly id: string;
}

type State = 'running' | 'exited' | 'created';

/**
 * The list of containers (in Kubernetes the generic PLEG). Each second the kubelet asks the runtime what there is and compares it with what there was: all
 * that the kubelet knows of its containers it knows from here. After a sync that did something the containers of that pod are listed at once.
 */
export class List {
  /** What the kubelet knows. */
  public snapshot: Snapshot = EMPTY_SNAPSHOT;
  private known: ReadonlyMap<string, State> = new Map();
  /** When everything was last listed, and when this pod was. */
  private listedAll = -Infinity;
  private listedPod = -Infinity;
  private readonly refreshed = new Signal();
  private seenChanges = 0;
  private isCached = false;
  private readonly requests: Mailbox;

  public constructor(private readonly clock: Clock, private readonly runtime: Runtime, private readonly handle: (event: ListEvent) => void) {
    this.requests = new Mailbox(clock);
  }

  /** Everything was listed at a moment, and was as it had been. */
  public pass(listed: number): void {
    this.listedAll = listed;
  }

  /** Whether a list would find a change, or the worker waits for it. */
  public get isWorth(): boolean {
    return this.runtime.changes !== this.seenChanges || this.refreshed.isAwaited;
  }

  /** Asks for a list of this pod. It is left out where everything has been listed at this very moment. */
  public request(): void {
    const asked = this.clock.now;
    this.requests.post(() => {
      if (asked > this.listedAll) {
        this.listPod();
      }
    });
  }

  /** Waits for a list that is newer than a moment. */
  public* newerThan(time: number): Coroutine<Snapshot> {
    while (this.listedAll <= time && this.listedPod <= time) {
      this.refreshed.reset();
      yield { signal: this.refreshed };
    }
    return this.snapshot;
  }

  public listAll(): void {
    this.listedAll = this.clock.now;
    this.compare();
    this.refreshed.set();
  }

  private listPod(): void {
    this.compare();
    this.observe();
  }

  /** What is known of the pod is of this moment: the worker that waits for it goes on. It is woken before the loop gets the events. */
  private observe(): void {
    if (this.isCached) {
      this.listedPod = this.clock.now;
      this.refreshed.set();
    }
  }

  private compare(): void {
    if (this.runtime.changes === this.seenChanges) {
      return;
    }
    this.seenChanges = this.runtime.changes;
    const found = this.runtime.list();
    const states = statesOf(found);
    const events: ListEvent[] = [];
    let hasChanged = false;
    for (const id of new Set([...this.known.keys(), ...states.keys()])) {
      const before = this.known.get(id);
      const now = states.get(id);
      if (before !== now) {
        hasChanged = true;
        events.push(...eventsOf(id, before, now));
      }
    }
    if (!hasChanged) {
      return;
    }
    this.known = states;
    this.isCached = states.size > 0;
    this.snapshot = this.isCached ? { ...found, ips: this.addresses(found) } : EMPTY_SNAPSHOT;
    this.observe();
    events.forEach(this.handle);
  }

  /** The addresses of a sandbox that is gone are kept. */
  private addresses(found: Snapshot): readonly string[] {
    return found.ips.length > 0 || found.sandboxes.some((s) => s.isReady) ? found.ips : this.snapshot.ips;
  }
}

function statesOf({ sandboxes, containers }: Snapshot): Map<string, State> {
  const states = new Map<string, State>();
  containers.forEach((c) => states.set(c.id, c.state));
  sandboxes.forEach((s) => states.set(s.id, s.isReady ? 'running' : 'exited'));
  return states;
}

function eventsOf(id: string, before: State | undefined, now: State | undefined): ListEvent[] {
  switch (now) {
    case 'running':
      return [{ type: 'started', id }];
    case 'exited':
      return [{ type: 'died', id }];
    case 'created':
      return [];
    default:
      return before === 'exited' ? [{ type: 'removed', id }] : [{ type: 'died', id }, { type: 'removed', id }];
  }
}
