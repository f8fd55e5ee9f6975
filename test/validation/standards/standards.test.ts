import { evaluateStandards, type StandardLevel, type StandardResult } from '../../../src/validation/standards';

type Spec = Record<string, unknown>;

const RESTRICTED_CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const RESTRICTED_POD = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };

/** A pod that meets the level restricted but for what is given. */
function podWith(container: Spec, pod: Spec = {}, spec: Spec = {}, annotations: Record<string, string> = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', annotations },
    spec: {
      ...spec,
      securityContext: { ...RESTRICTED_POD, ...pod },
      containers: [{
        name: 'web',
        image: 'nginx',
        ...container,
        securityContext: { ...RESTRICTED_CONTAINER, ...container.securityContext as object },
      }],
    },
  };
}

function standardOf(pod: any, level: StandardLevel, minor?: number): StandardResult {
  return evaluateStandards(pod.metadata, pod.spec, undefined, minor)[level];
}

function checks(level: StandardLevel, pod: object, minor?: number): string[] {
  return standardOf(pod, level, minor).violations.map(({ check }) => check);
}

const inContainer = (securityContext: Spec): object => podWith({ securityContext });

test('a pod that drops, forbids and sets what is demanded is allowed at both levels', () => {
  expect(standardOf(podWith({}), 'baseline')).toEqual({ allowed: true, violations: [] });
  expect(standardOf(podWith({}), 'restricted')).toEqual({ allowed: true, violations: [] });
});

describe('baseline', () => {
  const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/web';
  test.each<[check: string, pod: object]>([
    ['appArmorProfile', inContainer({ appArmorProfile: { type: 'Unconfined' } })],
    ['appArmorProfile', podWith({}, {}, {}, { [APP_ARMOR]: 'unconfined' })],
    ['capabilities_baseline', inContainer({ capabilities: { add: ['NET_RAW'] } })],
    ['hostNamespaces', podWith({}, {}, { hostPID: true })],
    ['hostPathVolumes', podWith({}, {}, { volumes: [{ name: 'a', hostPath: { path: '/a' } }] })],
    ['hostPorts', podWith({ ports: [{ containerPort: 80, hostPort: 80 }] })],
    ['hostProbesAndHostLifecycle', podWith({ livenessProbe: { httpGet: { port: 80, host: 'example.com' } } })],
    ['hostProbesAndHostLifecycle', podWith({ lifecycle: { preStop: { tcpSocket: { port: 80, host: 'example.com' } } } })],
    ['privileged', inContainer({ privileged: true })],
    ['procMount', inContainer({ procMount: 'Unmasked' })],
    ['seLinuxOptions', inContainer({ seLinuxOptions: { type: 'spc_t' } })],
    ['seLinuxOptions', podWith({}, { seLinuxOptions: { user: 'me' } })],
    ['seccompProfile_baseline', podWith({}, { seccompProfile: { type: 'Unconfined' } })],
    ['sysctls', podWith({}, { sysctls: [{ name: 'kernel.msgmax', value: '1' }] })],
    ['windowsHostProcess', podWith({}, { windowsOptions: { hostProcess: true } })],
  ])('%s', (check, pod) => {
    expect(checks('baseline', pod)).toEqual([check]);
    expect(standardOf(pod, 'restricted').allowed).toBe(false);
  });
});

describe('restricted, on top of baseline', () => {
  test.each<[check: string, pod: object]>([
    ['allowPrivilegeEscalation', inContainer({ allowPrivilegeEscalation: undefined })],
    ['capabilities_restricted', inContainer({ capabilities: {} })],
    ['capabilities_restricted', inContainer({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } })],
    ['restrictedVolumes', podWith({}, {}, { volumes: [{ name: 'a', nfs: { server: 'a', path: '/' } }] })],
    ['runAsNonRoot', podWith({}, { runAsNonRoot: undefined })],
    ['runAsNonRoot', inContainer({ runAsNonRoot: false })],
    ['runAsUser', podWith({}, { runAsUser: 0 })],
    ['seccompProfile_restricted', podWith({}, { seccompProfile: undefined })],
  ])('%s', (check, pod) => {
    expect(checks('restricted', pod)).toEqual([check]);
    expect(standardOf(pod, 'baseline').allowed).toBe(true);
  });
});

test('a stricter check takes the place of the one of the level baseline', () => {
  const { violations } = standardOf(inContainer({ procMount: 'Unmasked' }), 'restricted')!;
  expect(violations.map(({ check, overridden }) => [check, overridden])).toEqual([['procMount', true], ['procMount_restricted', false]]);
});

test('the reason, the detail and the fields are told', () => {
  const { violations } = standardOf(inContainer({ privileged: true }), 'baseline');
  expect(violations.map((violation) => ({ ...violation, fields: violation.fields.map(String) }))).toEqual([{
    check: 'privileged',
    rule: 'security/privileged',
    overridden: false,
    reason: 'privileged',
    detail: 'container "web" must not set securityContext.privileged=true',
    fields: ['spec.containers[0].securityContext.privileged'],
  }]);
});

describe('versions', () => {
  test.each<[what: string, level: StandardLevel, pod: object, minor: number, allowed: boolean]>([
    ['pods for Windows need no seccomp profile', 'restricted', podWith({}, { seccompProfile: undefined }, { os: { name: 'windows' } }), 25, true],
    ['which before 1.25 they did', 'restricted', podWith({}, { seccompProfile: undefined }, { os: { name: 'windows' } }), 24, false],
    ['in a user namespace root is allowed', 'restricted', podWith({}, { runAsNonRoot: false, runAsUser: 0 }, { hostUsers: false }), 35, true],
    ['which before 1.35 it was not', 'restricted', podWith({}, { runAsNonRoot: false, runAsUser: 0 }, { hostUsers: false }), 34, false],
    ['container_engine_t is allowed', 'baseline', podWith({}, { seLinuxOptions: { type: 'container_engine_t' } }), 31, true],
    ['which before 1.31 it was not', 'baseline', podWith({}, { seLinuxOptions: { type: 'container_engine_t' } }), 30, false],
    ['net.ipv4.tcp_rmem is a safe sysctl', 'baseline', podWith({}, { sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }] }), 32, true],
    ['which before 1.32 it was not', 'baseline', podWith({}, { sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }] }), 31, false],
    ['probes of other hosts were allowed before 1.34', 'baseline', podWith({ livenessProbe: { tcpSocket: { port: 1, host: 'a' } } }), 33, true],
  ])('%s', (_what, level, pod, minor, allowed) => {
    expect(standardOf(pod, level, minor).allowed).toBe(allowed);
  });
});
