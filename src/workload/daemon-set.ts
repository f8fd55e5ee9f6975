import type { Construct } from 'constructs';
import { ReplicatedWorkload } from './replicated-workload';
import type { DaemonSetUpdateStrategy } from './update-strategy';
import type { ReplicatedWorkloadProps } from './workload-props';
import type { StructName } from '../manifest/given';
import { manifestOf } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** What is known of a daemon set when it is created. */
export interface DaemonSetProps extends ReplicatedWorkloadProps {
  /**
   * How many old revisions are kept to go back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * How old pods are replaced.
   *
   * @default - rolling update, one at a time
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy;
}

/**
 * One pod on every node, or on those that `nodeSelector` and affinity leave.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet extends ReplicatedWorkload {
  private readonly spec: any;

  /**
   * @param scope the chart that it belongs to, or a construct in one
   * @param id its id, unique within the scope
   * @param props what is known of it already; everything about its pods can be added later
   */
  constructor(scope: Construct, id: string, props: DaemonSetProps = {}) {
    super(scope, id, 'DaemonSet', props);
    this.spec = this._located(() => ({
      minReadySeconds: wholeSeconds(props.minReady, 'spec.minReadySeconds'),
      revisionHistoryLimit: props.revisionHistoryLimit,
      selector: this._selector(),
      updateStrategy: manifestOf(props.updateStrategy),
    }));
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
    return 'DaemonSetProps';
  }
}
