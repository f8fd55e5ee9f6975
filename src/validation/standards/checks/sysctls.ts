import type { FieldPath } from '../../field-path';
import type { Check, CheckedPod, CheckPod, Finding } from '../check';

const SINCE_0 = [
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
const SINCE_27 = [...SINCE_0, 'net.ipv4.ip_local_reserved_ports'];
const SINCE_29 = [
  ...SINCE_27, 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
];
const SINCE_32 = [...SINCE_29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
const SINCE_37 = [...SINCE_32, 'net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'];

/**
 * Sysctls can disable security mechanisms or affect all containers of a node; only those that are isolated from other pods are allowed.
 *
 * Restricted fields: spec.securityContext.sysctls[*].name
 * Allowed values: see above
 */
export const sysctls: Check = {
  id: 'sysctls',
  rule: 'security/sysctls',
  level: 'baseline',
  versions: [
    { since: 0, check: allowing(SINCE_0) },
    { since: 27, check: allowing(SINCE_27) },
    { since: 29, check: allowing(SINCE_29) },
    { since: 32, check: allowing(SINCE_32) },
    { since: 37, check: allowing(SINCE_37) },
  ],
};

function allowing(allowed: readonly string[]): CheckPod {
  return (pod) => checkPod(pod, allowed);
}

function checkPod({ spec, path }: CheckedPod, allowed: readonly string[]): Finding | undefined {
  const names: string[] = [];
  const fields: FieldPath[] = [];
  spec.securityContext?.sysctls?.forEach(({ name = '' }, i) => {
    if (!allowed.includes(name)) {
      names.push(name);
      fields.push(path.child('spec').child('securityContext').child('sysctls').index(i).child('name'));
    }
  });
  return names.length > 0 ? { reason: 'forbidden sysctls', detail: names.join(', '), fields } : undefined;
}
