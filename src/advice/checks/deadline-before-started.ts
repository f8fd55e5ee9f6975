import { probeTimings } from '../../lifecycle/static/timing';
import type { AdvisedContainer, AdvisedPod, PodCheck, Report } from '../check';
import { deadlineOf, sidecarPastDeadline, sidecarsOf } from '../deadline';

/**
 * A startup probe sets how long its container may take to start; `activeDeadlineSeconds` is counted from the start of the pod, and ends whatever is not done.
 *
 * Fails: a deadline of the pod or of its Job that is shorter than what the startup probes of the sidecars, one after the other, and then of a container allow.
 * Nearly sure: a start that takes the time which it is allowed ends with `DeadlineExceeded`, before the container has done anything.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup
 */
export const deadlineBeforeStarted: PodCheck = { rule: 'advice/deadline-before-started', check };

function check(pod: AdvisedPod, report: Report): void {
  const deadline = deadlineOf(pod);
  if (deadline === undefined || sidecarPastDeadline(pod, deadline)) {
    return;
  }
  const beforeAll = sum(sidecarsOf(pod).map((sidecar) => longestStart(pod, sidecar)));
  const longest = beforeAll + Math.max(...pod.containers.filter(({ list }) => list === 'containers').map((one) => longestStart(pod, one)));
  if (deadline.seconds < longest) {
    report(deadline.path, `the pod fails after ${deadline.seconds} s, and its startup probes allow ${longest} s until all containers have started`);
  }
}

/** How long a container may take to start by its startup probe: what is killed earliest has had so much time in any case. */
function longestStart({ spec }: AdvisedPod, { container }: AdvisedContainer): number {
  return probeTimings(spec, container).find(({ kind }) => kind === 'startup')?.fails.shortest ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
