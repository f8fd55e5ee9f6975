import { visitContainers } from '../../apimachinery/containers';
import { byteLength } from '../../apimachinery/names';
import { quote } from '../../apimachinery/quote';
import { isTrimmed } from '../../apimachinery/trim';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * AppArmor profiles: in fields, and in the annotations that came before them. Where both are given they say the same.
 *
 * @see https://kubernetes.io/docs/tutorials/security/apparmor/
 */
const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** A profile that is loaded on the node, and only that, has a name. */
export function validateAppArmorProfile(profile: k8s.AppArmorProfile, path: FieldPath, ctx: Context): void {
  const { type, localhostProfile } = profile;
  if (!type) {
    ctx.required(path.child('type'), 'app-armor/type-required', 'type is required when appArmorProfile is set');
  } else if (!TYPES.includes(type)) {
    ctx.notSupported(path.child('type'), 'app-armor/type-supported', type, TYPES);
  } else if (type === 'Localhost') {
    validateLocalhostProfile(localhostProfile, path.child('localhostProfile'), ctx);
  } else if (localhostProfile !== undefined) {
    const detail = 'can only be set when AppArmor type is Localhost';
    ctx.invalid(path.child('localhostProfile'), 'app-armor/profile-only-localhost', localhostProfile, detail);
  }
}

// The longest path that Linux takes.
const MAX_PROFILE_BYTES = 4095;

function validateLocalhostProfile(profile: string | undefined, path: FieldPath, ctx: Context): void {
  if (!profile) {
    ctx.required(path, 'app-armor/profile-required', 'must be set when AppArmor type is Localhost');
    return;
  }
  if (!isTrimmed(profile)) {
    ctx.invalid(path, 'app-armor/profile-trimmed', profile, 'must not be padded with whitespace');
  }
  if (byteLength(profile) > MAX_PROFILE_BYTES) {
    ctx.tooLong(path, 'app-armor/profile-length', profile, MAX_PROFILE_BYTES);
  }
}

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const RUNTIME_DEFAULT = 'runtime/default';
const UNCONFINED = 'unconfined';
const LOCALHOST_PREFIX = 'localhost/';

/** The annotations name a container of the pod and a profile: `runtime/default`, `unconfined`, `localhost/<name>`. */
export function validateAppArmorAnnotations(
  annotations: Readonly<Record<string, string>>, containerNames: () => ReadonlySet<string>, path: FieldPath, ctx: Context,
): void {
  for (const key in annotations) {
    if (!key.startsWith(PREFIX)) {
      continue;
    }
    const profile = annotations[key];
    const name = key.slice(PREFIX.length);
    if (!containerNames().has(name)) {
      ctx.invalid(path.key(key), 'app-armor/annotation-container-exists', name, 'container not found');
    }
    if (profile !== '' && profile !== RUNTIME_DEFAULT && profile !== UNCONFINED && !profile.startsWith(LOCALHOST_PREFIX)) {
      ctx.invalid(path.key(key), 'app-armor/annotation-format', profile, `invalid AppArmor profile name: ${quote(profile)}`);
    }
  }
}

/**
 * Reports the container's field (or the pod's, which it inherits), where its annotation says something else.
 *
 * @param isPod in a Pod, the API server copies a proper annotation into a container that has no profile of its own, which then matches
 */
export function validateAppArmorMatches(
  annotations: Readonly<Record<string, string>>, container: k8s.Container, podProfile: k8s.AppArmorProfile | undefined, isPod: boolean,
  path: FieldPath, ctx: Context,
): void {
  const annotation = annotations[PREFIX + (container.name ?? '')];
  const ownProfile = container.securityContext?.appArmorProfile;
  const profile = ownProfile ?? podProfile;
  if (annotation === undefined || !profile || (isPod && !ownProfile && isProper(annotation))) {
    return;
  }
  const profilePath = path.child('securityContext').child('appArmorProfile');
  if (!typeMatches(annotation, profile.type)) {
    ctx.forbidden(profilePath.child('type'), 'app-armor/annotation-matches', 'apparmor type in annotation and field must match');
  } else if (profile.type === 'Localhost' && annotation.slice(LOCALHOST_PREFIX.length) !== profile.localhostProfile) {
    ctx.forbidden(profilePath.child('localhostProfile'), 'app-armor/annotation-matches', 'apparmor profile in annotation and field must match');
  }
}

/** Copies proper annotations into containers that have no profile of their own, and would not have the same one anyway. */
export function copyAppArmorProfiles({ metadata, spec = {} }: k8s.Pod): void {
  if (spec.os?.name === 'windows') {
    return;
  }
  visitContainers(spec, (container) => {
    const annotation = metadata?.annotations?.[PREFIX + (container.name ?? '')];
    const profile = annotation !== undefined && isProper(annotation) ? profileOf(annotation) : undefined;
    const podProfile = spec.securityContext?.appArmorProfile;
    const isPodProfile = profile?.type === podProfile?.type && profile?.localhostProfile === podProfile?.localhostProfile;
    if (profile && !container.securityContext?.appArmorProfile && !isPodProfile) {
      container.securityContext = { ...container.securityContext, appArmorProfile: profile };
    }
  });
}

function profileOf(annotation: string): k8s.AppArmorProfile {
  switch (annotation) {
    case UNCONFINED:
      return { type: 'Unconfined' };
    case RUNTIME_DEFAULT:
      return { type: 'RuntimeDefault' };
    default:
      return { type: 'Localhost', localhostProfile: annotation.slice(LOCALHOST_PREFIX.length) };
  }
}

function isProper(annotation: string): boolean {
  if (!annotation.startsWith(LOCALHOST_PREFIX)) {
    return annotation === UNCONFINED || annotation === RUNTIME_DEFAULT;
  }
  const name = annotation.slice(LOCALHOST_PREFIX.length);
  return name !== '' && isTrimmed(name) && byteLength(name) <= MAX_PROFILE_BYTES;
}

function typeMatches(annotation: string, type: string | undefined): boolean {
  switch (type) {
    case 'Unconfined':
      return annotation === UNCONFINED;
    case 'RuntimeDefault':
      return annotation === RUNTIME_DEFAULT;
    case 'Localhost':
      return annotation.startsWith(LOCALHOST_PREFIX);
    default:
      return true;
  }
}
