import { nameOf, runningContainers, type AdvisedPod, type PodCheck, type Report } from '../check';

/**
 * The containers of a pod share one network: two of them cannot listen on one port.
 *
 * Fails: a containerPort or hostPort, with its protocol, of two containers that run side by side (sidecars are among them).
 * Nearly sure: the second container fails to bind the port.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking
 */
export const portInTwoContainers: PodCheck = { rule: 'advice/port-in-two-containers', check };

function check(pod: AdvisedPod, report: Report): void {
  const first = new Map<string, string>();
  for (const one of runningContainers(pod)) {
    const own = new Map<string, string>();
    one.container.ports?.forEach((port, i) => {
      for (const field of ['containerPort', 'hostPort'] as const) {
        const key = `${field} ${port[field]}/${port.protocol}/${field === 'hostPort' ? port.hostIP ?? '' : ''}`;
        const other = port[field] ? first.get(key) : undefined;
        if (other !== undefined) {
          report(one.path.child('ports').index(i).child(field), `${port[field]} is a port of ${other} too: the containers of a pod share one network`);
          break;
        }
        own.set(key, nameOf(one));
      }
    });
    own.forEach((name, key) => first.set(key, name));
  }
}
