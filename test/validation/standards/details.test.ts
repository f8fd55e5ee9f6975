/** What a check says of a pod that it does not allow, in the words of Kubernetes: its own tests of each check, as rows. */
import type * as k8s from '../../../src/k8s/types';
import { evaluateStandards } from '../../../src/validation/standards';
import { CHECKS } from '../../../src/validation/standards/standards';

interface Given extends k8s.PodSpec {
  readonly annotations?: { [key: string]: string };
}

/** What a check of a version says of a pod; nothing where it allows it. */
function findingOf(check: string, minor: number, { annotations, ...spec }: Given): readonly [reason: string, detail: string] | undefined {
  const { level } = CHECKS.find(({ id }) => id === check)!;
  const found = evaluateStandards({ annotations }, spec, undefined, minor)[level].violations.find((violation) => violation.check === check);
  return found && [found.reason, found.detail];
}

/** Containers by name, with their security contexts. */
function containers(contexts: { [name: string]: k8s.SecurityContext | undefined }): k8s.Container[] {
  return Object.entries(contexts).map(([name, securityContext]) => ({ name, securityContext }));
}

const capabilities = (add: string[], drop?: string[]): k8s.SecurityContext => ({ capabilities: { add, drop } });
const seLinux = (seLinuxOptions: k8s.SELinuxOptions): k8s.SecurityContext => ({ seLinuxOptions });
const hostPorts = (...ports: number[]): k8s.ContainerPort[] => ports.map((hostPort) => ({ hostPort }));
const httpTo = (host: string): k8s.Probe & k8s.LifecycleHandler => ({ httpGet: { port: 80, host } });
const tcpTo = (host: string): k8s.Probe & k8s.LifecycleHandler => ({ tcpSocket: { port: 80, host } });

const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const ANY = [0, 37];

const CAPABILITIES = containers({
  a: capabilities(['FOO', 'BAR']), b: capabilities(['BAR', 'BAZ']), c: capabilities(['NET_BIND_SERVICE', 'CHOWN'], ['ALL', 'FOO']),
});
const PROC_MOUNTS = containers({ a: undefined, b: {}, c: { procMount: 'Default' }, d: { procMount: 'Unmasked' }, e: { procMount: 'other' } });
const SE_LINUX = { a: seLinux({ type: 'container_t' }), b: seLinux({ type: 'container_init_t' }), c: seLinux({ type: 'container_kvm_t' }) };
const BAD_SE_LINUX = { e: seLinux({ type: 'bar' }), f: seLinux({ user: 'bar' }), g: seLinux({ role: 'baz' }) };
const UNCONFINED = { seccompProfile: { type: 'Unconfined' } };
const RUNTIME_DEFAULT = { seccompProfile: { type: 'RuntimeDefault' } };
const SECCOMP_CONTAINERS = containers({ a: undefined, b: {}, c: UNCONFINED, d: UNCONFINED, e: RUNTIME_DEFAULT, f: RUNTIME_DEFAULT });
const VOLUME_TYPES = [
  'hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo', 'nfs', 'iscsi', 'glusterfs', 'rbd', 'flexVolume', 'cinder', 'cephfs', 'flocker',
  'fc', 'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk', 'photonPersistentDisk', 'portworxVolume', 'scaleIO', 'storageos',
];

type Row = readonly [check: string, minors: readonly number[], pod: Given, reason: string, detail: string];

