import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { ScalableWorkload } from './scalable-workload';
import type { DeploymentStrategy } from './update-strategy';
import type { ReplicatedWorkloadProps } from './workload-props';
import type { StructName } from '../manifest/given';
import { manifestOf } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** Properties of a Deployment. */
export interface DeploymentProps extends ReplicatedWorkloadProps {
  /**
   * Whether the Deployment is paused: changes are not rolled out.
   *
   * @default false
   */
  readonly paused?: boolean;
  /**
   * How long a rollout may go without progress before it counts as failed: whole seconds, longer than `minReady`.
   *
   * @default Duration.minutes(10)
   */
  readonly progressDeadline?: Duration;
  /**
   * The number of pods. Omit it if an autoscaler sets it.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How many old ReplicaSets are kept for a rollback.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * How pods are replaced by an update.
   *
   * @default - rolling update, 25% at a time
   */
  readonly strategy?: DeploymentStrategy;
}

/**
 * A Deployment: a number of identical pods, replaced step by step by an update.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 *
 * @example
 * const web = new Deployment(chart, 'web', { replicas: 3, podMetadata: { labels: { app: 'web' } } });
 * web.addContainer('web', { image: 'nginx:1.27' });
 */
export class Deployment extends ScalableWorkload {
  private readonly spec: any;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct, unique within the scope
   * @param props initial properties; methods can change those of the pods later
   */
  constructor(scope: Construct, id: string, props: DeploymentProps = {}) {
    super(scope, id, 'Deployment', props);
    this.spec = this._located(() => ({
      minReadySeconds: wholeSeconds(props.minReady, 'spec.minReadySeconds'),
      paused: props.paused,
      progressDeadlineSeconds: wholeSeconds(props.progressDeadline, 'spec.progressDeadlineSeconds'),
      replicas: props.replicas,
      revisionHistoryLimit: props.revisionHistoryLimit,
      selector: this._selector(),
      strategy: manifestOf(props.strategy),
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
    return 'DeploymentProps';
  }
}
