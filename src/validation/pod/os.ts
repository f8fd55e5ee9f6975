import { visitContainers } from '../../apimachinery/containers';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const SYSTEMS = ['linux', 'windows'];

/**
 * The operating system of a pod, which decides on the fields that it may have.
 *
 * Linux forbids windowsOptions; Windows forbids what only the Linux kernel has.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-os
 */
export function validateOS(spec: k8s.PodSpec, os: k8s.PodOS, path: FieldPath, ctx: Context): void {
  if (!os.name) {
    ctx.required(path.child('os').child('name'), 'os/name-required');
  } else if (!SYSTEMS.includes(os.name)) {
    ctx.notSupported(path.child('os'), 'os/name-supported', os.name, SYSTEMS);
  } else if (os.name === 'linux') {
    validateLinux(spec, path, ctx);
  } else {
    validateWindows(spec, path, ctx);
  }
}

function validateLinux(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const check = (context: k8s.SecurityContext | undefined, contextPath: FieldPath): void => {
    if (context?.windowsOptions !== undefined) {
      ctx.forbidden(contextPath.child('windowsOptions'), 'os/linux-fields', 'windows options cannot be set for a linux pod');
    }
  };
  check(spec.securityContext, path.child('securityContext'));
  visitContainers(spec, (container, list, i) => check(container.securityContext, path.child(list).index(i).child('securityContext')));
}

const NOT_WINDOWS = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'] as const;
const NOT_WINDOWS_POD = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'sysctls', 'runAsUser', 'runAsGroup', 'supplementalGroups',
  'supplementalGroupsPolicy', 'seLinuxChangePolicy',
] as const;
const NOT_WINDOWS_CONTAINER = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem', 'privileged', 'allowPrivilegeEscalation',
  'procMount', 'runAsUser', 'runAsGroup',
] as const;

function validateWindows(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  forbid(spec.securityContext, NOT_WINDOWS_POD, path.child('securityContext'), ctx);
  forbid(spec, NOT_WINDOWS, path, ctx);
  visitContainers(spec, (container, list, i) => {
    forbid(container.securityContext, NOT_WINDOWS_CONTAINER, path.child(list).index(i).child('securityContext'), ctx);
  });
}

function forbid<T extends object>(object: T | undefined, fields: readonly (keyof T & string)[], path: FieldPath, ctx: Context): void {
  for (const field of fields) {
    if (object && isSet(object[field], field)) {
      ctx.forbidden(path.child(field), 'os/windows-fields', 'cannot be set for a windows pod');
    }
  }
}

/** In Go, `hostPID: false` is the same as an absent one, and an empty list of sysctls as none. */
function isSet(value: unknown, field: string): boolean {
  if (field === 'hostPID' || field === 'hostIPC') {
    return value === true;
  }
  return value !== undefined && !(field === 'sysctls' && Array.isArray(value) && value.length === 0);
}
