import type { Construct } from 'constructs';
import { ReplicatedWorkload } from './replicated-workload';
import type { DaemonSetUpdateStrategy } from './update-strategy';
import type { ReplicatedWorkloadProps } from './workload-props';
import type { StructName } from '../manifest/given';
import { manifestOf } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** Properties of a DaemonSet. */
export interface DaemonSetProps extends ReplicatedWorkloadProps {
  /**
   * How many old revisions are kept for a rollback.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * How pods are replaced by an update.
   *
   * @default - rolling update, one at a time
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy;
}

/**
 * A DaemonSet: one pod on every node, or on those that node selector and affinity allow.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 *
 * @example
 * const agent = new DaemonSet(chart, 'agent', { updateStrategy: DaemonSetUpdateStrategy.rollingUpdate({ maxUnavailable: '10%' }) });
 * agent.addContainer('agent', { image: 'agent:1.0' });
 */
export class DaemonSet extends ReplicatedWorkload {
  private readonly spec: any;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change those of the pods later
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
    return 'DaemonSetProps';
  }
}
