import type { Check, CheckedPod, Finding } from '../check';
import { Offenders, plural, sorted, use } from '../offenders';

/**
 * No container has a port on the node.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].ports[*].hostPort
 * Allowed values: undefined, 0
 */
export const hostPorts: Check = {
  id: 'hostPorts',
  rule: 'security/host-ports',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  const ports: string[] = [];
  bad.addContainers('ports', (container) => {
    const before = ports.length;
    for (const { hostPort } of container.ports ?? []) {
      if (hostPort) {
        ports.push(String(hostPort));
      }
    }
    return ports.length > before;
  });
  if (!bad.any) {
    return undefined;
  }
  const used = sorted(ports);
  return {
    reason: 'hostPort',
    detail: `${bad.containerList()} ${use(bad.count)} ${plural('hostPort', used.length)} ${used.join(', ')}`,
    fields: bad.fields,
  };
}
