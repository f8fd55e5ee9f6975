import type { Construct } from 'constructs';
import type { SidecarContainerProps } from './container-props';
import { LongRunningContainer } from './long-running-container';
import { RestartPolicy } from './restart-policy';

/**
 * A sidecar: an init container that keeps running (`restartPolicy: Always`). The next container starts when the sidecar has started: when its
 * startup probe has succeeded or, without one, when its process runs. Sidecars are stopped after the containers of the pod, in reverse order.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 *
 * @example
 * pod.addSidecarContainer('proxy', { image: 'proxy:1.0' }).startup(Probe.tcpSocket(5432));
 */
export class SidecarContainer extends LongRunningContainer {
  /**
   * @param scope the pod or workload, or a construct in it
   * @param id the id of the construct, and its name unless `props` has one
   * @param props initial properties; methods can change all of them later
   */
  constructor(scope: Construct, id: string, props: SidecarContainerProps = {}) {
    super(scope, id, 'initContainers', props, 'SidecarContainerProps', { restartPolicy: RestartPolicy.ALWAYS });
  }
}
