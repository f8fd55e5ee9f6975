import { unknownPort, type Action } from '../../lifecycle/unknown-port';
import type { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * A probe or hook that names a port means a port of its own container.
 *
 * Fails: a name that no port of the container has.
 * Sure: the kubelet does not find the port. A readiness probe never succeeds, a liveness probe does not run, a hook fails.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port
 */
export const portNameUnknown: PodCheck = { rule: 'advice/port-name-unknown', check };

function check({ containers }: AdvisedPod, report: Report): void {
  for (const { container, path } of containers) {
    const checkAction = (action: Action | undefined, at: FieldPath): void => {
      for (const kind of ['httpGet', 'tcpSocket'] as const) {
        const port = unknownPort({ [kind]: action?.[kind] }, container);
        if (port) {
          report(at.child(kind).child('port'), `the container has no port ${JSON.stringify(port)}`);
        }
      }
    };
    for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
      checkAction(container[probe], path.child(probe));
    }
    for (const hook of ['postStart', 'preStop'] as const) {
      checkAction(container.lifecycle?.[hook], path.child('lifecycle').child(hook));
    }
  }
}
