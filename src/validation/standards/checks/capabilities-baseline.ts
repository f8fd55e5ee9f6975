import type { Check, CheckedPod, Finding } from '../check';
import { joinQuoted, Offenders, sorted } from '../offenders';

/**
 * Capabilities beyond the default set, and NET_RAW, are not added.
 *
 * Restricted fields: spec.(containers, initContainers, ephemeralContainers)[*].securityContext.capabilities.add
 * Allowed values: undefined, empty, those of the default set (see below)
 */
export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  rule: 'security/capabilities-baseline',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

const DEFAULT_SET: ReadonlySet<string> = new Set([
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID',
  'SYS_CHROOT',
]);

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  const capabilities: string[] = [];
  bad.addContainers('securityContext.capabilities.add', ({ securityContext }) => {
    const added = securityContext?.capabilities?.add?.filter((capability) => !DEFAULT_SET.has(capability)) ?? [];
    capabilities.push(...added);
    return added.length > 0;
  });
  return bad.any ? {
    reason: 'non-default capabilities',
    detail: `${bad.containerList()} must not include ${joinQuoted(sorted(capabilities))} in securityContext.capabilities.add`,
    fields: bad.fields,
  } : undefined;
}
