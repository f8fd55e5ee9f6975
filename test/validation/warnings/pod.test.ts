import { deploymentOf, podOf, testPodWarnings, warnedOf } from './warned';

describe('annotations that do nothing any more', () => {
  const annotated = (key: string): { annotations: Record<string, string> } => ({ annotations: { [key]: '' } });
  const instead = (key: string, text: string): string[] => [`deprecated-annotation metadata.annotations[${key}]: ${text}`];
  const critical = 'scheduler.alpha.kubernetes.io/critical-pod';
  const sysctls = 'security.alpha.kubernetes.io/sysctls';
  const unsafe = 'security.alpha.kubernetes.io/unsafe-sysctls';
  const seccomp = 'seccomp.security.alpha.kubernetes.io/pod';
  const unconfined = { annotations: { [seccomp]: 'unconfined' } };
  testPodWarnings([
    [instead(critical, 'non-functional in v1.16+; use the "priorityClassName" field instead'), {}, annotated(critical)],
    [instead(sysctls, 'non-functional in v1.11+; use the "sysctls" field instead'), {}, annotated(sysctls)],
    [instead(unsafe, 'non-functional in v1.11+; use the "sysctls" field instead'), {}, annotated(unsafe)],
    [[], {}, annotated('constructor')],
    [[`seccomp-annotation metadata.annotations[${seccomp}]: non-functional in v1.27+; use the "seccompProfile" field instead`], {}, unconfined],
    [[], { securityContext: { seccompProfile: { type: 'Unconfined' } } }, unconfined],
  ]);
});

describe('what is given twice', () => {
  const alias = (ip: string): { ip: string; hostnames: string[] } => ({ ip, hostnames: ['a'] });
  testPodWarnings([
    [[], { hostAliases: [alias('10.0.0.1'), alias('10.0.0.2')] }],
    [['repeated spec.hostAliases[1].ip: duplicate ip "10.0.0.1"'], { hostAliases: [alias('10.0.0.1'), alias('10.0.0.1')] }],
    [[], { imagePullSecrets: [{ name: 'a' }, { name: 'b' }] }],
    [['repeated spec.imagePullSecrets[2].name: duplicate name "a"'], { imagePullSecrets: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] }],
    [['repeated spec.imagePullSecrets[1].name: duplicate name "a\\x01\\u200b"'], { imagePullSecrets: [{ name: 'a\u0001\u200b' }, { name: 'a\u0001\u200b' }] }],
  ]);
});

describe('secrets without a name', () => {
  const empty = (i: number): string => `empty-pull-secret spec.imagePullSecrets[${i}].name: invalid empty name ""`;
  testPodWarnings([
    [[empty(0)], { imagePullSecrets: [{}] }],
    [['repeated spec.imagePullSecrets[1].name: duplicate name ""', empty(0), empty(1)], { imagePullSecrets: [{}, { name: '' }] }],
  ]);
});

describe('overhead of fractions of bytes', () => {
  const warning = (name: string): string => `fractional-bytes spec.overhead[${name}]: fractional byte value "1500m" is invalid, must be an integer`;
  testPodWarnings([
    [[], { runtimeClassName: 'a', overhead: { 'cpu': '100m', 'memory': '1', 'ephemeral-storage': '1Ki' } }],
    [[warning('memory'), warning('ephemeral-storage')], { runtimeClassName: 'a', overhead: { 'memory': '1.5', 'ephemeral-storage': '1500m' } }],
  ]);
});

describe('addresses that are not written as they should be', () => {
  const canonical = (path: string, given: string, right: string): string =>
    `ip-format spec.${path}: IPv6 address ${JSON.stringify(given)} should be in RFC 5952 canonical format (${JSON.stringify(right)})`;
  const alias = (ip: string): object => ({ hostAliases: [{ ip, hostnames: ['a'] }] });
  testPodWarnings([
    [[], alias('10.0.0.1')],
    [[], alias('2001:db8::1')],
    [[], alias('::')],
    [[canonical('hostAliases[0].ip', '::FF', '::ff')], alias('::FF')],
    [[canonical('hostAliases[0].ip', '1:0:0:0:0:0:0:1', '1::1')], alias('1:0:0:0:0:0:0:1')],
    [[canonical('hostAliases[0].ip', '1::2:3:4:5:6:7', '1:0:2:3:4:5:6:7')], alias('1::2:3:4:5:6:7')],
    [[canonical('hostAliases[0].ip', '1:0:0:2::3', '1:0:0:2::3')].slice(1), alias('1:0:0:2::3')],
    [[canonical('hostAliases[0].ip', '::1.2.3.4', '::102:304')], alias('::1.2.3.4')],
    [[canonical('dnsConfig.nameservers[1]', '::0001', '::1')], { dnsConfig: { nameservers: ['::1', '::0001'] } }],
  ]);
});

describe('a time to end that is less than none', () => {
  const warning = 'terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be treated as 1';

  test('is warned of in a template', () => {
    expect(warnedOf(deploymentOf({ terminationGracePeriodSeconds: -1 }))).toEqual([`negative-grace-period spec.template.spec.${warning}`]);
    expect(warnedOf(deploymentOf({ terminationGracePeriodSeconds: 0 }))).toEqual([]);
  });

  test('of a pod of its own is one second: nobody is warned', () => {
    expect(warnedOf(podOf({ terminationGracePeriodSeconds: -1 }))).toEqual([]);
  });
});
