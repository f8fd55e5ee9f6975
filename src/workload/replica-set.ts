import type { Construct } from 'constructs';
import { ScalableWorkload } from './scalable-workload';
import type { ReplicatedWorkloadProps } from './workload-props';
import type { StructName } from '../manifest/given';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** Properties of a ReplicaSet. */
export interface ReplicaSetProps extends ReplicatedWorkloadProps {
  /**
   * The number of pods. Omit it if an autoscaler sets it.
   *
   * @default 1
   */
  readonly replicas?: number;
}

/**
 * A ReplicaSet: a number of identical pods. Prefer a `Deployment`, which can update them.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends ScalableWorkload {
  private readonly spec: any;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change those of the pods later
   */
  constructor(scope: Construct, id: string, props: ReplicaSetProps = {}) {
    super(scope, id, 'ReplicaSet', props);
    this.spec = this._located(() => ({
      minReadySeconds: wholeSeconds(props.minReady, 'spec.minReadySeconds'),
      replicas: props.replicas,
      selector: this._selector(),
    }));
  }

  /** The number of pods, if it is set. */
  public get replicas(): number | undefined {
    return this.spec.replicas;
  }

  /**
   * The spec without the pod template.
   *
   * @internal
   */
  protected _renderSpec(template: any): any {
    return sortedMap(compact({ ...this.spec, template }));
  }

  /**
   * The struct of its properties.
   *
   * @internal
   */
  protected get _props(): StructName {
    return 'ReplicaSetProps';
  }
}
