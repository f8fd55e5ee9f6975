import { Duration } from 'cdk8s';
import { checkName } from './check-name';
import { engine } from './engine';
import { secondsOf } from './seconds';
import type { Entry, Simulation, View } from '../lifecycle';
import { misuse } from '../manifest/misuse';

/** The state of a pod at a certain time. */
export class Moment {
  /** @internal */
  public static _of(view: View | undefined, containers: readonly string[]): Moment {
    return new Moment(view, containers);
  }

  private constructor(private readonly view: View | undefined, private readonly containers: readonly string[]) {}

  /** Whether the pod exists. */
  public get exists(): boolean {
    return this.view !== undefined;
  }

  /** The status of the pod in the API, as plain data; `undefined` if it does not exist. */
  public get status(): { [field: string]: any } | undefined {
    return this.view?.status;
  }

  /** Pending, Running, Succeeded or Failed; empty if it does not exist. */
  public get phase(): string {
    return this.view?.status.phase ?? '';
  }

  /** The column STATUS of `kubectl get pods`; empty if it does not exist. */
  public get statusColumn(): string {
    return this.view?.columns.status ?? '';
  }

  /** Whether the condition Ready is true. */
  public get ready(): boolean {
    return this.view?.status.conditions?.some((c) => c.type === 'Ready' && c.status === 'True') ?? false;
  }

  /** Whether the pod is being deleted. */
  public get terminating(): boolean {
    return this.view?.deletionTimestamp !== undefined;
  }

  /**
   * How often a container has been restarted; 0 if the pod does not exist.
   *
   * @param container its name; one that the pod does not have is an error
   */
  public restarts(container: string): number {
    checkName(container, this.containers);
    const { containerStatuses = [], initContainerStatuses = [] } = this.view?.status ?? {};
    return [...containerStatuses, ...initContainerStatuses].find((c) => c.name === container)?.restartCount ?? 0;
  }
}

/**
 * The events of a simulation.
 *
 *     expect(timeline.at(Duration.seconds(30)).ready).toBe(true);
 *     expect(timeline.toText()).toMatchSnapshot();
 */
export class Timeline {
  /** @internal */
  public static _of({ timeline, end }: Simulation, containers: readonly string[]): Timeline {
    return new Timeline(timeline, end, containers);
  }

  private constructor(private readonly list: readonly Entry[], private readonly endSeconds: number, private readonly containers: readonly string[]) {}

  /** All entries in order, as plain data: `t` in seconds, `kind`, and the data of the kind. */
  public get entries(): { [field: string]: any }[] {
    return [...this.list];
  }

  /** The state of the pod at the end. */
  public get end(): Moment {
    return this.momentAt(this.endSeconds);
  }

  /** When the pod was ready for the first time, in seconds after its creation; `undefined` if it never was. */
  public get firstReadySeconds(): number | undefined {
    return this.statuses().find((entry) => this.momentOf(entry).ready)?.t;
  }

  /**
   * How the pod was at a moment.
   *
   * @param time how long after its creation; a time after the end of the simulation is an error
   */
  public at(time: Duration): Moment {
    const seconds = secondsOf(time, 'time');
    if (!(seconds <= this.endSeconds)) {
      throw misuse(`the simulation ends at ${this.endSeconds} s, before ${seconds} s: simulate longer, as in run({ until: Duration.seconds(${Math.ceil(seconds)}) })`);
    }
    return this.momentAt(seconds);
  }

  /**
   * How often a container was restarted, at the end.
   *
   * @param container its name; one that the pod does not have is an error
   */
  public restarts(container: string): number {
    return this.end.restarts(container);
  }

  /**
   * Whether a container got KILL, because it did not end in time.
   *
   * @param container its name; one that the pod does not have is an error
   */
  public wasKilled(container: string): boolean {
    checkName(container, this.containers);
    return this.list.some((entry) => entry.kind === 'signal' && entry.container === container && entry.signal === 'KILL');
  }

  /** All entries as text, one line each. */
  public toText(): string {
    return engine().timelineText(this.list);
  }

  private momentAt(seconds: number): Moment {
    const last = this.list.filter(({ t, kind }) => t <= seconds && (kind === 'status' || kind === 'gone')).at(-1);
    return this.momentOf(last);
  }

  private momentOf(entry: Entry | undefined): Moment {
    return Moment._of(entry?.kind === 'status' ? entry as unknown as View : undefined, this.containers);
  }

  private statuses(): Entry[] {
    return this.list.filter(({ kind }) => kind === 'status');
  }
}
