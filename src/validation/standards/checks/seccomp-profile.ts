import { quote } from '../../../apimachinery/quote';
import type * as k8s from '../../../k8s/types';
import { unlessWindows, type Check, type CheckedPod, type Finding } from '../check';
import { joinQuoted, Offenders, plural, sorted } from '../offenders';

/**
 * Seccomp is not switched off; at the level restricted, a profile is demanded.
 *
 * Restricted fields: spec.securityContext.seccompProfile.type and that of all containers
 * Allowed values: 'RuntimeDefault', 'Localhost'; baseline: undefined too; restricted: undefined in a container if the pod has one of them
 *
 * Before 1.19, restricted fields (baseline): metadata.annotations['seccomp.security.alpha.kubernetes.io/pod'] and
 * metadata.annotations['container.seccomp.security.alpha.kubernetes.io/*']
 * Allowed values: 'runtime/default', 'docker/default', 'localhost/*', undefined
 */
export const seccompProfileBaseline: Check = {
  id: 'seccompProfile_baseline',
  rule: 'security/seccomp-profile-baseline',
  level: 'baseline',
  versions: [{ since: 0, check: checkAnnotations }, { since: 19, check: checkSetProfiles }],
};

export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  rule: 'security/seccomp-profile-restricted',
  level: 'restricted',
  overrides: 'seccompProfile_baseline',
  versions: [{ since: 19, check: checkAllHaveProfiles }, { since: 25, check: unlessWindows(checkAllHaveProfiles) }],
};

const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

function checkAnnotations({ metadata, containers, path }: CheckedPod): Finding | undefined {
  const keys = [POD_ANNOTATION, ...containers.map(({ container }) => CONTAINER_ANNOTATION + (container.name ?? ''))];
  const annotations = metadata.annotations ?? {};
  const bad = sorted(keys).filter((key) => key in annotations && !isAllowedAnnotation(annotations[key]));
  return bad.length > 0 ? {
    reason: 'seccompProfile',
    detail: `forbidden ${plural('annotation', bad.length)} ${bad.map((key) => `${key}=${quote(annotations[key])}`).join(', ')}`,
    fields: bad.map((key) => path.child('metadata').child('annotations').key(key)),
  } : undefined;
}

function isAllowedAnnotation(value: string): boolean {
  return value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');
}

const FIELD = 'securityContext.seccompProfile.type';

function checkSetProfiles(pod: CheckedPod): Finding | undefined {
  const bad = new Offenders(pod);
  const types: string[] = [];
  const isBad = (profile: k8s.SeccompProfile | undefined): boolean => {
    if (profile === undefined || isAllowed(profile)) {
      return false;
    }
    types.push(profile.type ?? '');
    return true;
  };
  if (isBad(pod.spec.securityContext?.seccompProfile)) {
    bad.addPod('seccompProfile.type');
  }
  bad.addContainers(FIELD, ({ securityContext }) => isBad(securityContext?.seccompProfile));
  return bad.any ? {
    reason: 'seccompProfile',
    detail: `${bad.setters()} must not set securityContext.seccompProfile.type to ${joinQuoted(sorted(types))}`,
    fields: bad.fields,
  } : undefined;
}

function checkAllHaveProfiles(pod: CheckedPod): Finding | undefined {
  const wrong = checkSetProfiles(pod);
  if (wrong || pod.spec.securityContext?.seccompProfile) {
    return wrong;
  }
  const bad = new Offenders(pod);
  bad.addContainers(FIELD, ({ securityContext }) => securityContext?.seccompProfile === undefined);
  return bad.any ? {
    reason: 'seccompProfile',
    detail: `pod or ${bad.containerList()} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    fields: bad.fields,
  } : undefined;
}

function isAllowed({ type }: k8s.SeccompProfile): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost';
}
