import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * runAsNonRoot makes the kubelet refuse a container that runs as user 0.
 *
 * Fails: a container for which runAsNonRoot is true and runAsUser is 0, each by the container or else by the pod.
 * Sure: it does not start (CreateContainerConfigError).
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export const nonRootUserZero: PodCheck = { rule: 'advice/non-root-user-zero', check };

function check({ spec, path, containers }: AdvisedPod, report: Report): void {
  for (const { container, path: at } of containers) {
    const own = container.securityContext ?? {};
    const user = own.runAsUser ?? spec.securityContext?.runAsUser;
    if ((own.runAsNonRoot ?? spec.securityContext?.runAsNonRoot) === true && user !== undefined && Number(user) === 0) {
      const holder = own.runAsUser === undefined ? path : at;
      report(holder.child('securityContext').child('runAsUser'), `is 0, and runAsNonRoot is true: the container ${JSON.stringify(container.name ?? '')} does not start`);
    }
  }
}
