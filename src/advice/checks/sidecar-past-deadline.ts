import type { AdvisedPod, PodCheck, Report } from '../check';
import { deadlineOf, sidecarPastDeadline } from '../deadline';

/**
 * What comes after a sidecar waits for its startup probe, and the first answer counts only after `initialDelaySeconds`.
 *
 * Fails: a sidecar whose startup probe cannot succeed, with those of the sidecars before it, before `activeDeadlineSeconds` of the pod or of its Job is over.
 * Sure: the pod fails with `DeadlineExceeded`, and its containers never start.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#sidecar-containers-and-pod-lifecycle
 */
export const sidecarPastDeadlineCheck: PodCheck = { rule: 'advice/sidecar-past-deadline', check };

function check(pod: AdvisedPod, report: Report): void {
  const deadline = deadlineOf(pod);
  const late = deadline && sidecarPastDeadline(pod, deadline);
  if (late !== undefined) {
    const text = `cannot succeed before ${late.earliest} s after the start of the pod, which fails after ${deadline!.seconds} s (${deadline!.path})`;
    report(late.sidecar.path.child('startupProbe'), text);
  }
}
