import { Capability, SeccompProfile, type SecurityContext } from '../security';

/** What the Pod Security Standard `restricted` requires of a container, and a read-only root file system. */
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
