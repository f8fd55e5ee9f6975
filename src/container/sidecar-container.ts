import type { Construct } from 'constructs';
import type { SidecarContainerProps } from './container-props';
import { LongRunningContainer } from './long-running-container';
import { ContainerRestartPolicy } from './restart-rule';

/**
 * A sidecar: an init container that goes on running (`restartPolicy: Always`). What starts after it waits until it has started, which means until its
 * startup probe has succeeded; without one, until its process runs. It is stopped after the containers of the pod, in reverse order.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export class SidecarContainer extends LongRunningContainer {
  /**
   * @param scope the pod or workload, or a construct inside of it
   * @param id its id, and its name where `props` does not say another
   * @param props what is known of it already; everything can be added later
   */
  constructor(scope: Construct, id: string, props: SidecarContainerProps = {}) {
    super(scope, id, 'initContainers', props, 'SidecarContainerProps', { restartPolicy: ContainerRestartPolicy.ALWAYS });
  }
}
