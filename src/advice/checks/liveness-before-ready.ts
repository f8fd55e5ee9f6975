import type * as k8s from '../../k8s/types';
import { probeTimings } from '../../lifecycle/static/timing';
import { runningContainers, type AdvisedPod, type PodCheck, type Report } from '../check';

/**
 * Without a startup probe a liveness probe kills from its first failures on, whether the container is still starting or not.
 *
 * Fails: a liveness probe that asks the same as the readiness probe, and has killed before the readiness probe, by its `initialDelaySeconds`, asks for the first
 * time.
 * Nearly sure: a container that needs the time which its readiness probe gives it never gets that far.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes
 */
export const livenessBeforeReady: PodCheck = { rule: 'advice/liveness-before-ready', check };

function check(pod: AdvisedPod, report: Report): void {
  for (const { container, path } of runningContainers(pod)) {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    if (startupProbe || !livenessProbe || !readinessProbe || handlerOf(livenessProbe) !== handlerOf(readinessProbe)) {
      continue;
    }
    const fails = probeTimings(pod.spec, container).find(({ kind }) => kind === 'liveness')?.fails;
    if (fails === undefined) {
      continue;
    }
    const { shortest, longest } = fails;
    const delay = livenessProbe.initialDelaySeconds ?? 0;
    const expected = readinessProbe.initialDelaySeconds ?? 0;
    if (delay + longest < expected) {
      report(path.child('livenessProbe'), `kills the container ${delay + shortest} to ${delay + longest} s after its start where it does not answer; `
        + `the readiness probe, which asks the same, waits ${expected} s for the first answer`);
    }
  }
}

/** What a probe asks. */
function handlerOf({ exec, grpc, httpGet, tcpSocket }: k8s.Probe): string {
  return JSON.stringify({ exec, grpc, httpGet, tcpSocket });
}
