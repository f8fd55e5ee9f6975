import { testPodRules } from '../pod-rules';

describe('host name', () => {
  testPodRules([
    [[], { hostname: 'web', subdomain: 'shop' }],
    [['pod/hostname-format spec.hostname'], { hostname: 'a.b' }],
    [['pod/subdomain-format spec.subdomain'], { subdomain: 'A' }],
    [[], { hostnameOverride: 'web.example.com' }],
    [['pod/hostname-override-not-host-network spec.hostnameOverride'], { hostnameOverride: 'web', hostNetwork: true }],
    [['pod/hostname-override-not-fqdn spec.hostnameOverride'], { hostnameOverride: 'web', setHostnameAsFQDN: true }],
    [['pod/hostname-override-length spec.hostnameOverride'], { hostnameOverride: 'a'.repeat(65) }],
    [['pod/hostname-override-format spec.hostnameOverride'], { hostnameOverride: 'A' }],
  ]);
});

describe('DNS', () => {
  testPodRules([
    [[],
      { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.1', 'fe80::1'], searches: ['a.b_c.', '.'], options: [{ name: 'ndots' }] } }],
    [['dns/policy-supported spec.dnsPolicy'], { dnsPolicy: 'Never' }],
    [['dns/config-required spec.dnsConfig'], { dnsPolicy: 'None' }],
    [['dns/nameserver-required spec.dnsConfig.nameservers'], { dnsPolicy: 'None', dnsConfig: {} }],
    [['dns/nameservers-max spec.dnsConfig.nameservers'], { dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] } }],
    [['ip/format spec.dnsConfig.nameservers[0]'], { dnsConfig: { nameservers: ['one'] } }],
    [['ip/no-leading-zeros spec.dnsConfig.nameservers[0]'], { dnsConfig: { nameservers: ['010.0.0.1'] } }],
    [['ip/not-mapped spec.dnsConfig.nameservers[0]'], { dnsConfig: { nameservers: ['::ffff:10.0.0.1'] } }],
    [['dns/searches-max spec.dnsConfig.searches'], { dnsConfig: { searches: Array(33).fill('a') } }],
    [['dns/search-format spec.dnsConfig.searches[0]'], { dnsConfig: { searches: ['A'] } }],
    [['dns/option-name-required spec.dnsConfig.options[0]'], { dnsConfig: { options: [{ value: '2' }] } }],
  ]);
});

describe('host aliases and host namespaces', () => {
  testPodRules([
    [[], { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a.b'] }] }],
    [['ip/format spec.hostAliases[0].ip'], { hostAliases: [{ ip: 'a' }] }],
    [['host-alias/hostname-format spec.hostAliases[0].hostnames[0]'], { hostAliases: [{ ip: '10.0.0.1', hostnames: ['A'] }] }],
    [['pod/one-process-namespace spec.shareProcessNamespace'], { shareProcessNamespace: true, hostPID: true }],
    [['pod/user-namespace-no-host-network spec.hostNetwork'], { hostUsers: false, hostNetwork: true }],
    [['pod/user-namespace-no-host-pid spec.HostPID', 'pod/user-namespace-no-host-ipc spec.HostIPC'],
      { hostUsers: false, hostPID: true, hostIPC: true }],
  ]);
});
