import { engine } from './engine';
import { podOf, rejection } from './pod-of';
import { rules } from '../report/rules';

/**
 * What can be said of a pod without running it: what holds for it in the end, in which order its containers start and stop, how long its probes take.
 *
 *     Explanation.of(pod).qosClass
 *     Explanation.of(pod).toText()
 */
export class Explanation {
  /**
   * What can be said of a pod.
   *
   * @param pod a Pod, anything that makes pods (a Deployment, a Job), an API object of them, or the manifest of one as plain data
   */
  public static of(pod: any): Explanation {
    return new Explanation(podOf(pod));
  }

  private readonly explained: any;

  private constructor(pod: any) {
    const { violations, object } = rules().validateToCreate(pod);
    if (object === undefined) {
      throw rejection(violations);
    }
    this.explained = engine().explain(object);
  }

  /** The quality of service class: Guaranteed, Burstable or BestEffort. */
  public get qosClass(): string {
    return this.explained.effective.qos;
  }

  /** What the scheduler counts for the pod: its requests, with init containers, sidecars, overhead and requests of the pod as a whole. */
  public get requests(): { [resource: string]: string } {
    return { ...this.explained.effective.requests };
  }

  /** What the pod may use at most. */
  public get limits(): { [resource: string]: string } {
    return { ...this.explained.effective.limits };
  }

  /**
   * How long a container may take to start before its startup probe kills it, in seconds: so long it has in any case; `undefined` without a startup probe.
   *
   * @param container its name
   */
  public startLimitSeconds(container: string): number | undefined {
    return this.explained.containers.find((c: any) => c.name === container)?.probes.find((p: any) => p.kind === 'startup')?.fails.shortest;
  }

  /** All of it as plain data. */
  public toJson(): { [field: string]: any } {
    return JSON.parse(JSON.stringify(this.explained));
  }

  /** All of it as a text to read. */
  public toText(): string {
    return engine().explanationText(this.explained);
  }
}
