import { Testing } from 'cdk8s';
import { Pod, PodOS } from '../../src/pod';
import {
  AppArmorProfile, Capability, FSGroupChangePolicy, SecurityProfile, ProcMount, SeccompProfile, SELinuxChangePolicy, SupplementalGroupsPolicy,
} from '../../src/security';
import { renderPodSecurityContext } from '../../src/security/pod-security-context';
import { renderSecurityContext } from '../../src/security/security-context';

test('profiles', () => {
  expect([
    SeccompProfile.runtimeDefault(), SeccompProfile.unconfined(), SeccompProfile.localhost('profiles/audit.json'),
    AppArmorProfile.runtimeDefault(), AppArmorProfile.unconfined(), AppArmorProfile.localhost('deny-write'),
  ].map((profile) => profile.toManifest())).toEqual([
    { type: 'RuntimeDefault' }, { type: 'Unconfined' }, { localhostProfile: 'profiles/audit.json', type: 'Localhost' },
    { type: 'RuntimeDefault' }, { type: 'Unconfined' }, { localhostProfile: 'deny-write', type: 'Localhost' },
  ]);
});

test('a profile holds only what belongs to its type', () => {
  // @ts-expect-error the runtime's default has no path
  SeccompProfile.runtimeDefault('profiles/audit.json');
  // @ts-expect-error a profile on the node needs one
  expect(SeccompProfile.localhost().toManifest()).toEqual({ type: 'Localhost' });
});

test('security context of a container', () => {
  expect(renderSecurityContext({
    capabilities: { drop: [Capability.ALL], add: [Capability.NET_BIND_SERVICE] },
    procMount: ProcMount.UNMASKED,
    seLinuxOptions: { level: 's0:c1' },
    windowsOptions: { runAsUserName: 'ContainerUser' },
    runAsUser: 0,
    privileged: false,
  })).toEqual({
    capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
    privileged: false,
    procMount: 'Unmasked',
    runAsUser: 0,
    seLinuxOptions: { level: 's0:c1' },
    windowsOptions: { runAsUserName: 'ContainerUser' },
  });
});

test('security context of a pod', () => {
  expect(renderPodSecurityContext({
    fsGroup: 2000,
    fsGroupChangePolicy: FSGroupChangePolicy.ON_ROOT_MISMATCH,
    seLinuxChangePolicy: SELinuxChangePolicy.RECURSIVE,
    supplementalGroups: [1, 2],
    supplementalGroupsPolicy: SupplementalGroupsPolicy.STRICT,
    sysctls: [{ value: '1', name: 'net.ipv4.tcp_syncookies' }],
    appArmorProfile: AppArmorProfile.runtimeDefault(),
  })).toEqual({
    appArmorProfile: { type: 'RuntimeDefault' },
    fsGroup: 2000,
    fsGroupChangePolicy: 'OnRootMismatch',
    seLinuxChangePolicy: 'Recursive',
    supplementalGroups: [1, 2],
    supplementalGroupsPolicy: 'Strict',
    sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }],
  });
});

describe('securityProfile', () => {
  const render = (props: object, container: object = {}) => {
    const pod = new Pod(Testing.chart(), 'web', { containers: [{ name: 'web', ...container }], ...props });
    const { securityContext, containers } = pod.toPodSpec();
    return { pod: securityContext, container: containers[0].securityContext };
  };
  const restricted = { securityProfile: SecurityProfile.RESTRICTED };

  test('restricted fills in what nobody said', () => {
    expect(render(restricted)).toEqual({
      pod: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
  });

  test('restricted leaves what was said, for the validation to judge', () => {
    expect(render(
      { ...restricted, securityContext: { runAsNonRoot: false, seccompProfile: SeccompProfile.unconfined(), runAsUser: 5 } },
      { securityContext: { allowPrivilegeEscalation: true, capabilities: { drop: ['NET_RAW'] } } },
    )).toEqual({
      pod: { runAsNonRoot: false, runAsUser: 5, seccompProfile: { type: 'Unconfined' } },
      container: { allowPrivilegeEscalation: true, capabilities: { drop: ['NET_RAW'] } },
    });
  });

  test('restricted says nothing that the API server rejects beside what was said', () => {
    expect(render(restricted, { securityContext: { privileged: true } }).container).toEqual({ capabilities: { drop: ['ALL'] }, privileged: true });
    expect(render(restricted, { securityContext: { capabilities: { add: ['CAP_SYS_ADMIN'] } } }).container)
      .toEqual({ capabilities: { add: ['CAP_SYS_ADMIN'], drop: ['ALL'] } });
  });

  test('on Windows only running as non-root is asked for', () => {
    expect(render({ ...restricted, os: PodOS.WINDOWS })).toEqual({ pod: { runAsNonRoot: true }, container: undefined });
  });

  test('it reaches every container, those added later and those of the debugger too', () => {
    const pod = new Pod(Testing.chart(), 'web', restricted);
    pod.addInitContainer('init');
    pod.addSidecarContainer('proxy');
    pod.addContainer('web');
    pod.addEphemeralContainer('debug');
    const filled = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
    const { containers, initContainers } = pod.toPodSpec();
    const { ephemeralContainers } = pod.toEphemeralContainersBody().spec;
    expect([...initContainers, ...containers, ...ephemeralContainers].map((c: any) => c.securityContext)).toEqual([filled, filled, filled, filled]);
  });

  test('baseline forbids, and fills in nothing', () => {
    expect(render({ securityProfile: SecurityProfile.BASELINE })).toEqual({ pod: undefined, container: undefined });
  });

  test('the level is handed to the report', () => {
    expect(new Pod(Testing.chart(), 'web', restricted)._securityProfile).toBe('restricted');
  });
});
