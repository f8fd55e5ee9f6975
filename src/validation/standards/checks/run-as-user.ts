import { unlessInUserNamespace, type Check, type CheckedPod, type Finding } from '../check';
import { Offenders } from '../offenders';

/**
 * Nobody asks to run as root, unless (since 1.35) the pod is in a user namespace.
 *
 * Restricted fields: spec.securityContext.runAsUser and that of all containers
 * Allowed values: undefined, any but 0
 */
export const runAsUser: Check = {
  id: 'runAsUser',
  rule: 'security/run-as-user',
  level: 'restricted',
  versions: [{ since: 23, check: checkPod }, { since: 35, check: unlessInUserNamespace(checkPod) }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  if (pod.spec.securityContext?.runAsUser === 0) {
    bad.addPod('runAsUser');
  }
  bad.addContainers('securityContext.runAsUser', ({ securityContext }) => securityContext?.runAsUser === 0);
  return bad.any ? { reason: 'runAsUser=0', detail: `${bad.setters()} must not set runAsUser=0`, fields: bad.fields } : undefined;
}
