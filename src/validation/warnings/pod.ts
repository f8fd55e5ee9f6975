/**
 * What the API server warns of in a pod that it accepts: what is deprecated, what is given twice, what is most likely not meant.
 *
 * @see https://kubernetes.io/blog/2020/09/03/warnings/
 */
import { containerWarnings } from './containers';
import { portWarnings } from './ports';
import { fractionalBytes } from './quantities';
import { schedulingWarnings } from './scheduling';
import { volumeWarnings } from './volumes';
import { visitContainers } from '../../apimachinery/containers';
import { formatIP, isIPv4Mapped, parseIP } from '../../apimachinery/ip';
import { quote } from '../../apimachinery/quote';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const DEPRECATED_ANNOTATIONS: { readonly [key: string]: string } = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'non-functional in v1.16+; use the "priorityClassName" field instead',
  'security.alpha.kubernetes.io/sysctls': 'non-functional in v1.11+; use the "sysctls" field instead',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'non-functional in v1.11+; use the "sysctls" field instead',
};

/** @param isTemplate whether it is the pod of a workload, and not a pod of its own */
export function podWarnings(pod: k8s.PodTemplateSpec | undefined, path: FieldPath, isTemplate: boolean, ctx: Context): void {
  const { metadata = {}, spec = {} } = pod ?? {};
  const specPath = path.child('spec');
  const annotationsPath = path.child('metadata').child('annotations');
  schedulingWarnings(spec, specPath, ctx);
  for (const key in metadata.annotations) {
    if (Object.hasOwn(DEPRECATED_ANNOTATIONS, key)) {
      ctx.warn(annotationsPath.key(key), 'warning/deprecated-annotation', DEPRECATED_ANNOTATIONS[key]);
    }
  }
  if (spec.volumes) {
    volumeWarnings(spec.volumes, specPath.child('volumes'), ctx);
  }
  if (spec.hostAliases) {
    repeated(spec.hostAliases, 'ip', specPath.child('hostAliases'), ctx);
  }
  if (spec.imagePullSecrets) {
    repeated(spec.imagePullSecrets, 'name', specPath.child('imagePullSecrets'), ctx);
  }
  spec.imagePullSecrets?.forEach((secret, i) => {
    if (!secret.name) {
      ctx.warn(specPath.child('imagePullSecrets').index(i).child('name'), 'warning/empty-pull-secret', 'invalid empty name ""');
    }
  });
  fractionalBytes(spec.overhead, ['memory', 'ephemeral-storage'], specPath.child('overhead'), ctx);
  const seccomp = 'seccomp.security.alpha.kubernetes.io/pod';
  if (!spec.securityContext?.seccompProfile && metadata.annotations?.[seccomp] !== undefined) {
    ctx.warn(annotationsPath.key(seccomp), 'warning/seccomp-annotation', 'non-functional in v1.27+; use the "seccompProfile" field instead');
  }
  visitContainers(spec, (container, list, i) =>
    containerWarnings(container, spec, metadata, isTemplate, specPath.child(list).index(i), annotationsPath, ctx));
  portWarnings(spec, specPath, ctx);
  if ((spec.terminationGracePeriodSeconds ?? 0) < 0) {
    const detail = 'must be >= 0; negative values are invalid and will be treated as 1';
    ctx.warn(specPath.child('terminationGracePeriodSeconds'), 'warning/negative-grace-period', detail);
  }
  spec.dnsConfig?.nameservers?.forEach((server, i) => ipWarning(server, specPath.child('dnsConfig').child('nameservers').index(i), ctx));
  spec.hostAliases?.forEach((alias, i) => ipWarning(alias.ip ?? '', specPath.child('hostAliases').index(i).child('ip'), ctx));
}

function repeated(items: readonly any[], key: string, path: FieldPath, ctx: Context): void {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const value = item[key] ?? '';
    if (seen.has(value)) {
      ctx.warn(path.index(i).child(key), 'warning/repeated', `duplicate ${key} ${quote(value)}`);
    }
    seen.add(value);
  });
}

/** Addresses that are read, but not written as they should be. */
function ipWarning(text: string, path: FieldPath, ctx: Context): void {
  const ip = parseIP(text);
  if (ip === undefined) {
    return;
  }
  const canonical = formatIP(ip);
  if (isIPv4Mapped(ip) || ip.leadingZeros) {
    const fate = ctx.isOn('StrictIPCIDRValidation') ? 'is invalid' : 'will be considered invalid in a future Kubernetes release';
    ctx.warn(path, 'warning/ip-format', `non-standard IP address ${quote(text)} ${fate}: use ${quote(canonical)}`);
  } else if (text.includes(':') && canonical !== text) {
    ctx.warn(path, 'warning/ip-format', `IPv6 address ${quote(text)} should be in RFC 5952 canonical format (${quote(canonical)})`);
  }
}
