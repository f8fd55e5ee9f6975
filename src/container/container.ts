import type { Construct } from 'constructs';
import type { ContainerProps } from './container-props';
import { LongRunningContainer } from './long-running-container';

/**
 * A container of a pod: the application, or a part of it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pods-that-run-multiple-containers
 *
 * @example
 * const container = pod.addContainer('api', { image: 'api:1.0', resources: { requests: { cpu: '500m', memory: '100Mi' } } });
 * container.env('LOG_LEVEL', 'debug').run(['/bin/api'], ['--verbose']);
 */
export class Container extends LongRunningContainer {
  /**
   * @param scope the pod or workload, or a construct in it
   * @param id the id of the construct, and its name unless `props` has one
   * @param props initial properties; methods can change all of them later
   */
  constructor(scope: Construct, id: string, props: ContainerProps = {}) {
    super(scope, id, 'containers', props, 'ContainerProps');
  }
}
