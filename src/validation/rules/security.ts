import type { Rules } from './rule';

const APP_ARMOR = 'https://kubernetes.io/docs/tutorials/security/apparmor/';
const CAPABILITIES = 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container';
const CONTEXT = 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/';
const GMSA = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-gmsa/';
const HOST_PROCESS = 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/';
const OS = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-os';
const PROC_MOUNT = 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access';
const SECCOMP = 'https://kubernetes.io/docs/tutorials/security/seccomp/';
const SYSCTLS = 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/';
const WINDOWS_USER = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/';

/** Security contexts and the operating system. */
export const SECURITY_RULES = {
  /** An AppArmor annotation names a container of the pod. */
  'app-armor/annotation-container-exists': { page: APP_ARMOR, hint: 'use securityContext.appArmorProfile instead of the annotation' },
  /** An AppArmor annotation is runtime/default, unconfined or localhost/<profile>. */
  'app-armor/annotation-format': { page: APP_ARMOR, hint: 'use securityContext.appArmorProfile instead of the annotation' },
  /** An AppArmor annotation and the field of the same container say the same. */
  'app-armor/annotation-matches': { page: APP_ARMOR, hint: 'remove the annotation' },
  /** The name of an AppArmor profile has at most 4095 characters. */
  'app-armor/profile-length': { page: APP_ARMOR },
  /** Only an AppArmor profile of type Localhost has a name. */
  'app-armor/profile-only-localhost': {
    page: APP_ARMOR,
    hint: 'remove localhostProfile, or use type Localhost',
    programHint: 'use AppArmorProfile.localhost for a profile of the node; the others have no name',
  },
  /** An AppArmor profile of type Localhost has a name. */
  'app-armor/profile-required': { page: APP_ARMOR, hint: 'a Localhost profile needs the name that it is loaded under' },
  /** The name of an AppArmor profile does not begin or end with white space. */
  'app-armor/profile-trimmed': { page: APP_ARMOR },
  /** An AppArmor profile has a type. */
  'app-armor/type-required': { page: APP_ARMOR },
  /** The type of an AppArmor profile is RuntimeDefault, Localhost or Unconfined. */
  'app-armor/type-supported': { page: APP_ARMOR },
  /** A pod for Linux has no options for Windows. */
  'os/linux-fields': { page: OS, hint: 'remove windowsOptions, or set os to windows' },
  /** The operating system of a pod has a name. */
  'os/name-required': { page: OS },
  /** The operating system of a pod is linux or windows. */
  'os/name-supported': { page: OS },
  /** A pod for Windows has nothing that only Linux knows. */
  'os/windows-fields': { page: OS, hint: 'remove the field, or set os to linux' },
  /** A seccomp annotation is runtime/default, docker/default, unconfined or localhost/<file>. */
  'seccomp/annotation-format': { page: SECCOMP, hint: 'use securityContext.seccompProfile instead of the annotation' },
  /** A seccomp annotation and the field of the same container say the same. */
  'seccomp/annotation-matches': { page: SECCOMP, hint: 'remove the annotation' },
  /** Only a seccomp profile of type Localhost has a file. */
  'seccomp/profile-only-localhost': {
    page: SECCOMP,
    hint: 'remove localhostProfile, or use type Localhost',
    programHint: 'use SeccompProfile.localhost for a profile of the node; the others have no path',
  },
  /** A seccomp profile of type Localhost has a file. */
  'seccomp/profile-required': { page: SECCOMP, hint: 'a Localhost profile needs the path of its file' },
  /** A seccomp profile has a type. */
  'seccomp/type-required': { page: SECCOMP },
  /** The type of a seccomp profile is RuntimeDefault, Localhost or Unconfined. */
  'seccomp/type-supported': { page: SECCOMP },
  /** An id of a user or group is a number from 0 to 2147483647. */
  'security-context/id-range': { page: CONTEXT, hint: 'ids of users and groups are numbers from 0 to 2147483647' },
  /** A policy of a pod's security context is one that the Kubernetes version knows. */
  'security-context/policy-supported': { page: CONTEXT },
  /** A privileged container may escalate its privileges. */
  'security-context/privileged-escalates': { page: CONTEXT, hint: 'a privileged container can always escalate: leave allowPrivilegeEscalation out, or drop privileged' },
  /** procMount is Default or Unmasked. */
  'security-context/proc-mount-supported': { page: PROC_MOUNT },
  /** A container with CAP_SYS_ADMIN may escalate its privileges. */
  'security-context/sys-admin-escalates': { page: CAPABILITIES, hint: 'remove the capability, or leave allowPrivilegeEscalation out' },
  /** procMount is Unmasked only in a user namespace. */
  'security-context/unmasked-needs-user-namespace': { page: PROC_MOUNT, hint: 'set hostUsers: false for the pod' },
  /** The name of a sysctl has at most 253 characters and parts separated by '.' or '/'. */
  'sysctl/name-format': { page: SYSCTLS },
  /** A sysctl has a name. */
  'sysctl/name-required': { page: SYSCTLS },
  /** Names of sysctls are unique within a pod. */
  'sysctl/name-unique': { page: SYSCTLS },
  /** A pod with hostIPC sets no sysctl of the IPC namespace. */
  'sysctl/not-of-host-ipc': { page: SYSCTLS, hint: 'remove the sysctl, or hostIPC' },
  /** A pod with hostNetwork sets no sysctl of the network namespace. */
  'sysctl/not-of-host-network': { page: SYSCTLS, hint: 'remove the sysctl, or hostNetwork' },
  /** The name of a GMSA credential spec is a DNS name. */
  'windows/gmsa-name-format': { page: GMSA },
  /** A GMSA credential spec is not empty and has at most 64 KiB. */
  'windows/gmsa-spec-size': { page: GMSA },
  /** In a pod with host process containers, all containers are host process containers. */
  'windows/host-process-all': { page: HOST_PROCESS },
  /** Where the pod and a container say hostProcess, they say the same. */
  'windows/host-process-as-pod': { page: HOST_PROCESS, hint: 'set hostProcess for the pod only' },
  /** A pod with host process containers uses the network of the node. */
  'windows/host-process-network': { page: HOST_PROCESS, hint: 'set hostNetwork: true' },
  /** A user name on Windows is a user, or a domain, '\' and a user, in the characters that Windows allows. */
  'windows/user-name-format': { page: WINDOWS_USER },
} satisfies Rules;
