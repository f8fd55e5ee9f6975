import type { Rules } from './rule';

const STANDARDS = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';

/** The Pod Security Standards, where a profile is asked for. */
export const STANDARDS_RULES = {
  'security/allow-privilege-escalation': { page: STANDARDS },
  'security/app-armor-profile': { page: STANDARDS },
  'security/capabilities-baseline': { page: STANDARDS },
  'security/capabilities-restricted': { page: STANDARDS },
  'security/host-namespaces': { page: STANDARDS },
  'security/host-path-volumes': { page: STANDARDS },
  'security/host-ports': { page: STANDARDS },
  'security/host-probes-and-host-lifecycle': { page: STANDARDS },
  'security/privileged': { page: STANDARDS },
  'security/proc-mount': { page: STANDARDS },
  'security/proc-mount-restricted': { page: STANDARDS },
  'security/restricted-volumes': { page: STANDARDS },
  'security/run-as-non-root': { page: STANDARDS },
  'security/run-as-user': { page: STANDARDS },
  'security/se-linux-options': { page: STANDARDS },
  'security/seccomp-profile-baseline': { page: STANDARDS },
  'security/seccomp-profile-restricted': { page: STANDARDS },
  'security/sysctls': { page: STANDARDS },
  'security/windows-host-process': { page: STANDARDS },
} satisfies Rules;
