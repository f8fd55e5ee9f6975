import type { Construct } from 'constructs';
import type { ContainerProps } from './container-props';
import { LongRunningContainer } from './long-running-container';

/**
 * A container of a pod: the application, or a part of it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pods-that-run-multiple-containers
 */
export class Container extends LongRunningContainer {
  /**
   * @param scope the pod or workload, or a construct inside of it
   * @param id its id, and its name where `props` does not say another
   * @param props what is known of it already; everything can be added later
   */
  constructor(scope: Construct, id: string, props: ContainerProps = {}) {
    super(scope, id, 'containers', props, 'ContainerProps');
  }
}
