import { listOf } from '../manifest/list';
import { plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * Where a pod's resolver gets its settings from.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export enum DnsPolicy {
  /** From the cluster's DNS; names outside of the cluster go on to the node's. What Kubernetes takes when nothing is said. */
  CLUSTER_FIRST = 'ClusterFirst',
  /** As `CLUSTER_FIRST`, for pods with `hostNetwork: true`. */
  CLUSTER_FIRST_WITH_HOST_NET = 'ClusterFirstWithHostNet',
  /** From the node. Not the default in spite of its name. */
  DEFAULT = 'Default',
  /** From `dnsConfig` alone, which then needs at least one name server. */
  NONE = 'None',
}

/** An option of the resolver, as in `resolv.conf`. */
export interface DnsConfigOption {
  /** Its name, such as `ndots`. */
  readonly name: string;
  /**
   * Its value.
   *
   * @default - an option without a value, such as `edns0`
   */
  readonly value?: string;
}

/**
 * Settings of a pod's resolver, merged with those that `dnsPolicy` brings.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export interface DnsConfig {
  /**
   * IP addresses of name servers, at most 3; at least one with `DnsPolicy.NONE`.
   *
   * @default - those of the policy
   */
  readonly nameservers?: string[];
  /**
   * Options of the resolver; they win over those of the policy.
   *
   * @default - those of the policy
   */
  readonly options?: DnsConfigOption[];
  /**
   * Domains in which names are looked up, at most 32, together at most 2048 characters.
   *
   * @default - those of the policy
   */
  readonly searches?: string[];
}

export const renderDnsConfig = structRenderer<DnsConfig>({
  nameservers: plainCopy,
  options: listOf('spec.dnsConfig.options', structRenderer<DnsConfigOption>({ name: AS_IS, value: AS_IS }, 'DnsConfigOption')),
  searches: plainCopy,
}, 'DnsConfig');
