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

/**
 * Puts into the rendered spec of a pod what `restricted` demands, wherever the person said nothing. What they did say stays, and is reported when the
 * standard forbids it. `baseline` only forbids, so there is nothing to fill in. On Windows, only running as non-root is asked for.
 *
 * @param spec a rendered pod spec whose top level, and the top level of whose containers, may be written to
 */
export function fillInRestricted(spec: any): void {
  const windows = spec.os?.name === 'windows';
  const pod = { ...spec.securityContext };
  pod.runAsNonRoot ??= true;
  if (!windows) {
    pod.seccompProfile ??= { type: 'RuntimeDefault' };
    for (const container of [...spec.containers ?? [], ...spec.initContainers ?? [], ...spec.ephemeralContainers ?? []]) {
      container.securityContext = restrictedContainer(container.securityContext ?? {});
    }
  }
  spec.securityContext = pod;
}

function restrictedContainer(context: any): any {
  const filled = { ...context };
  // The API server rejects `false` beside these two; that they are forbidden is what has to be reported.
  if (!context.privileged && !context.capabilities?.add?.includes?.('CAP_SYS_ADMIN')) {
    filled.allowPrivilegeEscalation ??= false;
  }
  filled.capabilities = { ...context.capabilities };
  filled.capabilities.drop ??= ['ALL'];
  return filled;
}
