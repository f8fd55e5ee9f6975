import { MILLISECOND } from '../clock/clock';
import { containersOf, isSidecar, type Pod, sidecarsOf } from '../pod';
import { type ProbeHost, probeOf, ProbeWorker } from './probe-worker';
import type * as k8s from '../../k8s/types';
import type { ProbeKind } from '../runtime/runtime';

/** In which order the workers of a container are made. */
const KINDS: readonly ProbeKind[] = ['startup', 'readiness', 'liveness'];
/** The workers of a pod start a little one after the other. */
const STAGGER = MILLISECOND / 100;

/** The probe workers of the pod. */
export class Probes {
  private readonly workers = new Map<string, ProbeWorker>();

  public constructor(private readonly host: ProbeHost) {}

  /** Makes the workers that are missing. A container whose startup worker is there is left as it is. */
  public addPod(pod: Pod): void {
    for (const container of [...containersOf(pod), ...sidecarsOf(pod)]) {
      for (const kind of KINDS) {
        if (probeOf(container, kind) !== undefined) {
          if (this.worker(container.name!, kind)) {
            break;
          }
          this.add(pod, container, kind);
        }
      }
    }
  }

  /** The pod is ending: the containers are no longer probed for their life. Sidecars are, until they are dead. */
  public stopLivenessAndStartup(pod: Pod): void {
    for (const container of containersOf(pod)) {
      this.worker(container.name!, 'liveness')?.stop();
      this.worker(container.name!, 'startup')?.stop();
    }
  }

  public stopAll(): void {
    this.workers.forEach((worker) => worker.stop());
  }

  /** Sets what probes say of containers: whether they are started and ready. A container that is not ready yet is probed at once. */
  public updateStatus(pod: Pod, status: k8s.PodStatus): void {
    for (const container of status.containerStatuses ?? []) {
      this.update(container);
    }
    for (const container of status.initContainerStatuses ?? []) {
      if (pod.spec.initContainers?.some((c) => c.name === container.name && isSidecar(c))) {
        this.update(container);
      } else {
        container.started = this.isStarted(container);
        container.ready ||= container.state?.terminated?.exitCode === 0;
      }
    }
  }

  private update(container: k8s.ContainerStatus): void {
    container.started = this.isStarted(container);
    if (container.started) {
      const isReady = this.host.results.get('readiness', container.containerID!) === 'success';
      const worker = isReady ? undefined : this.worker(container.name!, 'readiness');
      worker?.trigger();
      container.ready = worker === undefined;
    }
  }

  private isStarted({ name, containerID, started, state }: k8s.ContainerStatus): boolean {
    if (state?.running === undefined) {
      return false;
    }
    const result = this.host.results.get('startup', containerID!);
    return result !== undefined ? result === 'success' : Boolean(started) || this.worker(name!, 'startup') === undefined;
  }

  private add(pod: Pod, container: k8s.Container, kind: ProbeKind): void {
    const { clock } = this.host;
    const key = keyOf(container.name!, kind);
    const worker = new ProbeWorker(this.host, pod, container, kind);
    this.workers.set(key, worker);
    const delay = this.workers.size * STAGGER;
    const { workers } = this;
    clock.start((function* () {
      yield delay;
      yield* worker.live();
      workers.delete(key);
    })());
  }

  private worker(container: string, kind: ProbeKind): ProbeWorker | undefined {
    return this.workers.get(keyOf(container, kind));
  }
}

function keyOf(container: string, kind: ProbeKind): string {
  return `${container}/${kind}`;
}

