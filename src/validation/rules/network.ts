import type { Rules } from './rule';

const DNS_CONFIG = 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config';
const DNS_POLICY = 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy';
const HOSTS = 'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/';

/** DNS, host aliases, IP addresses. */
export const NETWORK_RULES = {
  /** With the DNS policy None a pod has a dnsConfig. */
  'dns/config-required': { page: DNS_CONFIG, hint: 'with the DNS policy None list the nameservers in dnsConfig' },
  /** With the DNS policy None a pod has a nameserver. */
  'dns/nameserver-required': { page: DNS_CONFIG, hint: 'with the DNS policy None list the nameservers in dnsConfig' },
  /** A pod has at most 3 nameservers. */
  'dns/nameservers-max': { page: DNS_CONFIG },
  /** An option of the resolver has a name. */
  'dns/option-name-required': { page: DNS_CONFIG },
  /** The DNS policy is not empty; it defaults to ClusterFirst. */
  'dns/policy-required': { page: DNS_POLICY },
  /** The DNS policy is ClusterFirst, ClusterFirstWithHostNet, Default or None. */
  'dns/policy-supported': { page: DNS_POLICY },
  /** A search domain is a DNS name. */
  'dns/search-format': { page: DNS_CONFIG },
  /** The search domains have at most 2048 characters together. */
  'dns/searches-length': { page: DNS_CONFIG },
  /** A pod has at most 32 search domains. */
  'dns/searches-max': { page: DNS_CONFIG },
  /** The name of a host alias is a DNS name. */
  'host-alias/hostname-format': { page: HOSTS, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** An IP address is a valid IPv4 or IPv6 address. */
  'ip/format': { page: HOSTS },
  /** The numbers of an IPv4 address have no zeros in front. */
  'ip/no-leading-zeros': { gate: 'StrictIPCIDRValidation', page: HOSTS, hint: 'write 10.0.0.1 instead of 010.0.0.1' },
  /** An IP address is no IPv4 address that is written as IPv6. */
  'ip/not-mapped': { gate: 'StrictIPCIDRValidation', page: HOSTS, hint: 'write 10.0.0.1 instead of ::ffff:10.0.0.1' },
} satisfies Rules;
