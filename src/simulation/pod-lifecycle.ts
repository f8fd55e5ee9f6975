import { Duration } from 'cdk8s';
import { engine } from './engine';
import { createdPod, podOf } from './pod-of';
import { optionalSecondsOf, secondsOf } from './seconds';
import { Timeline } from './timeline';
import { given } from '../manifest/given';
import { asMisuse } from '../manifest/misuse';

/** Options of the end of a container. */
export interface ContainerExit {
  /** How long after its start. */
  readonly after: Duration;
  /**
   * The exit code.
   *
   * @default 0
   */
  readonly code?: number;
  /**
   * Whether it is killed because it is out of memory.
   *
   * @default false
   */
  readonly outOfMemory?: boolean;
}

/** How a container reacts to TERM. */
export interface TermReaction {
  /**
   * The time until it ends.
   *
   * @default Duration.seconds(0)
   */
  readonly after?: Duration;
  /**
   * The exit code.
   *
   * @default 0
   */
  readonly code?: number;
  /**
   * Whether it ignores TERM, and gets KILL when the grace period is over.
   *
   * @default false
   */
  readonly ignore?: boolean;
}

/** The outcome of a hook. */
export interface HookOutcome {
  /**
   * How long it takes.
   *
   * @default Duration.seconds(0)
   */
  readonly takes?: Duration;
  /**
   * Whether it fails.
   *
   * @default false
   */
  readonly fails?: boolean;
}

/** Options of a simulation. */
export interface LifecycleRunOptions {
  /**
   * The simulated time.
   *
   * @default Duration.minutes(5)
   */
  readonly until?: Duration;
  /**
   * The jitter of retries, 0 to 0.5. In a real kubelet it is random.
   *
   * @default 0
   */
  readonly jitter?: number;
  /**
   * Whether the container runtime sends events to the kubelet; else the kubelet lists the containers every second.
   *
   * @default false
   */
  readonly evented?: boolean;
}

type MutableRun = Record<string, any>;

/**
 * A simulation of a pod on a node: the kubelet of Kubernetes 1.37 in virtual time. Fifteen minutes take some milliseconds.
 *
 *     PodLifecycle.of(pod)
 *       .pulls('nginx:1.27', Duration.seconds(4))
 *       .ready('web', Duration.seconds(12))
 *       .exits('web', { after: Duration.seconds(60), code: 1 })
 *       .deleted(Duration.seconds(120))
 *       .run()
 *       .toText();
 *
 * By default, everything succeeds at once: images are on the node, init containers end with code 0, the others run, probes succeed.
 * A probe or hook of a port name that its container does not have cannot be made, as in a real kubelet: such a readiness probe never succeeds.
 * Settings of a container are those of its first run; after `exits`, of the next run. The last run is repeated.
 * A setting that can have no effect is an error: an image that no container has, a probe or hook that the container does not have.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/
 */
export class PodLifecycle {
  /**
   * A simulation of a pod.
   *
   * @param pod a pod, a workload, an API object of one, or its manifest as plain data
   */
  public static of(pod: any): PodLifecycle {
    return new PodLifecycle(podOf(pod));
  }

  private readonly images = new Map<string, object>();
  private readonly runs = new Map<string, MutableRun[]>();
  private readonly events: any[] = [];
  /** The containers whose next setting is of another run. */
  private readonly ended = new Set<string>();

  private constructor(private readonly pod: any) {}

  /**
   * An image is not on the node, and is pulled.
   *
   * @param image its name, as in the container
   * @param takes how long a pull takes
   */
  public pulls(image: string, takes: Duration): this {
    this.images.set(image, { ...this.images.get(image), pull: secondsOf(takes, 'takes') });
    return this;
  }

  /**
   * The first pulls of an image fail.
   *
   * @param image its name, as in the container
   * @param times how many; all by default
   */
  public pullFails(image: string, times: number = -1): this {
    this.images.set(image, { ...this.images.get(image), fails: times });
    return this;
  }

  /**
   * The startup probe of a container succeeds from a certain time on.
   *
   * @param container its name
   * @param after how long after its start
   */
  public started(container: string, after: Duration): this {
    return this.answers(container, 'startup', after, true);
  }

  /**
   * The readiness probe of a container succeeds from a certain time on.
   *
   * @param container its name
   * @param after how long after its start
   */
  public ready(container: string, after: Duration): this {
    return this.answers(container, 'readiness', after, true);
  }

  /**
   * The readiness probe of a container fails from a certain time on.
   *
   * @param container its name
   * @param after how long after its start
   */
  public unready(container: string, after: Duration): this {
    return this.answers(container, 'readiness', after, false);
  }

