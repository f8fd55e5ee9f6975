import { byteLength, isDNS1123SubdomainWithUnderscore } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateIP } from './ip';

const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_BYTES = 2048;

/**
 * How the pod resolves names. A policy of `None` needs a name server; the lists are as long as the C library takes them.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export function validateDNS({ dnsPolicy, dnsConfig }: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  if (!dnsPolicy) {
    ctx.required(path.child('dnsPolicy'), 'dns/policy-required');
  } else if (!DNS_POLICIES.includes(dnsPolicy)) {
    ctx.notSupported(path.child('dnsPolicy'), 'dns/policy-supported', dnsPolicy, DNS_POLICIES);
  }
  const configPath = path.child('dnsConfig');
  const needed = dnsPolicy === 'None';
  if (!dnsConfig) {
    if (needed) {
      ctx.required(configPath, 'dns/config-required', 'must provide `dnsConfig` when `dnsPolicy` is None');
    }
  } else if (needed && (dnsConfig.nameservers === undefined || dnsConfig.nameservers.length === 0)) {
    const detail = 'must provide at least one DNS nameserver when `dnsPolicy` is None';
    ctx.required(configPath.child('nameservers'), 'dns/nameserver-required', detail);
  } else {
    validateConfig(dnsConfig, configPath, ctx);
  }
}

function validateConfig({ nameservers = [], searches = [], options }: k8s.PodDNSConfig, path: FieldPath, ctx: Context): void {
  const serversPath = path.child('nameservers');
  if (nameservers.length > MAX_NAMESERVERS) {
    ctx.invalid(serversPath, 'dns/nameservers-max', nameservers, `must not have more than ${MAX_NAMESERVERS} nameservers`);
  }
  nameservers.forEach((server, i) => validateIP(server, serversPath.index(i), ctx));
  validateSearches(searches, path.child('searches'), ctx);
  options?.forEach(({ name }, i) => {
    if (!name) {
      ctx.required(path.child('options').index(i), 'dns/option-name-required', 'must not be empty');
    }
  });
}

function validateSearches(searches: readonly string[], path: FieldPath, ctx: Context): void {
  if (searches.length > MAX_SEARCHES) {
    ctx.invalid(path, 'dns/searches-max', searches, `must not have more than ${MAX_SEARCHES} search paths`);
  }
  if (byteLength(searches.join(' ')) > MAX_SEARCH_BYTES) {
    const detail = `must not have more than ${MAX_SEARCH_BYTES} characters (including spaces) in the search list`;
    ctx.invalid(path, 'dns/searches-length', searches, detail);
  }
  searches.forEach((search, i) => {
    if (search === '.') {
      return;
    }
    const domain = search.endsWith('.') ? search.slice(0, -1) : search;
    for (const message of isDNS1123SubdomainWithUnderscore(domain)) {
      ctx.invalid(path.index(i), 'dns/search-format', domain, message);
    }
  });
}
