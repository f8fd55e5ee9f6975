import type { Rules } from './rule';

const DNS = 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config';
const HOSTS = 'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/';

/** DNS, host aliases, IP addresses. */
export const NETWORK_RULES = {
  'dns/config-required': { page: DNS, hint: 'with DnsPolicy.NONE list the nameservers in dnsConfig' },
  'dns/nameserver-required': { page: DNS },
  'dns/nameservers-max': { page: DNS },
  'dns/option-name-required': { page: DNS },
  'dns/policy-required': { page: DNS },
  'dns/policy-supported': { page: DNS },
  'dns/search-format': { page: DNS },
  'dns/searches-length': { page: DNS },
  'dns/searches-max': { page: DNS },
  'host-alias/hostname-format': { page: HOSTS },
  'ip/format': { page: HOSTS },
  'ip/no-leading-zeros': { page: HOSTS, gate: 'StrictIPCIDRValidation' },
  'ip/not-mapped': { page: HOSTS, gate: 'StrictIPCIDRValidation' },
} satisfies Rules;
