import { ReplicatedWorkload } from './replicated-workload';

/** What scales: has the shape of the type of the same name in cdk8s-plus, so that its `HorizontalPodAutoscaler` takes our workloads. */
export interface ScalingTarget {
  /** API version of the workload. */
  readonly apiVersion: string;
  /** The containers: of each the `resources`. */
  readonly containers: any[];
  /** Kind of the workload. */
  readonly kind: string;
  /** Name of the workload. */
  readonly name: string;
  /**
   * The fixed number of pods, which an autoscaler does not go together with.
   *
   * @default - not fixed
   */
  readonly replicas?: number;
}

/**
 * A workload with a number of pods that an autoscaler may change.
 *
 * @internal
 */
export abstract class ScalableWorkload extends ReplicatedWorkload {
  private autoscaled = false;

  /** Whether an autoscaler has this workload as its target. */
  public get hasAutoscaler(): boolean {
    return this.autoscaled;
  }

  /** The number of pods, if it is set. */
  public abstract get replicas(): number | undefined;

  /** Called by an autoscaler of cdk8s-plus that has this workload as its target. */
  public markHasAutoscaler(): void {
    this.autoscaled = true;
  }

  /** What an autoscaler of cdk8s-plus needs to know. */
  public toScalingTarget(): ScalingTarget {
    return {
      apiVersion: this.apiObject.apiVersion,
      containers: this._parts.containers.map((container) => ({ resources: scalingResources(container._render().resources) })),
      kind: this.apiObject.kind,
      name: this.name,
      replicas: this.replicas,
    };
  }
}

/** Requests and limits the way that cdk8s-plus has them: by resource. */
function scalingResources(resources: any): any {
  const of = (name: string) => ({ limit: resources?.limits?.[name], request: resources?.requests?.[name] });
  return { cpu: of('cpu'), memory: of('memory') };
}
