import type * as k8s from '../../k8s/types';
import type { Context, Gated } from '../context';
import type { FieldPath } from '../field-path';
import { validateAppArmorProfile } from './app-armor';
import { validateSeccompProfile } from './seccomp';
import { validateSysctls } from './sysctls';
import { ID_RANGE, isId, validateId } from './user-id';
import { validateWindowsOptions } from './windows-options';

const FS_GROUP_CHANGE_POLICIES = ['Always', 'OnRootMismatch'];
const SUPPLEMENTAL_GROUPS_POLICIES = ['Merge', 'Strict'];
const SE_LINUX_CHANGE_POLICIES: readonly Gated[] = [{ value: 'MountOption', gate: 'SELinuxMount' }, { value: 'Recursive' }];

/**
 * The security context of a pod: ids in range, known policies and profiles.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function validatePodSecurityContext(spec: k8s.PodSpec, context: k8s.PodSecurityContext, path: FieldPath, ctx: Context): void {
  validateId(context.fsGroup, path, 'fsGroup', ctx);
  validateId(context.runAsUser, path, 'runAsUser', ctx);
  validateId(context.runAsGroup, path, 'runAsGroup', ctx);
  context.supplementalGroups?.forEach((group, i) => {
    if (!isId(group)) {
      ctx.invalid(path.child('supplementalGroups').index(i), 'security-context/id-range', group, ID_RANGE);
    }
  });
  if (context.sysctls) {
    validateSysctls(context.sysctls, spec, path.child('sysctls'), ctx);
  }
  validatePolicy(context.fsGroupChangePolicy, FS_GROUP_CHANGE_POLICIES, path, 'fsGroupChangePolicy', ctx);
  if (context.seccompProfile) {
    validateSeccompProfile(context.seccompProfile, path.child('seccompProfile'), ctx);
  }
  if (context.windowsOptions) {
    validateWindowsOptions(context.windowsOptions, path.child('windowsOptions'), ctx);
  }
  if (context.appArmorProfile) {
    validateAppArmorProfile(context.appArmorProfile, path.child('appArmorProfile'), ctx);
  }
  validatePolicy(context.supplementalGroupsPolicy, SUPPLEMENTAL_GROUPS_POLICIES, path, 'supplementalGroupsPolicy', ctx);
  if (context.seLinuxChangePolicy !== undefined) {
    validatePolicy(context.seLinuxChangePolicy, ctx.supported(SE_LINUX_CHANGE_POLICIES), path, 'seLinuxChangePolicy', ctx);
  }
}

function validatePolicy(policy: string | undefined, supported: readonly string[], path: FieldPath, field: string, ctx: Context): void {
  if (policy !== undefined && !supported.includes(policy)) {
    ctx.notSupported(path.child(field), 'security-context/policy-supported', policy, supported);
  }
}
