import { fractionalBytes } from './quantities';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const SECCOMP = 'container.seccomp.security.alpha.kubernetes.io/';
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const BYTES = ['memory', 'ephemeral-storage'];

/** Old annotations, fractions of bytes, and variables that are set twice. */
export function containerWarnings(
  container: k8s.Container,
  spec: k8s.PodSpec,
  metadata: k8s.ObjectMeta,
  isTemplate: boolean,
  path: FieldPath,
  annotationsPath: FieldPath,
  ctx: Context,
): void {
  if (metadata.annotations) {
    annotationWarnings(container, metadata.annotations, spec, isTemplate, annotationsPath, ctx);
  }
  fractionalBytes(container.resources?.limits, BYTES, path.child('resources').child('limits'), ctx);
  fractionalBytes(container.resources?.requests, BYTES, path.child('resources').child('requests'), ctx);
  if (container.env) {
    envWarnings(container.env, path.child('env'), ctx);
  }
}

/** Profiles in annotations, as before there were fields for them. */
function annotationWarnings(
  container: k8s.Container,
  annotations: { readonly [key: string]: string },
  spec: k8s.PodSpec,
  isTemplate: boolean,
  path: FieldPath,
  ctx: Context,
): void {
  const seccomp = SECCOMP + container.name;
  if (!container.securityContext?.seccompProfile && annotations[seccomp] !== undefined) {
    ctx.warn(path.key(seccomp), 'warning/seccomp-annotation', 'non-functional in v1.27+; use the "seccompProfile" field instead');
  }
  // A pod of its own gets this warning where the API server fills in the field from the annotation, which it does not for Windows.
  const appArmor = APP_ARMOR + container.name;
  if ((isTemplate || spec.os?.name !== 'windows') && !container.securityContext?.appArmorProfile && annotations[appArmor] !== undefined
    && !isSameProfile(spec.securityContext?.appArmorProfile, annotations[appArmor])) {
    ctx.warn(path.key(appArmor), 'warning/app-armor-annotation', 'deprecated since v1.30; use the "appArmorProfile" field instead');
  }
}

function isSameProfile(profile: k8s.AppArmorProfile | undefined, annotation: string): boolean {
  switch (profile?.type) {
    case 'RuntimeDefault':
      return annotation === 'runtime/default';
    case 'Unconfined':
      return annotation === 'unconfined';
    case 'Localhost':
      return annotation === `localhost/${profile.localhostProfile}`;
    default:
      return false;
  }
}

/** A variable may be set again only to add to itself: `PATH=/bin`, then `PATH=$(PATH):/x`. */
function envWarnings(env: readonly k8s.EnvVar[], path: FieldPath, ctx: Context): void {
  const seen = new Set<string>();
  env.forEach(({ name = '', value = '', valueFrom }, i) => {
    if (seen.has(name) && (valueFrom !== undefined || value === `$(${name})` || !value.includes(`$(${name})`))) {
      ctx.warn(path.index(i), 'warning/env-hidden', `hides previous definition of ${quote(name)}, which may be dropped when using apply`);
    }
    seen.add(name);
  });
}
