import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateAppArmorProfile } from './app-armor';
import { validateSeccompProfile } from './seccomp';
import { validateId } from './user-id';
import { validateWindowsOptions } from './windows-options';

/**
 * The security context of a container.
 *
 * A privileged container, or one with CAP_SYS_ADMIN, can always escalate its privileges: forbidding that is a contradiction. An unmasked /proc is for
 * pods with user namespaces.
 *
 * @param hostUsers whether the pod runs in the user namespace of the node
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function validateSecurityContext(context: k8s.SecurityContext, path: FieldPath, hostUsers: boolean, ctx: Context): void {
  validateId(context.runAsUser, path, 'runAsUser', ctx);
  validateId(context.runAsGroup, path, 'runAsGroup', ctx);
  if (context.procMount !== undefined) {
    validateProcMount(context.procMount, path.child('procMount'), hostUsers, ctx);
  }
  if (context.seccompProfile) {
    validateSeccompProfile(context.seccompProfile, path.child('seccompProfile'), ctx);
  }
  if (context.allowPrivilegeEscalation === false) {
    validateNoEscalation(context, path, ctx);
  }
  if (context.windowsOptions) {
    validateWindowsOptions(context.windowsOptions, path.child('windowsOptions'), ctx);
  }
  if (context.appArmorProfile) {
    validateAppArmorProfile(context.appArmorProfile, path.child('appArmorProfile'), ctx);
  }
}

const PROC_MOUNTS = ['Default', 'Unmasked'];

function validateProcMount(procMount: string, path: FieldPath, hostUsers: boolean, ctx: Context): void {
  if (!PROC_MOUNTS.includes(procMount)) {
    ctx.notSupported(path, 'security-context/proc-mount-supported', procMount, PROC_MOUNTS);
  }
  if (hostUsers && procMount === 'Unmasked') {
    ctx.invalid(path, 'security-context/unmasked-needs-user-namespace', procMount, '`hostUsers` must be false to use `Unmasked`');
  }
}

function validateNoEscalation(context: k8s.SecurityContext, path: FieldPath, ctx: Context): void {
  if (context.privileged) {
    const detail = 'cannot set `allowPrivilegeEscalation` to false and `privileged` to true';
    ctx.invalid(path, 'security-context/privileged-escalates', context, detail);
  }
  if (context.capabilities?.add?.includes('CAP_SYS_ADMIN')) {
    const detail = 'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN';
    ctx.invalid(path, 'security-context/sys-admin-escalates', context, detail);
  }
}
