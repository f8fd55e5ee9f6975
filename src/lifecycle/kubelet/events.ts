import type * as k8s from '../../k8s/types';
import { fieldOf, type Pod } from '../pod';
import type { Recorder } from '../timeline';

export type EventType = 'Normal' | 'Warning';

/** The Events of the kubelet. */
export class Events {
  public constructor(private readonly recorder: Recorder, private readonly pod: () => Pod) {}

  public ofPod(type: EventType, reason: string, message: string): void {
    this.recorder.record('event', { type, reason, message });
  }

  public ofContainer(container: k8s.Container, type: EventType, reason: string, message: string): void {
    this.recorder.record('event', { type, reason, message, field: fieldOf(this.pod(), container) });
  }
}
