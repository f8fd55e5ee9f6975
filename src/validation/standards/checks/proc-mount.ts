import { unlessInUserNamespace, type Check, type CheckedPod, type Finding } from '../check';
import { joinQuoted, Offenders, sorted } from '../offenders';

/**
 * The default masks of /proc reduce the attack surface and stay. Since 1.35, the level baseline leaves it to pods in a user namespace.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].securityContext.procMount
 * Allowed values: undefined, "Default"
 */
export const procMountBaseline: Check = {
  id: 'procMount',
  rule: 'security/proc-mount',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }, { since: 35, check: unlessInUserNamespace(checkPod) }],
};

export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  rule: 'security/proc-mount-restricted',
  level: 'restricted',
  overrides: 'procMount',
  versions: [{ since: 35, check: checkPod }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  const types: string[] = [];
  bad.addContainers('securityContext.procMount', ({ securityContext }) => {
    const type = securityContext?.procMount;
    if (type === undefined || type === 'Default') {
      return false;
    }
    types.push(type);
    return true;
  });
  return bad.any ? {
    reason: 'procMount',
    detail: `${bad.containerList()} must not set securityContext.procMount to ${joinQuoted(sorted(types))}`,
    fields: bad.fields,
  } : undefined;
}
