import { listOf } from '../manifest/list';
import { plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * Where the DNS settings of a pod come from.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export enum DNSPolicy {
  /** From the DNS of the cluster; other names are forwarded to that of the node. The Kubernetes default. */
  CLUSTER_FIRST = 'ClusterFirst',
  /** As `CLUSTER_FIRST`, for pods with `hostNetwork: true`. */
  CLUSTER_FIRST_WITH_HOST_NET = 'ClusterFirstWithHostNet',
  /** From the node. In spite of the name, it is not the default. */
  DEFAULT = 'Default',
  /** From `dnsConfig` only, which must then have at least one name server. */
  NONE = 'None',
}

/** An option of the resolver, as in `resolv.conf`. */
export interface DNSConfigOption {
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
 * DNS settings, merged with those of `dnsPolicy`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export interface DNSConfig {
  /**
   * IP addresses of name servers, at most 3; at least one with `DNSPolicy.NONE`.
   *
   * @default - those of the policy
   */
  readonly nameservers?: string[];
  /**
   * Options of the resolver. They take precedence over those of the policy.
   *
   * @default - those of the policy
   */
  readonly options?: DNSConfigOption[];
  /**
   * Domains in which names are looked up, at most 32, together at most 2048 characters.
   *
   * @default - those of the policy
   */
  readonly searches?: string[];
}

export const renderDnsConfig = structRenderer<DNSConfig>({
  nameservers: plainCopy,
  options: listOf('spec.dnsConfig.options', structRenderer<DNSConfigOption>({ name: AS_IS, value: AS_IS }, 'DNSConfigOption')),
  searches: plainCopy,
}, 'DNSConfig');
