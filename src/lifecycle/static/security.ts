import type * as k8s from '../../k8s/types';
import { fullName, type Pod } from '../pod';

/** The fields of a pod's security context that apply to its containers. */
const OF_POD = ['seLinuxOptions', 'windowsOptions', 'runAsUser', 'runAsGroup', 'runAsNonRoot'] as const;
/** What of a container's own security context holds. The rest is looked up where it is used. */
const OF_CONTAINER = [
  'seLinuxOptions', 'capabilities', 'privileged', 'runAsUser', 'runAsGroup', 'runAsNonRoot', 'readOnlyRootFilesystem', 'allowPrivilegeEscalation', 'procMount',
] as const;

/**
 * The security context that a container runs with: its own, and for what it does not say that of the pod.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function effectiveSecurityContext(spec: k8s.PodSpec, container: k8s.Container): k8s.SecurityContext {
  const effective: Record<string, unknown> = {};
  for (const field of OF_POD) {
    set(effective, field, spec.securityContext?.[field]);
  }
  for (const field of OF_CONTAINER) {
    set(effective, field, container.securityContext?.[field]);
  }
  const windows = container.securityContext?.windowsOptions;
  if (windows) {
    effective.windowsOptions = { ...effective.windowsOptions as object, ...defined(windows) };
  }
  return effective;
}

/** Whether a process may not get more privileges than its parent. */
export function noNewPrivileges({ allowPrivilegeEscalation }: k8s.SecurityContext): boolean {
  return allowPrivilegeEscalation === false;
}

/** The user of an image: a number, or a name. */
export type ImageUser = number | string;

/** Why a container that must not run as root cannot run, as far as is known before it runs; undefined if it can. */
export function rootProblem(pod: Pod, container: k8s.Container, user: ImageUser): string | undefined {
  const { runAsNonRoot, runAsUser } = effectiveSecurityContext(pod.spec, container);
  if (!runAsNonRoot || (runAsUser !== undefined && runAsUser !== 0)) {
    return undefined;
  }
  const where = `(pod: "${fullName(pod)}", container: ${container.name})`;
  if (runAsUser === 0) {
    return `container's runAsUser breaks non-root policy ${where}`;
  }
  if (typeof user === 'string') {
    return `container has runAsNonRoot and image has non-numeric user (${user}), cannot verify user is non-root ${where}`;
  }
  return user === 0 ? `container has runAsNonRoot and image will run as root ${where}` : undefined;
}

/** The security context as the container runtime gets it. */
export function runtimeSecurity(spec: k8s.PodSpec, container: k8s.Container, user: ImageUser): object {
  const effective = effectiveSecurityContext(spec, container);
  const { securityContext: pod } = spec;
  const own = container.securityContext;
  const groups = [...pod?.fsGroup !== undefined ? [pod.fsGroup] : [], ...pod?.supplementalGroups ?? []];
  const appArmor = own?.appArmorProfile ?? pod?.appArmorProfile;
  return {
    privileged: effective.privileged ?? false,
    readonlyRootfs: effective.readOnlyRootFilesystem ?? false,
    noNewPrivs: noNewPrivileges(effective),
    supplementalGroups: groups.length > 0 ? groups : null,
    ...userOf(effective, user),
    runAsGroup: effective.runAsGroup,
    capabilities: effective.capabilities && { add: effective.capabilities.add ?? [], drop: effective.capabilities.drop ?? [] },
    seccomp: (own?.seccompProfile ?? pod?.seccompProfile)?.type ?? 'Unconfined',
    apparmor: appArmor?.type,
    namespaces: {
      network: spec.hostNetwork ? 'NODE' : 'POD',
      pid: spec.hostPID ? 'NODE' : spec.shareProcessNamespace ? 'POD' : 'CONTAINER',
      ipc: spec.hostIPC ? 'NODE' : 'POD',
    },
  };
}

function userOf({ runAsUser }: k8s.SecurityContext, user: ImageUser): object {
  return runAsUser === undefined && typeof user === 'string' ? { runAsUsername: user } : { runAsUser: runAsUser ?? user };
}

function set(target: Record<string, unknown>, field: string, value: unknown): void {
  if (value !== undefined) {
    target[field] = value;
  }
}

function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
