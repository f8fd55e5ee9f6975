import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLocalDescendingPath } from '../value/path';

/**
 * Seccomp profiles: in fields, and in the annotations that came before them. Where both are given they say the same.
 *
 * @see https://kubernetes.io/docs/tutorials/security/seccomp/
 */
const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** A profile on the node, and only that, has a path; it stays inside the kubelet's directory. */
export function validateSeccompProfile(profile: k8s.SeccompProfile, path: FieldPath, ctx: Context): void {
  const { type, localhostProfile } = profile;
  if (!type) {
    ctx.required(path.child('type'), 'seccomp/type-required', 'type is required when seccompProfile is set');
  } else if (!TYPES.includes(type)) {
    ctx.notSupported(path.child('type'), 'seccomp/type-supported', type, TYPES);
  }
  if (type !== 'Localhost') {
    if (localhostProfile !== undefined) {
      ctx.invalid(path.child('localhostProfile'), 'seccomp/profile-only-localhost', profile, 'can only be set when seccomp type is Localhost');
    }
  } else if (localhostProfile === undefined) {
    ctx.required(path.child('localhostProfile'), 'seccomp/profile-required', 'must be set when seccomp type is Localhost');
  } else {
    validateLocalDescendingPath(localhostProfile, path.child('localhostProfile'), ctx);
  }
}

const POD_KEY = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_PREFIX = 'container.seccomp.security.alpha.kubernetes.io/';
const RUNTIME_DEFAULT = ['runtime/default', 'docker/default'];
const UNCONFINED = 'unconfined';
const LOCALHOST_PREFIX = 'localhost/';

/** The annotations name a profile as the container runtime does: `runtime/default`, `unconfined`, `localhost/<path>`. */
export function validateSeccompAnnotations(annotations: Readonly<Record<string, string>>, path: FieldPath, ctx: Context): void {
  for (const key in annotations) {
    if (key === POD_KEY || key.startsWith(CONTAINER_PREFIX)) {
      validateAnnotation(annotations[key], path.child(key), ctx);
    }
  }
}

function validateAnnotation(profile: string, path: FieldPath, ctx: Context): void {
  if (profile.startsWith(LOCALHOST_PREFIX)) {
    validateLocalDescendingPath(profile.slice(LOCALHOST_PREFIX.length), path, ctx);
  } else if (profile !== UNCONFINED && !RUNTIME_DEFAULT.includes(profile)) {
    ctx.invalid(path, 'seccomp/annotation-format', profile, 'must be a valid seccomp profile');
  }
}

/** Reports the pod's field, where the pod's annotation says something else. */
export function validatePodSeccompMatches(
  annotations: Readonly<Record<string, string>>, context: k8s.PodSecurityContext | undefined, path: FieldPath, ctx: Context,
): void {
  validateMatches(annotations[POD_KEY], context?.seccompProfile, path, ctx);
}

/** Reports the container's field, where its annotation says something else. */
export function validateContainerSeccompMatches(
  annotations: Readonly<Record<string, string>>, container: k8s.Container, path: FieldPath, ctx: Context,
): void {
  validateMatches(annotations[CONTAINER_PREFIX + (container.name ?? '')], container.securityContext?.seccompProfile, path, ctx);
}

function validateMatches(annotation: string | undefined, profile: k8s.SeccompProfile | undefined, path: FieldPath, ctx: Context): void {
  if (annotation === undefined || !profile) {
    return;
  }
  const profilePath = path.child('securityContext').child('seccompProfile');
  if (!typeMatches(annotation, profile.type)) {
    ctx.forbidden(profilePath.child('type'), 'seccomp/annotation-matches', 'seccomp type in annotation and field must match');
  } else if (profile.type === 'Localhost' && annotation.slice(LOCALHOST_PREFIX.length) !== profile.localhostProfile) {
    ctx.forbidden(profilePath.child('localhostProfile'), 'seccomp/annotation-matches', 'seccomp profile in annotation and field must match');
  }
}

function typeMatches(annotation: string, type: string | undefined): boolean {
  switch (type) {
    case 'Unconfined':
      return annotation === UNCONFINED;
    case 'RuntimeDefault':
      return RUNTIME_DEFAULT.includes(annotation);
    case 'Localhost':
      return annotation.startsWith(LOCALHOST_PREFIX);
    default:
      return true;
  }
}
