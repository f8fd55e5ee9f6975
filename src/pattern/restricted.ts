import { Capability, SeccompProfile, type SecurityContext } from '../security';

/** What the Pod Security Standard `restricted` asks of a container, and a root file system that nobody writes to. */
export function restrictedContext(more: SecurityContext = {}): SecurityContext {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: [Capability.ALL] },
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    seccompProfile: SeccompProfile.runtimeDefault(),
    ...more,
  };
}
