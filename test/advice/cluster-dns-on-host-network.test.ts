import { pod, testAdvice } from './table';

const CALLS = { env: [{ name: 'DB', value: 'postgres://me@db.shop.svc.cluster.local:5432/shop' }] };

testAdvice('advice/cluster-dns-on-host-network', {
  fails: [
    ['spec.dnsPolicy', pod({ hostNetwork: true, dnsPolicy: 'ClusterFirst' })],
    ['spec.hostNetwork', pod({ hostNetwork: true }, CALLS)],
    ['spec.hostNetwork', pod({ hostNetwork: true }, { args: ['--server=http://api.shop.svc/'] })],
  ],
  passes: [
    pod({ hostNetwork: true }),
    pod({ hostNetwork: true }, { args: ['--dns-names=hook.shop.svc'] }),
    pod({ hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }, CALLS),
    pod({ hostNetwork: true, dnsConfig: { nameservers: ['10.96.0.10'] } }, CALLS),
    pod({ dnsPolicy: 'ClusterFirst' }, CALLS),
  ],
});