describe('forbidden', () => {
  const rows: readonly Row[] = [
    ['allowPrivilegeEscalation', [8, 25], {
      containers: containers({ a: undefined, b: {}, c: { allowPrivilegeEscalation: true }, d: { allowPrivilegeEscalation: false } }),
    }, 'allowPrivilegeEscalation != false', 'containers "a", "b", "c" must set securityContext.allowPrivilegeEscalation=false'],
    ['allowPrivilegeEscalation', [25], { os: { name: 'linux' }, containers: [{ name: 'a' }] },
      'allowPrivilegeEscalation != false', 'container "a" must set securityContext.allowPrivilegeEscalation=false'],

    ['appArmorProfile', ANY, { securityContext: { appArmorProfile: { type: 'Unconfined' } } },
      'forbidden AppArmor profile', 'pod must not set AppArmor profile type to "Unconfined"'],
    ['appArmorProfile', ANY, {
      securityContext: { appArmorProfile: { type: 'RuntimeDefault' } },
      containers: containers({ foo: { appArmorProfile: { type: 'Unconfined' } } }),
    }, 'forbidden AppArmor profile', 'container "foo" must not set AppArmor profile type to "Unconfined"'],
    ['appArmorProfile', ANY, {
      securityContext: { appArmorProfile: { type: 'RuntimeDefault' } },
      containers: [{ name: 'foo' }],
      initContainers: containers({ bar: { appArmorProfile: { type: 'Unconfined' } } }),
    }, 'forbidden AppArmor profile', 'container "bar" must not set AppArmor profile type to "Unconfined"'],
    ['appArmorProfile', ANY, {
      annotations: {
        [APP_ARMOR]: 'bogus',
        [`${APP_ARMOR}a`]: '',
        [`${APP_ARMOR}b`]: 'runtime/default',
        [`${APP_ARMOR}c`]: 'localhost/',
        [`${APP_ARMOR}d`]: 'localhost/foo',
        [`${APP_ARMOR}e`]: 'unconfined',
        [`${APP_ARMOR}f`]: 'unknown',
      },
    }, 'forbidden AppArmor profiles',
    `annotations must not set AppArmor profile type to "${APP_ARMOR}="bogus"", "${APP_ARMOR}e="unconfined"", "${APP_ARMOR}f="unknown""`],

    ['capabilities_baseline', ANY, { containers: CAPABILITIES.slice(0, 2) },
      'non-default capabilities', 'containers "a", "b" must not include "BAR", "BAZ", "FOO" in securityContext.capabilities.add'],
    ['capabilities_restricted', [22, 25], { containers: CAPABILITIES }, 'unrestricted capabilities',
      'containers "a", "b" must set securityContext.capabilities.drop=["ALL"]; '
      + 'containers "a", "b", "c" must not include "BAR", "BAZ", "CHOWN", "FOO" in securityContext.capabilities.add'],
    ['capabilities_restricted', [25], { os: { name: 'linux' }, containers: [{ name: 'a' }] },
      'unrestricted capabilities', 'container "a" must set securityContext.capabilities.drop=["ALL"]'],

    ['hostNamespaces', ANY, { hostNetwork: true, hostIPC: true, hostPID: true }, 'host namespaces', 'hostNetwork=true, hostPID=true, hostIPC=true'],
    ['hostPathVolumes', ANY, {
      volumes: [{ name: 'a', hostPath: { path: '/a' } }, { name: 'b', hostPath: { path: '/b' } }, { name: 'c', emptyDir: {} }],
    }, 'hostPath volumes', 'volumes "a", "b"'],
    ['hostPorts', ANY, { containers: [{ name: 'a', ports: hostPorts(0) }, { name: 'b', ports: hostPorts(0, 20) }] },
      'hostPort', 'container "b" uses hostPort 20'],
    ['hostPorts', ANY, {
      containers: [{ name: 'a', ports: hostPorts(0) }, { name: 'b', ports: hostPorts(0, 10, 20) }, { name: 'c', ports: hostPorts(0, 10, 30) }],
    }, 'hostPort', 'containers "b", "c" use hostPorts 10, 20, 30'],

    ['hostProbesAndHostLifecycle', [34], {
      containers: [{ name: 'a', livenessProbe: httpTo('127.0.0.1'), readinessProbe: tcpTo('::1'), startupProbe: httpTo('localhost') }],
    }, 'probe or lifecycle host', 'container "a" uses probe or lifecycle hosts "127.0.0.1", "::1", "localhost"'],
    ...([
      { livenessProbe: httpTo('8.8.8.8') }, { livenessProbe: tcpTo('8.8.8.8') }, { readinessProbe: tcpTo('8.8.8.8') },
      { startupProbe: httpTo('8.8.8.8') }, { lifecycle: { postStart: tcpTo('8.8.8.8') } }, { lifecycle: { preStop: httpTo('8.8.8.8') } },
    ]).map((handler): Row => (
      ['hostProbesAndHostLifecycle', [34], { containers: [{ name: 'a', ...handler }] },
        'probe or lifecycle host', 'container "a" uses probe or lifecycle host "8.8.8.8"']
    )),
    ['hostProbesAndHostLifecycle', [34], {
      containers: [
        { name: 'valid' },
        { name: 'invalid1', livenessProbe: httpTo('a.com') },
        { name: 'invalid2', lifecycle: { preStop: tcpTo('b.com') }, startupProbe: httpTo('a.com') },
      ],
    }, 'probe or lifecycle host', 'containers "invalid1", "invalid2" use probe or lifecycle hosts "a.com", "b.com"'],
    ['hostProbesAndHostLifecycle', [34], { initContainers: [{ name: 'init', livenessProbe: httpTo('invalid.init.host') }] },
      'probe or lifecycle host', 'container "init" uses probe or lifecycle host "invalid.init.host"'],

    ['privileged', ANY, {
      containers: containers({ a: undefined, b: {}, c: { privileged: false }, d: { privileged: true }, e: { privileged: true } }),
    }, 'privileged', 'containers "d", "e" must not set securityContext.privileged=true'],
    ['procMount', [34, 35], { hostUsers: true, containers: PROC_MOUNTS },
      'procMount', 'containers "d", "e" must not set securityContext.procMount to "Unmasked", "other"'],
    ['procMount_restricted', [35], { hostUsers: true, containers: PROC_MOUNTS },
      'procMount', 'containers "d", "e" must not set securityContext.procMount to "Unmasked", "other"'],
    ['procMount_restricted', [35], { hostUsers: false, containers: PROC_MOUNTS },
      'procMount', 'containers "d", "e" must not set securityContext.procMount to "Unmasked", "other"'],

    ['restrictedVolumes', ANY, { volumes: [...VOLUME_TYPES.map((type, i) => ({ name: `b${i + 1}`, [type]: {} })), { name: 'c1' }] },
      'restricted volume types',
      `volumes ${VOLUME_TYPES.map((_, i) => `"b${i + 1}"`).join(', ')}, "c1" use restricted volume types `
      + '"awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "fc", "flexVolume", "flocker", "gcePersistentDisk", "gitRepo", '
      + '"glusterfs", "hostPath", "iscsi", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO", "storageos", "unknown", '
      + '"vsphereVolume"'],

    ['runAsNonRoot', ANY, { containers: [{ name: 'a' }] },
      'runAsNonRoot != true', 'pod or container "a" must set securityContext.runAsNonRoot=true'],
    ['runAsNonRoot', ANY, { securityContext: { runAsNonRoot: false }, containers: [{ name: 'a' }] },
      'runAsNonRoot != true', 'pod must not set securityContext.runAsNonRoot=false'],
    ['runAsNonRoot', ANY, {
      securityContext: { runAsNonRoot: true },
      containers: containers({ a: undefined, b: {}, c: { runAsNonRoot: false }, d: { runAsNonRoot: false }, e: { runAsNonRoot: true } }),
    }, 'runAsNonRoot != true', 'containers "c", "d" must not set securityContext.runAsNonRoot=false'],
    ['runAsNonRoot', ANY, { containers: containers({ a: undefined, b: {}, d: { runAsNonRoot: true } }) },
      'runAsNonRoot != true', 'pod or containers "a", "b" must set securityContext.runAsNonRoot=true'],
    ['runAsUser', [23, 35], { securityContext: { runAsUser: 0 }, containers: [{ name: 'a' }] }, 'runAsUser=0', 'pod must not set runAsUser=0'],
    ['runAsUser', [23, 35], {
      securityContext: { runAsUser: 1000 },
      containers: containers({ a: undefined, b: {}, c: { runAsUser: 0 }, d: { runAsUser: 0 }, e: { runAsUser: 1 } }),
    }, 'runAsUser=0', 'containers "c", "d" must not set runAsUser=0'],

    ['seLinuxOptions', [31], {
      securityContext: seLinux({ type: 'foo', user: 'bar', role: 'baz' }),
      containers: containers({ ...SE_LINUX, d: seLinux({ type: 'container_engine_t' }), ...BAD_SE_LINUX }),
    }, 'seLinuxOptions', 'pod and containers "e", "f", "g" set forbidden securityContext.seLinuxOptions: types "bar", "foo"; user may not be set; '
      + 'role may not be set'],
    ['seLinuxOptions', ANY, { securityContext: seLinux({ type: 'foo', user: 'bar', role: 'baz' }), containers: containers(SE_LINUX) },
      'seLinuxOptions', 'pod set forbidden securityContext.seLinuxOptions: type "foo"; user may not be set; role may not be set'],
    ['seLinuxOptions', ANY, { securityContext: seLinux({}), containers: containers({ ...SE_LINUX, ...BAD_SE_LINUX }) },
      'seLinuxOptions', 'containers "e", "f", "g" set forbidden securityContext.seLinuxOptions: type "bar"; user may not be set; role may not be set'],
    ['seLinuxOptions', ANY, { securityContext: seLinux({ type: 'bad' }) },
      'seLinuxOptions', 'pod set forbidden securityContext.seLinuxOptions: type "bad"'],
    ['seLinuxOptions', ANY, { securityContext: seLinux({ user: 'bad' }) },
      'seLinuxOptions', 'pod set forbidden securityContext.seLinuxOptions: user may not be set'],
    ['seLinuxOptions', ANY, { securityContext: seLinux({ role: 'bad' }) },
      'seLinuxOptions', 'pod set forbidden securityContext.seLinuxOptions: role may not be set'],

    ['seccompProfile_baseline', [0, 18], { annotations: { [SECCOMP_POD]: 'unconfined' } },
      'seccompProfile', `forbidden annotation ${SECCOMP_POD}="unconfined"`],
    ['seccompProfile_baseline', [0, 18], {
      annotations: { [`${SECCOMP}a`]: 'unconfined', [`${SECCOMP}b`]: 'unknown' },
      containers: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    }, 'seccompProfile', `forbidden annotations ${SECCOMP}a="unconfined", ${SECCOMP}b="unknown"`],
    ['seccompProfile_baseline', [0, 18], {
      annotations: { [SECCOMP_POD]: 'unconfined', [`${SECCOMP}a`]: 'unconfined', [`${SECCOMP}b`]: 'unknown' },
      containers: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    }, 'seccompProfile', `forbidden annotations ${SECCOMP}a="unconfined", ${SECCOMP}b="unknown", ${SECCOMP_POD}="unconfined"`],
    ...(['seccompProfile_baseline', 'seccompProfile_restricted'].flatMap((check): Row[] => [
      [check, [19, 25], { securityContext: UNCONFINED, containers: [{ name: 'a' }] },
        'seccompProfile', 'pod must not set securityContext.seccompProfile.type to "Unconfined"'],
      [check, [19, 25], { securityContext: RUNTIME_DEFAULT, containers: SECCOMP_CONTAINERS },
        'seccompProfile', 'containers "c", "d" must not set securityContext.seccompProfile.type to "Unconfined"'],
      [check, [19, 25], { securityContext: UNCONFINED, containers: SECCOMP_CONTAINERS },
        'seccompProfile', 'pod and containers "c", "d" must not set securityContext.seccompProfile.type to "Unconfined"'],
    ])),
    ['seccompProfile_restricted', [19, 25], { containers: [{ name: 'a' }] },
      'seccompProfile', 'pod or container "a" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"'],
    ['seccompProfile_restricted', [19, 25], { os: { name: 'linux' }, containers: [{ name: 'a' }] },
      'seccompProfile', 'pod or container "a" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"'],
    ['seccompProfile_restricted', [19, 25], { containers: containers({ a: undefined, b: {}, d: RUNTIME_DEFAULT }) },
      'seccompProfile', 'pod or containers "a", "b" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"'],

    ['sysctls', [0, 27, 29, 32, 37], { securityContext: { sysctls: [{ name: 'a' }, { name: 'b' }] } }, 'forbidden sysctls', 'a, b'],
    ['windowsHostProcess', ANY, {
      securityContext: { windowsOptions: { hostProcess: true } },
      containers: containers({
        a: undefined,
        b: {},
        c: { windowsOptions: {} },
        d: { windowsOptions: { hostProcess: false } },
        e: { windowsOptions: { hostProcess: true } },
        f: { windowsOptions: { hostProcess: true } },
      }),
    }, 'hostProcess', 'pod and containers "e", "f" must not set securityContext.windowsOptions.hostProcess=true'],
  ];
  test.each(rows.flatMap(([check, minors, pod, reason, detail]) => minors.map((minor) => ({ check, minor, pod, reason, detail }))))(
    '$check in 1.$minor: $detail', ({ check, minor, pod, reason, detail }) => {
      expect(findingOf(check, minor, pod)).toEqual([reason, detail]);
    },
  );
});

