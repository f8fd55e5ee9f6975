import { unlessWindows, type Check, type CheckedPod, type Finding } from '../check';
import { joinQuoted, Offenders, sorted } from '../offenders';

/**
 * Containers drop ALL capabilities, and add none but NET_BIND_SERVICE.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].securityContext.capabilities.drop
 * Allowed values: a list that includes "ALL"
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].securityContext.capabilities.add
 * Allowed values: undefined, empty, "NET_BIND_SERVICE"
 */
export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  rule: 'security/capabilities-restricted',
  level: 'restricted',
  overrides: 'capabilities_baseline',
  versions: [{ since: 22, check: checkPod }, { since: 25, check: unlessWindows(checkPod) }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const keeping = new Offenders(pod);
  keeping.addContainers('securityContext.capabilities.drop', ({ securityContext }) => !securityContext?.capabilities?.drop?.includes('ALL'));
  const adding = new Offenders(pod);
  const capabilities: string[] = [];
  adding.addContainers('securityContext.capabilities.add', ({ securityContext }) => {
    const added = securityContext?.capabilities?.add?.filter((capability) => capability !== 'NET_BIND_SERVICE') ?? [];
    capabilities.push(...added);
    return added.length > 0;
  });
  const details = [];
  if (keeping.any) {
    details.push(`${keeping.containerList()} must set securityContext.capabilities.drop=["ALL"]`);
  }
  if (adding.any) {
    details.push(`${adding.containerList()} must not include ${joinQuoted(sorted(capabilities))} in securityContext.capabilities.add`);
  }
  return details.length > 0 ? {
    reason: 'unrestricted capabilities',
    detail: details.join('; '),
    fields: [...keeping.fields, ...adding.fields],
  } : undefined;
}
