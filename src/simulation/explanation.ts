import { checkName } from './check-name';
import { engine } from './engine';
import { createdPod, podOf } from './pod-of';

/**
 * What is known of a pod without a simulation: effective settings, the order in which containers start and stop, the times of its probes.
 *
 *     Explanation.of(pod).qosClass
 *     Explanation.of(pod).toText()
 */
export class Explanation {
  /**
   * Explains a pod. Throws if the API server would reject it.
   *
   * @param pod a pod, a workload, an API object of one, or its manifest as plain data
   */
  public static of(pod: any): Explanation {
    return new Explanation(podOf(pod));
  }

  private readonly explained: any;

  private constructor(pod: any) {
    this.explained = engine().explain(createdPod(pod));
  }

  /** The quality of service class: Guaranteed, Burstable or BestEffort. */
  public get qosClass(): string {
    return this.explained.effective.qos;
  }

  /** The requests of the pod for the scheduler, with init containers, sidecars, overhead and requests of the pod as a whole. */
  public get requests(): { [resource: string]: string } {
    return { ...this.explained.effective.requests };
  }

  /** The limits of the pod. */
  public get limits(): { [resource: string]: string } {
    return { ...this.explained.effective.limits };
  }

  /**
   * The time that a container has to start before its startup probe kills it, in seconds; `undefined` without a startup probe
   * that can be made.
   *
   * @param container its name; one that the pod does not have is an error
   */
  public startLimitSeconds(container: string): number | undefined {
    const { containers } = this.explained;
    checkName(container, containers.map(({ name }: any) => name));
    return containers.find(({ name }: any) => name === container).probes.find(({ kind }: any) => kind === 'startup')?.fails?.shortest;
  }

  /** All as plain data. */
  public toJson(): { [field: string]: any } {
    return JSON.parse(JSON.stringify(this.explained));
  }

  /** All as text. */
  public toText(): string {
    return engine().explanationText(this.explained);
  }
}
