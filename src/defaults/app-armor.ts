import { visitContainers } from '../apimachinery/containers';
import type * as k8s from '../k8s/types';

/** The version since which AppArmor profiles are only in fields. */
export const APP_ARMOR_FIELDS_ALONE = 34;

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';

/** Writes the AppArmor profiles of a Pod into annotations as well. */
export function annotateAppArmor(pod: k8s.Pod): void {
  const { spec = {} } = pod;
  if (spec.os?.name === 'windows') {
    return;
  }
  visitContainers(spec, ({ name = '', securityContext }) => {
    const annotation = annotationFor(securityContext?.appArmorProfile ?? spec.securityContext?.appArmorProfile);
    if (annotation !== undefined) {
      ((pod.metadata ??= {}).annotations ??= {})[PREFIX + name] ??= annotation;
    }
  });
}

function annotationFor({ type, localhostProfile }: k8s.AppArmorProfile = {}): string | undefined {
  switch (type) {
    case 'Unconfined':
      return 'unconfined';
    case 'RuntimeDefault':
      return 'runtime/default';
    case 'Localhost':
      return localhostProfile === undefined ? undefined : `localhost/${localhostProfile}`;
    default:
      return undefined;
  }
}