  /**
   * The liveness probe of a container fails from a certain time on.
   *
   * @param container its name
   * @param after how long after its start
   */
  public hangs(container: string, after: Duration): this {
    return this.answers(container, 'liveness', after, false);
  }

  /**
   * A container ends. Later settings are those of the next run.
   *
   * @param container its name
   * @param exit when and how
   */
  public exits(container: string, exit: ContainerExit): this {
    given('ContainerExit', exit);
    this.currentRun(container).exit = { after: secondsOf(exit.after, 'ContainerExit.after'), code: exit.code, oom: exit.outOfMemory };
    this.ended.add(container);
    return this;
  }

  /**
   * A container keeps running, after an `exits`.
   *
   * @param container its name
   */
  public keepsRunning(container: string): this {
    this.currentRun(container);
    return this;
  }

  /**
   * How a container reacts to TERM.
   *
   * @param container its name
   * @param reaction what it does
   */
  public onTerm(container: string, reaction: TermReaction): this {
    given('TermReaction', reaction);
    this.currentRun(container).term = { after: optionalSecondsOf(reaction.after, 'TermReaction.after'), code: reaction.code, ignore: reaction.ignore };
    return this;
  }

  /**
   * The outcome of the postStart hook of a container.
   *
   * @param container its name
   * @param outcome the outcome
   */
  public postStart(container: string, outcome: HookOutcome): this {
    this.currentRun(container).postStart = hookOf(outcome);
    return this;
  }

  /**
   * The outcome of the preStop hook of a container.
   *
   * @param container its name
   * @param outcome the outcome
   */
  public preStop(container: string, outcome: HookOutcome): this {
    this.currentRun(container).preStop = hookOf(outcome);
    return this;
  }

  /**
   * The pod is deleted.
   *
   * @param at how long after its creation
   * @param grace the grace period; that of the pod by default
   */
  public deleted(at: Duration, grace?: Duration): this {
    return this.happens(at, { do: 'delete', grace: optionalSecondsOf(grace, 'grace') });
  }

  /**
   * The node evicts the pod, because it is short of memory.
   *
   * @param at how long after the creation of the pod
   */
  public evicted(at: Duration): this {
    return this.happens(at, { do: 'evict' });
  }

  /**
   * A controller sets the condition of a readiness gate.
   *
   * @param at how long after the creation of the pod
   * @param condition its type
   * @param passed whether it is true
   */
  public gate(at: Duration, condition: string, passed: boolean = true): this {
    return this.happens(at, { do: 'gate', type: condition, status: passed ? 'True' : 'False' });
  }

  /**
   * The node can no longer be reached: after 50 seconds the pod is not ready, after 300 more it is deleted.
   *
   * @param at how long after the creation of the pod
   */
  public nodeLost(at: Duration): this {
    return this.happens(at, { do: 'nodeLost' });
  }

  /**
   * The node can be reached again.
   *
   * @param at how long after the creation of the pod
   */
  public nodeBack(at: Duration): this {
    return this.happens(at, { do: 'nodeBack' });
  }

  /**
   * Runs the simulation. Throws if the API server would reject the pod, and if a setting is about something that the pod does not have.
   *
   * @param options the duration and other options
   */
  public run(options: LifecycleRunOptions = {}): Timeline {
    given('LifecycleRunOptions', options);
    const object = createdPod(this.pod);
    const until = optionalSecondsOf(options.until, 'LifecycleRunOptions.until');
    const { images, runs, events } = this;
    const { initContainers = [], containers } = object.spec;
    const simulation = asMisuse(() => engine().simulate(object, {
      jitter: options.jitter,
      evented: options.evented,
      images: Object.fromEntries(images),
      containers: Object.fromEntries([...runs].map(([name, all]) => [name, { runs: all }])),
      events,
    }, { usual: true, until }));
    return Timeline._of(simulation, [...initContainers, ...containers].map(({ name }) => name));
  }

  private answers(container: string, kind: string, after: Duration, succeeds: boolean): this {
    const run = this.currentRun(container);
    const points = run[kind] ?? [[0, succeeds ? 'failure' : 'success']];
    run[kind] = [...points, [secondsOf(after, 'after'), succeeds ? 'success' : 'failure']];
    return this;
  }

  private happens(at: Duration, event: object): this {
    this.events.push({ at: secondsOf(at, 'at'), ...event });
    return this;
  }

  /** The current run. */
  private currentRun(container: string): MutableRun {
    const runs = this.runs.get(container) ?? [{}];
    this.runs.set(container, runs);
    if (this.ended.delete(container)) {
      runs.push({});
    }
    return runs.at(-1)!;
  }
}

function hookOf(outcome: HookOutcome): object {
  const { takes, fails } = given('HookOutcome', outcome);
  return { takes: optionalSecondsOf(takes, 'HookOutcome.takes'), fail: fails };
}
