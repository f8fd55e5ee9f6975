import { unlessInUserNamespace, type Check, type CheckedPod, type Finding } from '../check';
import { Offenders } from '../offenders';

/**
 * Containers run as other users than root, unless (since 1.35) the pod is in a user namespace.
 *
 * Restricted fields: spec.securityContext.runAsNonRoot and that of all containers
 * Allowed values: true; undefined in a container if the pod says true
 */
export const runAsNonRoot: Check = {
  id: 'runAsNonRoot',
  rule: 'security/run-as-non-root',
  level: 'restricted',
  versions: [{ since: 0, check: checkPod }, { since: 35, check: unlessInUserNamespace(checkPod) }],
};

const FIELD = 'securityContext.runAsNonRoot';

function checkPod(pod: CheckedPod): Finding | undefined {
  const ofPod = pod.spec.securityContext?.runAsNonRoot;
  const bad = new Offenders(pod);
  if (ofPod === false) {
    bad.addPod('runAsNonRoot');
  }
  bad.addContainers(FIELD, ({ securityContext }) => securityContext?.runAsNonRoot === false);
  if (bad.any) {
    return { reason: 'runAsNonRoot != true', detail: `${bad.setters()} must not set securityContext.runAsNonRoot=false`, fields: bad.fields };
  }
  if (ofPod) {
    return undefined;
  }
  bad.addContainers(FIELD, ({ securityContext }) => securityContext?.runAsNonRoot === undefined);
  return bad.any ? {
    reason: 'runAsNonRoot != true',
    detail: `pod or ${bad.containerList()} must set securityContext.runAsNonRoot=true`,
    fields: bad.fields,
  } : undefined;
}
