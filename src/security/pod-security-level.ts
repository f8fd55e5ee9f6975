import { plainCopy } from '../manifest/plain';
import { mergeSorted, withField } from '../manifest/sorted';

/**
 * A Pod Security Standard.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum PodSecurityLevel {
  /** Everything is allowed. */
  PRIVILEGED = 'privileged',
  /** What is known to let a container out of its bounds is forbidden. */
  BASELINE = 'baseline',
  /** Hardened as is best practice today: non-root, no privileges to gain, no capabilities, seccomp. */
  RESTRICTED = 'restricted',
}

const CONTAINER_LISTS = ['containers', 'ephemeralContainers', 'initContainers'];

/**
 * The rendered spec of a pod with what `restricted` demands, wherever the person said nothing. What they did say stays, and is reported when the standard
 * forbids it. `baseline` only forbids, so there is nothing to fill in. On Windows, only running as non-root is asked for.
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
