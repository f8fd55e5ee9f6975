import type { Check, CheckedPod, Finding } from '../check';
import { Offenders } from '../offenders';

/**
 * Containers on Windows are not processes of the node.
 *
 * Restricted fields: spec.securityContext.windowsOptions.hostProcess and that of all containers
 * Allowed values: undefined, false
 */
export const windowsHostProcess: Check = {
  id: 'windowsHostProcess',
  rule: 'security/windows-host-process',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  if (pod.spec.securityContext?.windowsOptions?.hostProcess) {
    bad.addPod('windowsOptions.hostProcess');
  }
  bad.addContainers('securityContext.windowsOptions.hostProcess', ({ securityContext }) => securityContext?.windowsOptions?.hostProcess === true);
  return bad.any ? {
    reason: 'hostProcess',
    detail: `${bad.setters()} must not set securityContext.windowsOptions.hostProcess=true`,
    fields: bad.fields,
  } : undefined;
}
