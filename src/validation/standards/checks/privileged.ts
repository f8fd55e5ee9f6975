import type { Check, CheckedPod, Finding } from '../check';
import { Offenders } from '../offenders';

/**
 * Privileged containers disable most security mechanisms and are not allowed.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].securityContext.privileged
 * Allowed values: undefined, false
 */
export const privileged: Check = {
  id: 'privileged',
  rule: 'security/privileged',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  bad.addContainers('securityContext.privileged', ({ securityContext }) => securityContext?.privileged === true);
  return bad.any ? {
    reason: 'privileged',
    detail: `${bad.containerList()} must not set securityContext.privileged=true`,
    fields: bad.fields,
  } : undefined;
}
