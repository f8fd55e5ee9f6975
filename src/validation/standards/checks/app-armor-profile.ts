import { quote } from '../../../apimachinery/quote';
import type * as k8s from '../../../k8s/types';
import type { Check, CheckedPod, Finding } from '../check';
import { joinQuoted, Offenders, plural, sorted } from '../offenders';

/**
 * On supported hosts, the default AppArmor profile is applied. It is not overridden or disabled but by profiles that the node has loaded.
 *
 * Restricted fields: metadata.annotations['container.apparmor.security.beta.kubernetes.io/*']
 * Allowed values: 'runtime/default', 'localhost/*', empty, undefined
 *
 * Restricted fields: spec.securityContext.appArmorProfile.type and that of all containers
 * Allowed values: 'RuntimeDefault', 'Localhost', undefined
 */
export const appArmorProfile: Check = {
  id: 'appArmorProfile',
  rule: 'security/app-armor-profile',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

const ANNOTATION_PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

function checkPod(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  const types = new Set<string>();
  const isBad = (profile: k8s.AppArmorProfile | undefined): boolean => {
    if (profile === undefined || profile.type === 'RuntimeDefault' || profile.type === 'Localhost') {
      return false;
    }
    types.add(profile.type ?? '');
    return true;
  };
  if (isBad(pod.spec.securityContext?.appArmorProfile)) {
    bad.addPod('appArmorProfile.type');
  }
  bad.addContainers('securityContext.appArmorProfile.type', ({ securityContext }) => isBad(securityContext?.appArmorProfile));
  const annotations = badAnnotations(pod);
  if (!bad.any && annotations.length === 0) {
    return undefined;
  }
  const values = [...sorted(types), ...annotations.map(([key, value]) => `${key}=${quote(value)}`).sort()];
  const setters = [...(bad.any ? [bad.setters()] : []), ...(annotations.length > 0 ? [plural('annotation', annotations.length)] : [])];
  return {
    reason: plural('forbidden AppArmor profile', values.length),
    detail: `${setters.join(' and ')} must not set AppArmor profile type to ${joinQuoted(values)}`,
    fields: [...bad.fields, ...annotations.map(([key]) => pod.path.child('metadata').child('annotations').key(key))],
  };
}

function badAnnotations({ metadata }: CheckedPod): [key: string, value: string][] {
  return metadata.annotations === undefined ? [] : Object.entries(metadata.annotations).filter(([key, value]) => (
    key.startsWith(ANNOTATION_PREFIX) && value !== '' && value !== 'runtime/default' && !value.startsWith('localhost/')
  ));
}
