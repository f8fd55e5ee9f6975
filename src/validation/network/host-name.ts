import { byteLength, isDNS1123Label, isDNS1123Subdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

const MAX_OVERRIDE_BYTES = 64;

/**
 * The pod's host name and subdomain are DNS labels. hostnameOverride takes the place of both, which goes neither with a fully qualified
 * host name nor with the network of the node.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields
 */
export function validateHostName(spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  validateLabel(spec.hostname, 'pod/hostname-format', path.child('hostname'), ctx);
  validateLabel(spec.subdomain, 'pod/subdomain-format', path.child('subdomain'), ctx);
  if (spec.hostnameOverride !== undefined) {
    validateOverride(spec, spec.hostnameOverride, path.child('hostnameOverride'), ctx);
  }
}

function validateLabel(value: string | undefined, rule: RuleId, path: FieldPath, ctx: Context): void {
  if (value) {
    for (const message of isDNS1123Label(value)) {
      ctx.invalid(path, rule, value, message);
    }
  }
}

function validateOverride(spec: k8s.PodSpec, name: string, path: FieldPath, ctx: Context): void {
  if (spec.setHostnameAsFQDN) {
    ctx.forbidden(path, 'pod/hostname-override-not-fqdn', 'may not be specified when setHostnameAsFQDN is true');
  }
  if (spec.hostNetwork) {
    ctx.forbidden(path, 'pod/hostname-override-not-host-network', 'may not be specified when hostNetwork is true');
  }
  if (byteLength(name) > MAX_OVERRIDE_BYTES) {
    ctx.tooLong(path, 'pod/hostname-override-length', name, MAX_OVERRIDE_BYTES);
  }
  for (const message of isDNS1123Subdomain(name)) {
    ctx.invalid(path, 'pod/hostname-override-format', name, message);
  }
}
