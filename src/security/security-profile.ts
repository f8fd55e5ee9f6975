import { leaveOut } from '../manifest/located';
import { misuse } from '../manifest/misuse';
import { plainCopy } from '../manifest/plain';
import { shown } from '../manifest/shown';
import { mergeSorted, withField } from '../manifest/sorted';

/**
 * A Pod Security Standard.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum SecurityProfile {
  /** No restrictions. */
  PRIVILEGED = 'privileged',
  /** Known privilege escalations are forbidden. */
  BASELINE = 'baseline',
  /** Current best practice of hardening: non-root, no privilege escalation, no capabilities, seccomp. */
  RESTRICTED = 'restricted',
}

const PROFILES: readonly string[] = Object.values(SecurityProfile);

/** A profile as given. One that does not exist would never be checked. */
export function givenProfile<T extends SecurityProfile | `${SecurityProfile}` | undefined>(profile: T): T {
  if (profile !== undefined && !PROFILES.includes(profile)) {
    leaveOut(misuse(`securityProfile must be one of ${PROFILES.map((one) => `'${one}'`).join(', ')}, got ${shown(profile)}`));
  }
  return profile;
}

const CONTAINER_LISTS = ['containers', 'ephemeralContainers', 'initContainers'];

/**
 * The rendered spec of a pod with the fields that `restricted` requires, unless they are set. Fields that are set stay, and are reported if the standard
 * forbids them. `baseline` requires no field. On Windows, only running as non-root is required.
 */
export function restricted(spec: any): any {
  const windows = spec.os?.name === 'windows';
  const pod = { ...spec.securityContext };
  pod.runAsNonRoot ??= true;
  const filled: any = {};
  if (!windows) {
    pod.seccompProfile ??= { type: 'RuntimeDefault' };
    for (const list of CONTAINER_LISTS.filter((l) => spec[l] !== undefined)) {
      filled[list] = spec[list].map((container: any) => withField(container, 'securityContext', restrictedContainer(container.securityContext ?? {})));
    }
  }
  filled.securityContext = plainCopy(pod);
  return mergeSorted(spec, filled);
}

function restrictedContainer(context: any): any {
  const filled = { ...context };
  // The API server rejects `false` beside these two; that they are forbidden is what has to be reported.
  if (!context.privileged && !context.capabilities?.add?.includes?.('CAP_SYS_ADMIN')) {
    filled.allowPrivilegeEscalation ??= false;
  }
  filled.capabilities = { ...context.capabilities };
  filled.capabilities.drop ??= ['ALL'];
  return plainCopy(filled);
}
