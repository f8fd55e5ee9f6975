import { Duration } from 'cdk8s';
import { LifecycleHandler } from '../../container';
import { given } from '../../manifest/given';
import type { PodTemplate } from '../../pod';
import { chosenContainers, clash } from '../clash';
import { Pattern } from '../pattern';

/** Options of a graceful shutdown. */
export interface GracefulShutdownOptions {
  /**
   * Names of the containers that serve requests.
   *
   * @default - all containers of the app
   */
  readonly containers?: string[];
  /**
   * How long the app keeps serving while load balancers remove the pod: whole seconds.
   *
   * @default Duration.seconds(10)
   */
  readonly delay?: Duration;
  /**
   * How long the app may then take to finish open requests: whole seconds.
   *
   * @default Duration.seconds(30)
   */
  readonly drain?: Duration;
}

/**
 * Keeps a pod serving until load balancers have removed it: a `preStop` hook that sleeps, and a grace period that is long enough for the sleep
 * and for open requests.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
 */
export class GracefulShutdown extends Pattern {
  private readonly options: GracefulShutdownOptions;

  /**
   * @param options the times
   */
  constructor(options: GracefulShutdownOptions = {}) {
    super('graceful-shutdown', given('GracefulShutdownOptions', options));
    this.options = options;
  }

  protected applyToPod(pod: PodTemplate): void {
    const { delay = Duration.seconds(10), drain = Duration.seconds(30), containers } = this.options;
    for (const container of chosenContainers(pod, this, containers)) {
      if (container.toManifest().lifecycle?.preStop !== undefined) {
        throw clash(pod, this, `the container '${container.name}' has a preStop hook already; leave one of them out, or say which containers are meant`);
      }
      container.preStop(LifecycleHandler.sleep(delay));
    }
    const needed = delay.toSeconds() + drain.toSeconds();
    const said = pod._said().spec.terminationGracePeriodSeconds;
    if (said === undefined) {
      pod.configure({ terminationGracePeriod: Duration.seconds(needed) });
    } else if (said < needed) {
      throw clash(pod, this, `the pod has a grace period of ${said} seconds, and delay and drain take ${needed}; make it longer, or leave it out`);
    }
  }
}
