import { testPodRules } from '../pod-rules';

const container = (securityContext: object): object => ({ containers: [{ name: 'web', image: 'nginx', securityContext }] });

describe('of containers', () => {
  testPodRules([
    [[], container({ runAsUser: 1000, privileged: true, capabilities: { add: ['NET_ADMIN'] } })],
    [['security-context/id-range spec.containers[0].securityContext.runAsUser'], container({ runAsUser: -1 })],
    [['security-context/id-range spec.containers[0].securityContext.runAsGroup'], container({ runAsGroup: -1 })],
    [['security-context/proc-mount-supported spec.containers[0].securityContext.procMount'], container({ procMount: 'Open' })],
    [['security-context/privileged-escalates spec.containers[0].securityContext'], container({ allowPrivilegeEscalation: false, privileged: true })],
    [['security-context/sys-admin-escalates spec.containers[0].securityContext'],
      container({ allowPrivilegeEscalation: false, capabilities: { add: ['CAP_SYS_ADMIN'] } })],
    [['seccomp/profile-required spec.containers[0].securityContext.seccompProfile.localhostProfile'],
      container({ seccompProfile: { type: 'Localhost' } })],
    [['seccomp/type-supported spec.containers[0].securityContext.seccompProfile.type'], container({ seccompProfile: { type: 'Open' } })],
    [['app-armor/profile-only-localhost spec.containers[0].securityContext.appArmorProfile.localhostProfile'],
      container({ appArmorProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } })],
    [['windows/user-name-format spec.containers[0].securityContext.windowsOptions.runAsUserName'],
      container({ windowsOptions: { runAsUserName: '' } })],
  ]);
});

describe('of pods', () => {
  testPodRules([
    [[], { securityContext: { runAsUser: 0, fsGroup: 1, sysctls: [{ name: 'kernel.shm_rmid_forced', value: '1' }] } }],
    [['security-context/id-range spec.securityContext.runAsUser'], { securityContext: { runAsUser: 2 ** 31 } }],
    [['security-context/id-range spec.securityContext.fsGroup'], { securityContext: { fsGroup: -1 } }],
    [['security-context/id-range spec.securityContext.supplementalGroups[0]'], { securityContext: { supplementalGroups: [-1] } }],
    [['security-context/policy-supported spec.securityContext.fsGroupChangePolicy'], { securityContext: { fsGroupChangePolicy: 'Never' } }],
    [['sysctl/name-format spec.securityContext.sysctls[0].name'], { securityContext: { sysctls: [{ name: 'a b', value: '' }] } }],
    [['sysctl/name-unique spec.securityContext.sysctls[1].name'],
      { securityContext: { sysctls: [{ name: 'a', value: '' }, { name: 'a', value: '' }] } }],
    [['sysctl/not-of-host-network spec.securityContext.sysctls[0].name'],
      { hostNetwork: true, securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1' }] } }],
    [['os/windows-fields spec.securityContext.runAsUser', 'os/windows-fields spec.hostPID'],
      { os: { name: 'windows' }, securityContext: { runAsUser: 1 }, hostPID: true }],
    [['os/linux-fields spec.securityContext.windowsOptions'], { os: { name: 'linux' }, securityContext: { windowsOptions: {} } }],
    [['seccomp/annotation-matches spec.securityContext.seccompProfile.type'], { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
      { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' } }],
  ]);
});
