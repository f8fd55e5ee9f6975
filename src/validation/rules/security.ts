import type { Rules } from './rule';

const APP_ARMOR = 'https://kubernetes.io/docs/tutorials/security/apparmor/';
const CONTEXT = 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/';
const OS = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-os';
const SECCOMP = 'https://kubernetes.io/docs/tutorials/security/seccomp/';
const SYSCTLS = 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/';
const WINDOWS = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-gmsa/';

/** Security contexts and the operating system. */
export const SECURITY_RULES = {
  'app-armor/annotation-container-exists': { page: APP_ARMOR },
  'app-armor/annotation-format': { page: APP_ARMOR },
  'app-armor/annotation-matches': { page: APP_ARMOR },
  'app-armor/profile-length': { page: APP_ARMOR },
  'app-armor/profile-only-localhost': { page: APP_ARMOR },
  'app-armor/profile-required': { page: APP_ARMOR },
  'app-armor/profile-trimmed': { page: APP_ARMOR },
  'app-armor/type-required': { page: APP_ARMOR },
  'app-armor/type-supported': { page: APP_ARMOR },
  'os/linux-fields': { page: OS },
  'os/name-required': { page: OS },
  'os/name-supported': { page: OS },
  'os/windows-fields': { page: OS },
  'seccomp/annotation-format': { page: SECCOMP },
  'seccomp/annotation-matches': { page: SECCOMP },
  'seccomp/profile-only-localhost': { page: SECCOMP },
  'seccomp/profile-required': { page: SECCOMP, hint: 'a Localhost profile needs the path of its file' },
  'seccomp/type-required': { page: SECCOMP },
  'seccomp/type-supported': { page: SECCOMP },
  'security-context/id-range': { page: CONTEXT, hint: 'ids of users and groups are numbers from 0 to 2147483647' },
  'security-context/policy-supported': { page: CONTEXT },
  'security-context/privileged-escalates': { page: CONTEXT, hint: 'a privileged container can always escalate: leave allowPrivilegeEscalation out, or drop privileged' },
  'security-context/proc-mount-supported': { page: CONTEXT },
  'security-context/sys-admin-escalates': { page: CONTEXT },
  'security-context/unmasked-needs-user-namespace': { page: CONTEXT },
  'sysctl/name-format': { page: SYSCTLS },
  'sysctl/name-required': { page: SYSCTLS },
  'sysctl/name-unique': { page: SYSCTLS },
  'sysctl/not-of-host-ipc': { page: SYSCTLS },
  'sysctl/not-of-host-network': { page: SYSCTLS },
  'windows/gmsa-name-format': { page: WINDOWS },
  'windows/gmsa-spec-size': { page: WINDOWS },
  'windows/host-process-all': { page: WINDOWS },
  'windows/host-process-as-pod': { page: WINDOWS },
  'windows/host-process-network': { page: WINDOWS },
  'windows/user-name-format': { page: WINDOWS },
} satisfies Rules;