describe('allowed', () => {
  const OF_1_27 = ['net.ipv4.ip_local_reserved_ports'];
  const OF_1_29 = ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes'];
  const OF_1_32 = ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
  const OF_1_37 = ['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'];
  test.each([[27, OF_1_27], [29, OF_1_29], [32, OF_1_32], [37, OF_1_37]])('sysctls since 1.%i, and not before: %j', (minor, names) => {
    for (const name of names) {
      const pod = { securityContext: { sysctls: [{ name, value: '1' }] } };
      expect(findingOf('sysctls', minor, pod)).toBeUndefined();
      expect(findingOf('sysctls', minor - 1, pod)).toEqual(['forbidden sysctls', name]);
    }
  });

  test.each<[check: string, minor: number, pod: Given]>([
    ['allowPrivilegeEscalation', 25, { os: { name: 'windows' }, containers: [{ name: 'a' }] }],
    ['appArmorProfile', 0, { annotations: { [`${APP_ARMOR}test`]: 'runtime/default', env: 'prod' } }],
    ['appArmorProfile', 0, { annotations: { [`${APP_ARMOR}test`]: 'localhost/sec-profile01', env: 'dev' } }],
    ['appArmorProfile', 0, { annotations: { env: 'dev' } }],
    ['appArmorProfile', 0, { securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }],
    ['appArmorProfile', 0, { containers: containers({ foo: { appArmorProfile: { type: 'RuntimeDefault' } } }) }],
    ['appArmorProfile', 0, { containers: containers({ foo: { appArmorProfile: { type: 'Localhost', localhostProfile: 'a' } } }) }],
    ['capabilities_restricted', 25, { os: { name: 'windows' }, containers: [{ name: 'a' }] }],
    ['hostProbesAndHostLifecycle', 34, {
      containers: [{ name: 'a', livenessProbe: httpTo(''), readinessProbe: tcpTo(''), lifecycle: { postStart: { httpGet: { port: 80 } } } }],
    }],
    ['hostProbesAndHostLifecycle', 33, { containers: [{ name: 'a', startupProbe: httpTo('localhost') }] }],
    ['procMount', 35, { hostUsers: false, containers: PROC_MOUNTS }],
    ['restrictedVolumes', 0, {
      volumes: ['emptyDir', 'secret', 'persistentVolumeClaim', 'downwardAPI', 'configMap', 'projected', 'csi', 'ephemeral', 'image']
        .map((type, i) => ({ name: `a${i}`, [type]: {} })),
    }],
    ['runAsNonRoot', 35, { hostUsers: false, containers: [{ name: 'a' }] }],
    ['runAsUser', 23, { securityContext: { runAsUser: 1000 }, containers: [{ name: 'a' }] }],
    ['runAsUser', 23, { securityContext: {}, containers: [{ name: 'a' }] }],
    ['runAsUser', 23, { containers: containers({ c: { runAsUser: 1 }, d: { runAsUser: 2 } }) }],
    ['runAsUser', 35, { hostUsers: false, securityContext: { runAsUser: 0 }, containers: [{ name: 'a' }] }],
    ['seccompProfile_restricted', 25, { os: { name: 'windows' }, containers: [{ name: 'a' }] }],
  ])('%s in 1.%i: %j', (check, minor, pod) => {
    expect(findingOf(check, minor, pod)).toBeUndefined();
  });
});
