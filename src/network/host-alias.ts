import { plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * A line of the pod's `/etc/hosts`.
 *
 * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
 */
export interface HostAlias {
  /** The IP address, v4 or v6. Each address once. */
  readonly ip: string;
  /**
   * The names of that address: DNS subdomains.
   *
   * @default - none
   */
  readonly hostnames?: string[];
}

export const renderHostAlias = structRenderer<HostAlias>({ hostnames: plainCopy, ip: AS_IS }, 'HostAlias');
