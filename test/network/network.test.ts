import { Testing } from 'cdk8s';
import { DNSPolicy } from '../../src/network';
import { PodTemplate, type PodOptions } from '../../src/pod';

const spec = (options: PodOptions) => new PodTemplate(Testing.chart(), 'web', options).toPodSpec();

test('lines of /etc/hosts', () => {
  expect(spec({ hostAliases: [{ hostnames: ['foo.local', 'bar.local'], ip: '127.0.0.1' }, { ip: '::1' }] }))
    .toEqual({ hostAliases: [{ hostnames: ['foo.local', 'bar.local'], ip: '127.0.0.1' }, { ip: '::1' }] });
});

test('settings of the resolver', () => {
  expect(spec({
    dnsPolicy: DNSPolicy.CLUSTER_FIRST_WITH_HOST_NET,
    dnsConfig: { nameservers: ['8.8.8.8'], searches: ['example.com'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] },
  })).toEqual({
    dnsConfig: { nameservers: ['8.8.8.8'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }], searches: ['example.com'] },
    dnsPolicy: 'ClusterFirstWithHostNet',
  });
});

test('host names and namespaces of the host, false as well as true', () => {
  const all = { hostIPC: false, hostNetwork: true, hostPID: false, hostUsers: true, hostname: 'a', hostnameOverride: 'b', subdomain: 'c', setHostnameAsFQDN: false };
  expect(spec(all)).toEqual(all);
});
