import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { ScalableWorkload } from './scalable-workload';
import type { DeploymentStrategy } from './update-strategy';
import type { ReplicatedWorkloadProps } from './workload-props';
import type { StructName } from '../manifest/given';
import { manifestOf } from '../manifest/plain';
import { compact, wholeSeconds } from '../manifest/render';
import { sortedMap } from '../manifest/sorted';

/** What is known of a deployment when it is created. */
export interface DeploymentProps extends ReplicatedWorkloadProps {
  /**
   * Whether changes wait to be rolled out.
   *
   * @default false
   */
  readonly paused?: boolean;
  /**
   * How long a rollout may make no progress before it has failed: whole seconds, longer than `minReady`.
   *
   * @default Duration.minutes(10)
   */
  readonly progressDeadline?: Duration;
  /**
   * The number of pods. Leave it out where an autoscaler sets it.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How many old replica sets are kept to go back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * How old pods are replaced.
   *
   * @default - rolling update, 25% at a time
   */
  readonly strategy?: DeploymentStrategy;
}

/**
 * A number of equal pods, updated by replacing them.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Deployment extends ScalableWorkload {
  private readonly spec: any;

  /**
   * @param scope the chart that it belongs to, or a construct in one
   * @param id its id, unique within the scope
   * @param props what is known of it already; everything about its pods can be added later
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
    return 'DeploymentProps';
  }
}
