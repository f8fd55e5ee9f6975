import { columnsOf } from './columns';
import { endpointOf } from './endpoint';
import { strategicMerge } from './strategic-merge';
import type * as k8s from '../../k8s/types';
import { type Clock, SECOND } from '../clock/clock';
import { equal } from '../equal';
import { isTerminal, type Pod } from '../pod';
import { withQuantities } from '../quantities';
import { SimulationError } from '../simulation-error';
import { updateCondition } from '../status/conditions';
import { timeOf, timestamp } from '../time';
import type { Recorder, View } from '../timeline';

export const NODE_NAME = 'node-1';

/** The API has no moments without end. */
const MAX_GRACE = 100 * 365 * 24 * 3600;

/** The pod as the API server stores it, and the requests to the API server. */
export class Api {
  /** The pod; nothing before its creation, and after it has gone. */
  public pod?: Pod;
  /** Is called after each change with the pod as it is now, or with nothing when it has gone. */
  public watch: (pod: Pod | undefined) => void = () => {};
  private lastView?: View;

  public constructor(private readonly clock: Clock, private readonly recorder: Recorder) {}

  public create(pod: Pod): void {
    this.put(pod);
  }

  /** The scheduler has found a node, or none. */
  public schedule(nodeName: string | undefined): void {
    if (this.pod === undefined) {
      return;
    }
    const condition: k8s.PodCondition = { type: 'PodScheduled', status: 'True', observedGeneration: this.pod.metadata.generation };
    if (nodeName === undefined) {
      Object.assign(condition, { status: 'False', reason: 'Unschedulable', message: '0/1 nodes are available.' });
    }
    const status = this.withCondition(this.pod, condition);
    this.put({ ...this.pod, spec: { ...this.pod.spec, nodeName: nodeName ?? this.pod.spec.nodeName }, status });
  }

  /** A controller sets a condition. */
  public setCondition(condition: k8s.PodCondition): void {
    if (this.pod !== undefined) {
      this.put({ ...this.pod, status: this.withCondition(this.pod, condition) });
    }
  }

  /** The kubelet writes its status. */
  public setStatus(status: k8s.PodStatus): void {
    this.put({ ...this.pod!, status, isUnwritten: false });
  }

  /** A patch of the pod. As that of any update, its status does not count. */
  public patch({ status: _, ...patch }: any): void {
    if (this.pod !== undefined) {
      const patched: any = strategicMerge(this.pod, withQuantities(patch));
      this.put({ ...patched, metadata: { ...patched.metadata, generation: this.pod.metadata.generation! + 1 } });
    }
  }

  /**
   * A request to delete the pod: it is marked, and goes when the kubelet says so. With no grace at all it goes at once, and so does one that is not on a
   * node or has ended. The grace of a pod that is marked can only be shortened.
   */
  public delete(requested?: number): void {
    if (this.pod === undefined) {
      return;
    }
    const grace = this.pod.metadata.deletionTimestamp === undefined ? this.markDeleted(requested) : this.shortenGrace(requested);
    if (grace === 0) {
      this.remove();
    }
  }

  public remove(): void {
    if (this.pod !== undefined) {
      this.pod = undefined;
      this.recorder.record('gone');
      this.watch(undefined);
    }
  }

  private markDeleted(requested: number | undefined): number {
    const { metadata, spec, status } = this.pod!;
    const asked = requested ?? spec.terminationGracePeriodSeconds ?? 0;
    const grace = !spec.nodeName || isTerminal(status.phase) ? 0 : asked < 0 ? 1 : asked;
    if (grace > MAX_GRACE) {
      throw new SimulationError(`a grace period of ${grace} s is not simulated: ${MAX_GRACE} s (100 years) at most`);
    }
    const deletionTimestamp = timestamp(this.clock.now + grace * SECOND);
    this.mark({ deletionTimestamp, deletionGracePeriodSeconds: grace, generation: metadata.generation! + 1 });
    return grace;
  }

  /** Answers the grace that the pod now has; nothing where the request changes nothing. */
  private shortenGrace(requested: number | undefined): number | undefined {
    const { metadata } = this.pod!;
    const current = metadata.deletionGracePeriodSeconds ?? 0;
    if (current === 0) {
      return 0;
    }
    const asked = requested !== undefined && requested < 0 ? 1 : requested;
    if (asked === undefined || asked >= current) {
      return undefined;
    }
    const end = timeOf(metadata.deletionTimestamp!) + (asked - current) * SECOND;
    const isPast = end < this.clock.now;
    const grace = isPast && asked !== 0 ? 1 : asked;
    this.mark({ deletionTimestamp: timestamp(isPast ? this.clock.now : end), deletionGracePeriodSeconds: grace });
    return grace;
  }

  private mark(deletion: k8s.ObjectMeta): void {
    this.put({ ...this.pod!, metadata: { ...this.pod!.metadata, ...deletion }, isUnwritten: true });
  }

  private withCondition({ status }: Pod, condition: k8s.PodCondition): k8s.PodStatus {
    return { ...status, conditions: updateCondition(status.conditions, condition, timestamp(this.clock.now)) };
  }

  private put(pod: Pod): void {
    this.pod = pod;
    const view = this.view(pod);
    if (!equal(view, this.lastView)) {
      this.lastView = view;
      this.recorder.record('status', view);
    }
    this.watch(pod);
  }

  private view(pod: Pod): View {
    const { ready, status, restarts, gates } = columnsOf(pod, this.clock.now);
    const { deletionTimestamp, deletionGracePeriodSeconds } = pod.metadata;
    const endpoint = endpointOf(pod);
    return {
      status: pod.status,
      ...(deletionTimestamp !== undefined ? { deletionTimestamp, deletionGracePeriodSeconds } : {}),
      columns: { ready, status, restarts, gates },
      ...(endpoint ? { endpoint } : {}),
    };
  }
}
