import type { Construct } from 'constructs';
import { ScalableWorkload } from './scalable-workload';
import type { ReplicatedWorkloadProps } from './workload-props';
import type { StructName } from '../manifest/given';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** What is known of a replica set when it is created. */
export interface ReplicaSetProps extends ReplicatedWorkloadProps {
  /**
   * The number of pods. Leave it out where an autoscaler sets it.
   *
   * @default 1
   */
  readonly replicas?: number;
}

/**
 * A number of equal pods. A `Deployment` does the same and can update them.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends ScalableWorkload {
  private readonly spec: any;

  /**
   * @param scope the chart that it belongs to, or a construct in one
   * @param id its id, unique within the scope
   * @param props what is known of it already; everything about its pods can be added later
   */
  constructor(scope: Construct, id: string, props: ReplicaSetProps = {}) {
    super(scope, id, 'ReplicaSet', props);
    this.spec = this._located(() => ({
      minReadySeconds: wholeSeconds(props.minReady, 'spec.minReadySeconds'),
      replicas: props.replicas,
      selector: this._selector(),
    }));
  }

  /** The fixed number of pods, where there is one. */
  public get replicas(): number | undefined {
    return this.spec.replicas;
  }

  /**
   * The spec around the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    return sortedMap(compact({ ...this.spec, template }));
  }

  /**
   * The struct that it is made of.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'ReplicaSetProps';
  }
}
