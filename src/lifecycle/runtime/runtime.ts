import { type Appointment, type Clock, type Coroutine, SECOND, Signal } from '../clock/clock';
import { type ContainerScript, duration, type Exit, type ImageScript, pointAt, type Run, type Script } from '../script';
import { type ContainerRecord, EMPTY_SNAPSHOT, type SandboxRecord, type Snapshot } from './snapshot';
import { namesOfImage } from '../kubelet/image-name';
import type { Recorder } from '../timeline';

/** The address that the runtime gives to the pod. */
const POD_IP = '10.0.0.7';
const KILLED = 137;

/** What a call of the runtime gives where it can fail. */
export type Outcome<T> = { readonly value: T; readonly error?: undefined } | { readonly value?: undefined; readonly error: string };

/** How a probe or a hook ended. `gone`: the container does not run, or ended meanwhile. */
export type ActionResult = 'success' | 'failure' | 'error' | 'timeout' | 'gone';
export type ProbeKind = 'startup' | 'readiness' | 'liveness';
export type HookKind = 'postStart' | 'preStop';

/** What a container is created from. */
export interface ContainerConfig {
  readonly name: string;
  readonly image: string;
  readonly imageRef: string;
  readonly restartCount: number;
}

/** A container, and its process while it runs. */
interface RuntimeContainer {
  record: ContainerRecord;
  /** Which run of the script it is. */
  attempt: number;
  readonly ended: Signal;
  exit?: Appointment;
  term?: Appointment;
}

/** A container runtime whose containers live as the script says. */
export class Runtime {
  /** Is called after each change that an evented runtime reports. */
  public notify: () => void = () => {};
  /** Whether anything has changed since the kubelet last listed. */
  public changes = 0;
  private serial = 0;
  private sandboxAttempts = 0;
  /** The newest first. */
  private sandboxes: readonly SandboxRecord[] = [];
  private containers: RuntimeContainer[] = [];
  private readonly pulled = new Set<string>();
  private readonly pulls = new Counter();
  private readonly creates = new Counter();
  private readonly starts = new Counter();

  public constructor(private readonly script: Script, private readonly clock: Clock, private readonly recorder: Recorder) {}

  /** What there is now. */
  public list(): Snapshot {
    if (this.sandboxes.length + this.containers.length === 0) {
      return EMPTY_SNAPSHOT;
    }
    const { sandboxes } = this;
    return { sandboxes, containers: this.containers.map((c) => c.record).sort(newestFirst), ips: sandboxes[0]?.isReady ? [POD_IP] : [] };
  }

  /** The newest container of a name: a request over the network reaches it. */
  public newestOf(name: string): string | undefined {
    return this.containers.find((c) => c.record.name === name)?.record.id;
  }

  public* runSandbox(): Coroutine<Outcome<string>> {
    const { takes, fails = 0 } = this.script.sandbox ?? {};
    this.recorder.record('cri', { call: 'RunPodSandbox' });
    yield duration(takes);
    if (isAmongFirst(++this.sandboxAttempts, fails)) {
      return { error: 'failed to setup network for sandbox: no IP addresses available' };
    }
    const id = `sandbox-${++this.serial}`;
    this.sandboxes = [{ id, isReady: true }, ...this.sandboxes];
    this.changes++;
    this.recorder.record('sandbox', { state: 'ready' });
    return { value: id };
  }

  /** Stops a sandbox, and all that runs in it without grace. */
  public* stopSandbox(id: string): Coroutine {
    const inside = this.containers.filter((c) => c.record.sandbox === id && c.record.state === 'running');
    const wasReady = this.sandboxes.some((s) => s.id === id && s.isReady);
    this.sandboxes = this.sandboxes.map((s) => (s.id === id ? { id, isReady: false } : s));
    if (wasReady) {
      this.changes++;
      this.recorder.record('sandbox', { state: 'stopped' });
    }
    for (const container of inside) {
      yield* this.stop(container, 0);
    }
  }

  /** Ends the newest sandbox, as a reboot of the machine would. */
  public* killSandbox(): Coroutine {
    const newest = this.sandboxes.find((s) => s.isReady);
    if (newest) {
      yield* this.stopSandbox(newest.id);
      this.notify();
    }
  }

