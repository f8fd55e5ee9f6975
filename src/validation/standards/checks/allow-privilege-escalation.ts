import { unlessWindows, type Check, type CheckedPod, type Finding } from '../check';
import { Offenders } from '../offenders';

/**
 * Privilege escalation, such as via set-user-ID or set-group-ID file mode, is not allowed.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].securityContext.allowPrivilegeEscalation
 * Allowed values: false
 */
export const allowPrivilegeEscalation: Check = {
  id: 'allowPrivilegeEscalation',
  rule: 'security/allow-privilege-escalation',
  level: 'restricted',
  versions: [{ since: 8, check: checkPod }, { since: 25, check: unlessWindows(checkPod) }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  bad.addContainers('securityContext.allowPrivilegeEscalation', ({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false);
  return bad.any ? {
    reason: 'allowPrivilegeEscalation != false',
    detail: `${bad.containerList()} must set securityContext.allowPrivilegeEscalation=false`,
    fields: bad.fields,
  } : undefined;
}
