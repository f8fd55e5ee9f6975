import { plainCopy } from '../manifest/plain';
import { compact, renderStruct } from '../manifest/render';

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

export function renderHostAlias(alias: HostAlias): any {
  return renderStruct(alias, ({ hostnames, ip }) => compact({ hostnames: plainCopy(hostnames), ip }));
}