  public hasImage(image: string): boolean {
    return this.pulled.has(image) || this.imageScript(image).present === true;
  }

  public* pullImage(image: string): Coroutine<Outcome<string>> {
    const { pull, fails = 0, error } = this.imageScript(image);
    this.recorder.record('cri', { call: 'PullImage', image });
    yield duration(pull);
    if (isAmongFirst(this.pulls.next(image), fails)) {
      return { error: error || 'manifest unknown' };
    }
    this.pulled.add(image);
    return { value: image };
  }

  /** @param recorded the reported configuration, if any */
  public* createContainer(sandbox: string, config: ContainerConfig, recorded?: object): Coroutine<Outcome<string>> {
    const { create, createFails = 0 } = this.containerScript(config.name);
    yield duration(create);
    if (isAmongFirst(this.creates.next(config.name), createFails)) {
      return { error: 'create: no space left on device' };
    }
    if (recorded) {
      this.recorder.record('config', recorded);
    }
    const id = `${config.name}-${++this.serial}`;
    this.containers.unshift({
      record: { id, sandbox, ...config, state: 'created', createdAt: this.clock.now, exitCode: 0 },
      attempt: 0,
      ended: new Signal(),
    });
    this.changes++;
    return { value: id };
  }

  public* startContainer(id: string): Coroutine<Outcome<void>> {
    const container = this.find(id)!;
    const { name } = container.record;
    const { start, startFails = 0 } = this.containerScript(name);
    yield duration(start);
    const attempt = this.starts.next(name);
    container.attempt = attempt - 1;
    if (isAmongFirst(attempt, startFails)) {
      this.change(container, { state: 'exited', finishedAt: this.clock.now, exitCode: 128, reason: 'StartError', message: 'exec: not found' });
      container.ended.set();
      this.notify();
      return { error: 'exec: not found' };
    }
    this.change(container, { state: 'running', startedAt: this.clock.now });
    this.recorder.record('container', { container: name, state: 'running', run: container.attempt });
    const { exit } = this.runOf(container);
    if (exit) {
      container.exit = this.clock.at(this.clock.now + duration(exit.after), () => this.clock.soon(() => this.end(container, exit)));
    }
    this.notify();
    return { value: undefined };
  }

  /** Sends TERM, and KILL after `timeout` seconds, and waits for the end. */
  public* stopContainer(id: string, timeout: number): Coroutine {
    const container = this.find(id);
    if (container) {
      yield* this.stop(container, timeout);
    }
  }

  public* removeContainer(id: string): Coroutine {
    yield* this.stopContainer(id, 0);
    this.discard(id);
  }

  /** Removes a container that does not run. */
  public discard(id: string): void {
    if (this.find(id)) {
      this.containers = this.containers.filter((c) => c.record.id !== id);
      this.changes++;
    }
  }

  /** Ends the newest running container of a name from outside. */
  public kill(name: string, exit: Exit): void {
    const container = this.containers.find((c) => c.record.name === name && c.record.state === 'running');
    if (container) {
      this.clock.soon(() => this.end(container, exit));
    }
  }

  /** A probe: it takes as long as the script says, but no longer than its timeout (in seconds) or than its container lives. */
  public* probe(id: string, kind: ProbeKind, timeout: number): Coroutine<ActionResult> {
    const container = this.find(id);
    if (container?.record.state !== 'running') {
      return 'gone';
    }
    const [, result, takes] = pointAt(this.runOf(container)[kind], this.clock.now - container.record.startedAt!);
    this.recorder.record('probe', { container: container.record.name, probe: kind, result });
    return yield* this.action(container, result, duration(takes), timeout);
  }

  /** Makes a probe that succeeds and takes no time; answers whether it is one. */
  public probeAtOnce(id: string, kind: ProbeKind): boolean {
    const container = this.find(id);
    if (container?.record.state !== 'running') {
      return false;
    }
    const { name, startedAt } = container.record;
    const points = this.runOf(container)[kind];
    const point = points && pointAt(points, this.clock.now - startedAt!);
    if (point && (point[1] !== 'success' || duration(point[2]) > 0)) {
      return false;
    }
    this.recorder.record('probe', { container: name, probe: kind, result: 'success' });
    return true;
  }

