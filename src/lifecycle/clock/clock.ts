import { Heap } from './heap';
import { SimulationError } from '../simulation-error';

/** All times of the simulation are whole microseconds after the creation of the pod. */
export const MILLISECOND = 1_000;
export const SECOND = 1_000_000;

/** Something that will happen; it can be called off. */
export interface Appointment {
  time: number;
  /** Appointments of one moment come in the order in which they were made. */
  serial: number;
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

/**
 * The virtual clock. What is ready runs at once, one after the other; when nothing is ready, time advances to the next timer.
 *
 * The order within one moment is that of the kubelet's own scheduler (that of Go, on one processor): what became ready last runs next, and what it
 * pushes aside waits in line. It decides, for example, whether a status is written before or after the one that follows it at once.
 */
export class Clock {
  public now = 0;
  private readonly appointments = new Heap<Appointment>();
  private serial = 0;
  private end = Infinity;
  private next?: () => void;
  private readonly line: (() => void)[] = [];

  /** @param steps how much work is done before the simulation is given up: it keeps time and memory bounded */
  public constructor(private steps: number) {}

  /** Counts work that is done at once. */
  public spend(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) {
      throw new SimulationTooLong(this.now);
    }
  }

  public at(time: number, run: () => void): Appointment {
    this.spend(1);
    const appointment = { time, serial: this.serial++, run };
    this.appointments.push(appointment);
    return appointment;
  }

  /** Makes an appointment that has been kept once more. */
  public again(appointment: Appointment, time: number, serial = this.ticket()): void {
    this.spend(1);
    appointment.time = time;
    appointment.serial = serial;
    this.appointments.push(appointment);
  }

  /** The place of an appointment that is made later, among those of one moment. */
  public ticket(): number {
    return this.serial++;
  }

  /** Whether nothing is ready, and nothing else has an appointment at this moment. */
  public get isQuiet(): boolean {
    return this.next === undefined && this.appointments.first?.time !== this.now;
  }

  /** When the next appointment is, or when the simulation is over. */
  public get nextTime(): number {
    return Math.min(this.appointments.first?.time ?? Infinity, this.end + 1);
  }

  /** Still at this moment. */
  public soon(run: () => void): void {
    if (this.next !== undefined) {
      this.line.push(this.next);
    }
    this.next = run;
  }

  /** Begins a coroutine, still at this moment. */
  public start(coroutine: Coroutine): void {
    this.soon(() => this.resume(coroutine, true));
  }

  /** Lets time pass up to a moment, that moment included. */
  public runUntil(end: number): void {
    this.end = end;
    this.runReady();
    for (let first = this.appointments.first; first !== undefined && first.time <= end; first = this.appointments.first) {
      this.now = first.time;
      this.meet();
      this.runReady();
    }
    this.now = end;
  }

  /** Makes ready what has an appointment now. */
  private meet(): void {
    while (this.appointments.first?.time === this.now) {
      const appointment = this.appointments.pop();
      appointment.run?.();
    }
  }

  private runReady(): void {
    for (let i = 0; this.next !== undefined || i < this.line.length;) {
      const run = this.next ?? this.line[i++];
      if (run === this.next) {
        this.next = undefined;
      }
      run();
    }
    this.line.length = 0;
  }

  private resume(coroutine: Coroutine, came: boolean): void {
    let wait = coroutine.next(came);
    while (!wait.done) {
      const { value } = wait;
      if (typeof value === 'number') {
        if (value > 0) {
          this.at(this.now + value, () => this.soon(() => this.resume(coroutine, true)));
          return;
        }
        wait = coroutine.next(true);
      } else if (value.signal.isOn || (value.deadline !== undefined && value.deadline <= this.now)) {
        wait = coroutine.next(value.signal.isOn);
      } else {
        this.awaitSignal(coroutine, value.signal, value.deadline);
        return;
      }
    }
  }

  private awaitSignal(coroutine: Coroutine, signal: Signal, deadline: number | undefined): void {
    const end = deadline === undefined ? undefined : this.at(deadline, () => {
      signal.forget(wake);
      this.soon(() => this.resume(coroutine, false));
    });
    const wake = (): void => {
      if (end) {
        end.run = undefined;
      }
      this.soon(() => this.resume(coroutine, true));
    };
    signal.then(wake);
  }
}

/** Something that coroutines wait for. It stays on until it is reset. */
export class Signal {
  public isOn = false;
  private readonly waiting: (() => void)[] = [];

  /** Wakes all that wait; the one that has waited longest is woken last, so that it runs first. */
  public set(): void {
    this.isOn = true;
    for (let wake = this.waiting.pop(); wake !== undefined; wake = this.waiting.pop()) {
      wake();
    }
  }

  public get isAwaited(): boolean {
    return this.waiting.length > 0;
  }

  public reset(): void {
    this.isOn = false;
  }

  /** Calls when the signal comes, once. */
  public then(wake: () => void): void {
    this.waiting.push(wake);
  }

  public forget(wake: () => void): void {
    const at = this.waiting.indexOf(wake);
    if (at >= 0) {
      this.waiting.splice(at, 1);
    }
  }
}

/** Ticks each period, from its making or its last reset on. */
export class Ticker {
  private appointment: Appointment;

  public constructor(private readonly clock: Clock, private readonly period: number, private readonly tick: () => void) {
    this.appointment = this.next();
  }

  public reset(): void {
    this.stop();
    this.appointment = this.next();
  }

  public stop(): void {
    this.appointment.run = undefined;
  }

  private next(): Appointment {
    const { clock, period, tick } = this;
    const appointment = clock.at(clock.now + period, () => {
      clock.again(appointment, clock.now + period);
      tick();
    });
    return appointment;
  }
}

/** A loop that takes messages one after the other. */
export class Mailbox {
  private readonly messages: (() => void)[] = [];
  private isAwake = false;

  public constructor(private readonly clock: Clock) {}

  public post(message: () => void): void {
    this.messages.push(message);
    if (!this.isAwake) {
      this.isAwake = true;
      this.clock.soon(() => this.read());
    }
  }

  private read(): void {
    for (const message of this.messages) {
      message();
    }
    this.messages.length = 0;
    this.isAwake = false;
  }
}

/** The simulation needs more steps than it may take. */
export class SimulationTooLong extends SimulationError {
  public constructor(time: number) {
    super(`the simulation takes too long: it was given up at ${time / SECOND} s; a shorter "until", longer periods or fewer containers make it shorter`);
  }
}
