import { FieldPath } from '../../validation/field-path';
import { runningContainers } from '../check';
import type { ObjectSet, PodInSet, ReportInSet, ServicePort, SetCheck } from '../set';

/**
 * A Service sends to targetPort, or else to its own port, of the pods that it selects.
 *
 * Fails: a number that no container of the selected pods lists, where each of them lists its ports.
 * Nearly sure: the connection is refused. A container may listen on ports that it does not list, and one that lists none says nothing. A name that no pod
 * has is an error: `reference/service-target-port`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export const targetPortUnknown: SetCheck = { rule: 'advice/target-port-unknown', check };

function check(set: ObjectSet, report: ReportInSet): void {
  for (const service of set.services) {
    const pods = set.selectedBy(service);
    if (pods.length === 0 || !pods.every(listsPorts)) {
      continue;
    }
    service.ports.forEach((port, i) => {
      const target = port.targetPort || port.port;
      if (typeof target === 'number' && !pods.some((pod) => hasPort(pod, target, port))) {
        const at = FieldPath.of('spec').child('ports').index(i).child(port.targetPort ? 'targetPort' : 'port');
        report(service, at, `no container of the selected pods has port ${target}; they have ${[...new Set(pods.flatMap(portsOf))].join(', ')}`);
      }
    });
  }
}

function listsPorts(pod: PodInSet): boolean {
  return runningContainers(pod).every(({ container }) => (container.ports ?? []).length > 0);
}

function hasPort(pod: PodInSet, target: number, { protocol }: ServicePort): boolean {
  return portsOf(pod).includes(`${target}/${protocol}`);
}

function portsOf(pod: PodInSet): string[] {
  return runningContainers(pod).flatMap(({ container }) => (container.ports ?? []).map(({ containerPort, protocol }) => `${containerPort}/${protocol}`));
}
