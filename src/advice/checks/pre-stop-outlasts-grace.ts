import type * as k8s from '../../k8s/types';
import { runningContainers, type AdvisedPod, type PodCheck, type Report } from '../check';
import { certainSleep } from '../sleep';

/**
 * The grace period begins with the preStop hook, not after it. What is left of it when the hook ends is the time that the container has to stop.
 *
 * Fails: a preStop hook that sleeps as long as the grace period, or longer, whatever the commands before do.
 * Sure: the container gets the signal to stop when its time is over, and is killed 2 seconds later.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
 */
export const preStopOutlastsGrace: PodCheck = { rule: 'advice/pre-stop-outlasts-grace', check };

function check(pod: AdvisedPod, report: Report): void {
  const grace = pod.spec.terminationGracePeriodSeconds ?? 0;
  for (const { container, path } of grace > 0 ? runningContainers(pod) : []) {
    const seconds = sleepOf(container.lifecycle?.preStop);
    if (seconds >= grace) {
      report(path.child('lifecycle').child('preStop'), `sleeps ${seconds} s of a grace period of ${grace} s: the container is killed before it can stop`);
    }
  }
}

/** How long a hook sleeps, for sure. */
function sleepOf(hook: k8s.LifecycleHandler | undefined): number {
  return hook?.sleep ? Number(hook.sleep.seconds ?? 0) : certainSleep(hook?.exec?.command ?? []);
}
