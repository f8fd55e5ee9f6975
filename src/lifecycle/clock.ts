/** All times of the simulation are whole microseconds after the creation of the pod. */
export const MILLISECOND = 1_000;
export const SECOND = 1_000_000;

/** Something that will happen; it can be called off. */
export interface Appointment {
  readonly time: number;
  /** Whether it is kept when nothing else is left to do at that moment. */
  readonly isLast: boolean;
  /** Appointments of one moment are kept in the order in which they were made. */
  readonly serial: number;
  /** What happens; nothing once it is called off. */
  run?: () => void;
}

/** What a coroutine waits for: some microseconds, or a signal, with the moment when it no longer waits. */
export type Wait = number | { readonly signal: Signal; readonly deadline?: number };

/**
 * Something that takes time, written as the steps it takes: each `yield` waits. After a wait for a signal, `yield` gives whether the signal came
 * (`true`), or the deadline passed (`false`).
 */
export type Coroutine<T = void> = Generator<Wait, T, boolean>;

/** The virtual clock: appointments in the order of their time, and coroutines that wait on it. */
export class Clock {
  public now = 0;
  private readonly heap: Appointment[] = [];
  private serial = 0;

  /** @param steps how many appointments are kept before the simulation is given up: it keeps time and memory bounded. */
  public constructor(private readonly steps: number) {}

  public at(time: number, run: () => void): Appointment {
    return this.keep({ time, isLast: false, serial: this.serial++, run });
  }

  /** Still at this moment, after what was asked for before. */
  public soon(run: () => void): void {
    this.at(this.now, run);
  }

  /** Still at this moment, when nothing else is left to do. */
  public last(run: () => void): void {
    this.keep({ time: this.now, isLast: true, serial: this.serial++, run });
  }

  /** Begins a coroutine, still at this moment. */
  public start(coroutine: Coroutine): void {
    this.soon(() => this.resume(coroutine, true));
  }

  /** Keeps all appointments up to a moment, that moment included. */
  public runUntil(end: number): void {
    while (this.heap.length > 0 && this.heap[0].time <= end) {
      const next = pop(this.heap);
      if (next.run !== undefined) {
        if (next.serial > this.steps) {
          throw new SimulationTooLong(next.time);
        }
        this.now = next.time;
        next.run();
      }
    }
    this.now = end;
  }

  private keep(appointment: Appointment): Appointment {
    push(this.heap, appointment);
    return appointment;
  }

  private resume(coroutine: Coroutine, came: boolean): void {
    let wait = coroutine.next(came);
    while (!wait.done) {
      const value = wait.value;
      if (typeof value !== 'number') {
        if (!value.signal.isOn) {
          this.awaitSignal(coroutine, value.signal, value.deadline);
          return;
        }
      } else if (value > 0) {
        this.at(this.now + value, () => this.resume(coroutine, true));
        return;
      }
      wait = coroutine.next(true);
    }
  }

  private awaitSignal(coroutine: Coroutine, signal: Signal, deadline: number | undefined): void {
    if (deadline === undefined) {
      signal.then(() => this.soon(() => this.resume(coroutine, true)));
      return;
    }
    const wake = (): void => {
      end.run = undefined;
      this.soon(() => this.resume(coroutine, true));
    };
    const end = this.at(Math.max(deadline, this.now), () => {
      signal.forget(wake);
      this.resume(coroutine, false);
    });
    signal.then(wake);
  }
}

/** Something that coroutines wait for. It stays on until it is reset. */
export class Signal {
  public isOn = false;
  private readonly waiting = new Set<() => void>();

  public set(): void {
    this.isOn = true;
    for (const wake of this.waiting) {
      this.waiting.delete(wake);
      wake();
    }
  }

  public reset(): void {
    this.isOn = false;
  }

  /** Calls when the signal comes, once. */
  public then(wake: () => void): void {
    this.waiting.add(wake);
  }

  public forget(wake: () => void): void {
    this.waiting.delete(wake);
  }
}

/** The simulation needs more steps than it may take. */
export class SimulationTooLong extends Error {
  public constructor(time: number) {
    super(`the simulation takes too many steps: it was given up at ${time / SECOND} s; shorten "until", or make the periods longer`);
  }
}

function isEarlier(a: Appointment, b: Appointment): boolean {
  if (a.time !== b.time) {
    return a.time < b.time;
  }
  return a.isLast === b.isLast ? a.serial < b.serial : b.isLast;
}

function push(heap: Appointment[], item: Appointment): void {
  let i = heap.push(item) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!isEarlier(item, heap[parent])) {
      break;
    }
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = item;
}

function pop(heap: Appointment[]): Appointment {
  const first = heap[0];
  const last = heap.pop()!;
  const size = heap.length;
  if (size > 0) {
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && isEarlier(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isEarlier(heap[child], last)) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
  }
  return first;
}
