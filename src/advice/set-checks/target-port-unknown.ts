import { FieldPath } from '../../validation/field-path';
import { runningContainers, textsOf } from '../check';
import type { ObjectSet, PodInSet, ReportInSet, ServicePort, SetCheck } from '../set';

/**
 * A Service sends to targetPort, or else to its own port, of the pods that it selects.
 *
 * Fails: a Service none of whose ports is a port of the selected pods, where each of their containers lists ports.
 * Nearly sure: the connection is refused. A container may listen on more ports than it lists: one port that is listed, or named in env, command or args, is
 * enough. A name that no pod
 * has is an error: `reference/service-target-port`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export const targetPortUnknown: SetCheck = { rule: 'advice/target-port-unknown', check };

function check(set: ObjectSet, report: ReportInSet): void {
  for (const service of set.services) {
    const pods = set.selectedBy(service);
    const isReached = (port: ServicePort): boolean => typeof targetOf(port) !== 'number' || pods.some((pod) => mayHave(pod, port));
    if (pods.length > 0 && pods.every(listsPorts) && !service.ports.some(isReached)) {
      service.ports.forEach((port, i) => {
        const at = FieldPath.of('spec').child('ports').index(i).child(port.targetPort ? 'targetPort' : 'port');
        report(service, at, `no container of the selected pods has port ${targetOf(port)}; they have ${[...new Set(pods.flatMap(portsOf))].join(', ')}`);
      });
    }
  }
}

function targetOf({ port, targetPort }: ServicePort): number | string | undefined {
  return targetPort || port;
}

function listsPorts(pod: PodInSet): boolean {
  return runningContainers(pod).every(({ container }) => (container.ports ?? []).length > 0);
}

/** Whether a pod lists the port, or the number is in a text that a container gets. */
function mayHave(pod: PodInSet, port: ServicePort): boolean {
  const number = new RegExp(`(?<!\\d)${targetOf(port)}(?!\\d)`);
  return portsOf(pod).includes(`${targetOf(port)}/${port.protocol}`) || runningContainers(pod).some(({ container }) => textsOf(container).some((text) => number.test(text)));
}

function portsOf(pod: PodInSet): string[] {
  return runningContainers(pod).flatMap(({ container }) => (container.ports ?? []).map(({ containerPort, protocol }) => `${containerPort}/${protocol}`));
}
