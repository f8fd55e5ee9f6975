import { isDNS1123Subdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateIP } from './ip';

/**
 * Entries of the pod's /etc/hosts: an IP address and names that are DNS subdomains.
 *
 * @see https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/
 */
export function validateHostAliases(aliases: readonly k8s.HostAlias[], path: FieldPath, ctx: Context): void {
  aliases.forEach(({ ip = '', hostnames }, i) => {
    validateIP(ip, path.index(i).child('ip'), ctx);
    hostnames?.forEach((hostname, j) => {
      for (const message of isDNS1123Subdomain(hostname)) {
        ctx.invalid(path.index(i).child('hostnames').index(j), 'host-alias/hostname-format', hostname, message);
      }
    });
  });
}
