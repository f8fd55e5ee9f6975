import type { Construct } from 'constructs';
import { ContainerBase } from './container-base';
import type { InitContainerProps } from './container-props';

/**
 * A container that runs to completion before the containers of the pod start. It has no probes and no hooks: nobody waits for it but those who start
 * after it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 */
export class InitContainer extends ContainerBase {
  /**
   * @param scope the pod or workload, or a construct inside of it
   * @param id its id, and its name where `props` does not say another
   * @param props what is known of it already; everything can be added later
   */
  constructor(scope: Construct, id: string, props: InitContainerProps = {}) {
    super(scope, id, 'initContainers', props, 'InitContainerProps');
  }
}
