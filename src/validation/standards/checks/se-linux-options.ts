import type * as k8s from '../../../k8s/types';
import type { Check, CheckedPod, CheckPod, Finding } from '../check';
import { joinQuoted, Offenders, plural, sorted } from '../offenders';

const TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t'];

/**
 * The SELinux type is one for containers; user and role are not set.
 *
 * Restricted fields: spec.securityContext.seLinuxOptions.type and that of all containers
 * Allowed values: undefined, empty, container_t, container_init_t, container_kvm_t, container_engine_t (since 1.31)
 *
 * Restricted fields: spec.securityContext.seLinuxOptions.(user, role) and those of all containers
 * Allowed values: undefined, empty
 */
export const seLinuxOptions: Check = {
  id: 'seLinuxOptions',
  rule: 'security/se-linux-options',
  level: 'baseline',
  versions: [{ since: 0, check: allowing(TYPES) }, { since: 31, check: allowing([...TYPES, 'container_engine_t']) }],
};

function allowing(allowed: readonly string[]): CheckPod {
  return (pod) => checkPod(pod, allowed);
}

function checkPod(pod: CheckedPod, allowed: readonly string[]): Finding | undefined {
  const bad = new Offenders(pod);
  const all: k8s.SELinuxOptions[] = [];
  const isBad = (options: k8s.SELinuxOptions | undefined): boolean => {
    if (options === undefined || (allowed.includes(options.type ?? '') && !options.user && !options.role)) {
      return false;
    }
    all.push(options);
    return true;
  };
  if (isBad(pod.spec.securityContext?.seLinuxOptions)) {
    bad.addPod('seLinuxOptions');
  }
  bad.addContainers('securityContext.seLinuxOptions', ({ securityContext }) => isBad(securityContext?.seLinuxOptions));
  return bad.any ? {
    reason: 'seLinuxOptions',
    detail: `${bad.setters()} set forbidden securityContext.seLinuxOptions: ${faultsOf(all, allowed)}`,
    fields: bad.fields,
  } : undefined;
}

function faultsOf(all: readonly k8s.SELinuxOptions[], allowed: readonly string[]): string {
  const types = sorted(all.map(({ type = '' }) => type).filter((type) => !allowed.includes(type)));
  return [
    ...(types.length > 0 ? [`${plural('type', types.length)} ${joinQuoted(types)}`] : []),
    ...(all.some(({ user }) => user) ? ['user may not be set'] : []),
    ...(all.some(({ role }) => role) ? ['role may not be set'] : []),
  ].join('; ');
}
