import type { Rules } from './rule';

const BASELINE = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline';
const RESTRICTED = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted';

/** The Pod Security Standards, if a profile is requested. */
export const STANDARDS_RULES = {
  /** No container may escalate its privileges. */
  'security/allow-privilege-escalation': { page: RESTRICTED, hint: 'set allowPrivilegeEscalation: false' },
  /** AppArmor is not switched off. */
  'security/app-armor-profile': { page: BASELINE, hint: 'use RuntimeDefault or Localhost, or leave the profile out' },
  /** No container adds capabilities beyond the usual ones. */
  'security/capabilities-baseline': { page: BASELINE, hint: 'remove the capability' },
  /** Every container drops all capabilities and adds at most NET_BIND_SERVICE. */
  'security/capabilities-restricted': { page: RESTRICTED, hint: 'set capabilities: { drop: [\'ALL\'] }' },
  /** The pod shares no namespace with the node. */
  'security/host-namespaces': { page: BASELINE, hint: 'remove hostNetwork, hostPID and hostIPC' },
  /** The pod mounts nothing from the node. */
  'security/host-path-volumes': { page: BASELINE, hint: 'use an emptyDir volume or a claim instead of hostPath' },
  /** No container has a port on the node. */
  'security/host-ports': { page: BASELINE, hint: 'remove hostPort, and reach the pod by a Service' },
  /** Probes and hooks do not name a host; since 1.34. */
  'security/host-probes-and-host-lifecycle': { page: BASELINE, hint: 'remove host: it defaults to the IP of the pod' },
  /** No container is privileged. */
  'security/privileged': { page: BASELINE, hint: 'remove privileged' },
  /** The masks of /proc stay. */
  'security/proc-mount': { page: BASELINE, hint: 'remove procMount' },
  /** The masks of /proc stay, in a user namespace, too; since 1.35. */
  'security/proc-mount-restricted': { page: RESTRICTED, hint: 'remove procMount' },
  /** Volumes are of kinds that belong to the pod, or claims. */
  'security/restricted-volumes': { page: RESTRICTED, hint: 'use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret' },
  /** No container runs as root. */
  'security/run-as-non-root': { page: RESTRICTED, hint: 'set runAsNonRoot: true for the pod' },
  /** No container says that it runs as user 0. */
  'security/run-as-user': { page: RESTRICTED, hint: 'use another user than 0' },
  /** SELinux has one of the types for containers, and no user or role. */
  'security/se-linux-options': { page: BASELINE, hint: 'remove user and role, and leave the type out' },
  /** Seccomp is not switched off. */
  'security/seccomp-profile-baseline': { page: BASELINE, hint: 'use RuntimeDefault or Localhost, or leave the profile out' },
  /** Every container has a seccomp profile. */
  'security/seccomp-profile-restricted': { page: RESTRICTED, hint: 'set seccompProfile RuntimeDefault for the pod' },
  /** The pod sets only sysctls that are safe. */
  'security/sysctls': { page: BASELINE, hint: 'remove the sysctl' },
  /** No container is a host process container. */
  'security/windows-host-process': { page: BASELINE, hint: 'remove hostProcess' },
} satisfies Rules;
