import { textsOf, type AdvisedPod, type PodCheck, type Report } from '../check';

/**
 * On the network of the node, dnsPolicy ClusterFirst is taken for Default: the pod gets the node's DNS, which does not know the names of Services.
 *
 * Fails: hostNetwork with dnsPolicy ClusterFirst, where that is written, or where a container calls a Service by its name in the cluster.
 * Sure: the kubelet falls back in silence. A pod that leaves dnsPolicy out and names no Service may be content with the node's DNS.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export const clusterDnsOnHostNetwork: PodCheck = { rule: 'advice/cluster-dns-on-host-network', check };

/** `http://db.shop.svc`, `db.shop.svc.cluster.local:5432` */
const CALLED = /(?:\/\/|@)[a-z0-9-]+\.[a-z0-9-]+\.svc\b|(?:^|[\s=,])[a-z0-9-]+\.[a-z0-9-]+\.svc(?:\.[a-z0-9.-]+)?:\d/;

function check({ spec, given, path, containers }: AdvisedPod, report: Report): void {
  if (!spec.hostNetwork || spec.dnsPolicy !== 'ClusterFirst' || spec.dnsConfig?.nameservers?.length) {
    return;
  }
  if (given.dnsPolicy === 'ClusterFirst') {
    report(path.child('dnsPolicy'), 'means the DNS of the node where hostNetwork is true: names of Services are not found');
  } else if (containers.some(({ container }) => textsOf(container).some((text) => CALLED.test(text)))) {
    report(path.child('hostNetwork'), 'gives the pod the DNS of the node, which does not know the Services that it calls by name');
  }
}