  /** A hook of the kind `exec` or `httpGet`. */
  public* hook(id: string, kind: HookKind): Coroutine<ActionResult> {
    const container = this.find(id);
    if (container?.record.state !== 'running') {
      return 'gone';
    }
    const { takes, fail } = this.runOf(container)[kind] ?? {};
    const { name } = container.record;
    this.recorder.record('hook', { container: name, hook: kind, state: 'begins' });
    const result = yield* this.action(container, fail ? 'failure' : 'success', duration(takes));
    this.recorder.record('hook', { container: name, hook: kind, state: 'ends', result });
    return result;
  }

  private* action(container: RuntimeContainer, result: ActionResult, takes: number, timeout = 0): Coroutine<ActionResult> {
    if (takes === 0) {
      return result;
    }
    const isLate = timeout > 0 && takes >= timeout * SECOND;
    const hasEnded = yield { signal: container.ended, deadline: this.clock.now + (isLate ? timeout * SECOND : takes) };
    return hasEnded ? 'gone' : isLate ? 'timeout' : result;
  }

  private* stop(container: RuntimeContainer, timeout: number): Coroutine {
    if (container.record.state !== 'running') {
      return;
    }
    const { name } = container.record;
    if (timeout > 0) {
      this.recorder.record('signal', { container: name, signal: 'TERM', timeout });
      this.clock.soon(() => this.terminate(container));
      if (yield { signal: container.ended, deadline: this.clock.now + timeout * SECOND }) {
        return;
      }
    }
    this.recorder.record('signal', { container: name, signal: 'KILL' });
    this.clock.soon(() => this.end(container, { code: KILLED }));
    yield { signal: container.ended };
  }

  /** What a process does on TERM. */
  private terminate(container: RuntimeContainer): void {
    const { after = 0, code = 0, ignore } = this.runOf(container).term ?? {};
    if (ignore || container.term) {
      return;
    }
    if (duration(after) === 0) {
      this.end(container, { code });
    } else {
      container.term = this.clock.at(this.clock.now + duration(after), () => this.clock.soon(() => this.end(container, { code })));
    }
  }

  private end(container: RuntimeContainer, { code = 0, oom }: Exit): void {
    if (container.record.state !== 'running') {
      return;
    }
    for (const appointment of [container.exit, container.term]) {
      if (appointment) {
        appointment.run = undefined;
      }
    }
    const reason = oom ? 'OOMKilled' : code === 0 ? 'Completed' : 'Error';
    this.change(container, { state: 'exited', finishedAt: this.clock.now, exitCode: code, reason });
    container.ended.set();
    this.recorder.record('container', { container: container.record.name, state: 'exited', code, run: container.attempt });
    this.notify();
  }

  private change(container: RuntimeContainer, change: Partial<ContainerRecord>): void {
    container.record = { ...container.record, ...change };
    this.changes++;
  }

  private find(id: string): RuntimeContainer | undefined {
    return this.containers.find((c) => c.record.id === id);
  }

  private containerScript(name: string): ContainerScript {
    return this.script.containers?.[name] ?? {};
  }

  private runOf({ record, attempt }: RuntimeContainer): Run {
    const runs = this.containerScript(record.name).runs ?? [];
    return runs[Math.min(attempt, runs.length - 1)] ?? {};
  }

  /** The user of an image, where the script says it. */
  public userOf(image: string): ImageScript['user'] {
    return this.imageScript(image).user;
  }

  /** What the script says of an image, by its name or by the short form of its name. */
  private imageScript(image: string): ImageScript {
    const images = this.script.images ?? {};
    const name = namesOfImage(image).find((one) => Object.hasOwn(images, one));
    return name === undefined ? { present: true } : images[name];
  }
}

/** Containers of the same moment are sorted by their ids. */
function newestFirst(a: ContainerRecord, b: ContainerRecord): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
}

/** Counts by name. */
class Counter {
  private readonly counts = new Map<string, number>();

  public next(name: string): number {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count;
  }
}

/** Whether the nth attempt (from 1) is among the first so many; -1 for all. */
function isAmongFirst(attempt: number, fails: number): boolean {
  return fails < 0 || attempt <= fails;
}
