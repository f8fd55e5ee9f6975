import { byteLength, isDNS1123Label, isDNS1123Subdomain } from '../../apimachinery/names';
import { quote } from '../../apimachinery/quote';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import type { RuleId } from '../rules';

const MAX_DOMAIN = 253;
// <domain>/<namespace>.<name>: 253 + 1 + 63 + 1 + 253.
const MAX_SIGNER_NAME = 571;

/**
 * The name of a certificate signer: a domain of at least two segments, a slash, and a path of DNS subdomains (`example.com/signer-name`).
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#signers
 */
export function validateSignerName(name: string, path: FieldPath, ctx: Context): void {
  if (name === '') {
    ctx.required(path, 'signer/name-required');
    return;
  }
  const segments = name.split('/');
  if (segments.length !== 2) {
    const detail = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
    ctx.invalid(path, 'signer/name-qualified', name, detail);
    return;
  }
  const [domain, signerPath] = segments;
  if (byteLength(domain) > MAX_DOMAIN) {
    ctx.tooLong(path, 'signer/domain-length', domain, MAX_DOMAIN);
  }
  const labels = domain.split('.');
  validateLabels(labels, isDNS1123Label, domain, 'signer/domain-format', path, ctx);
  if (labels.length < 2) {
    ctx.invalid(path, 'signer/domain-segments', domain, 'should be a domain with at least two segments separated by dots');
  }
  validateLabels(signerPath.split('.'), isDNS1123Subdomain, signerPath, 'signer/path-format', path, ctx);
  if (byteLength(name) > MAX_SIGNER_NAME) {
    ctx.tooLong(path, 'signer/name-length', name, MAX_SIGNER_NAME);
  }
}

/** Reports the first label that is wrong; the others would say the same. */
function validateLabels(
  labels: readonly string[], check: (label: string) => readonly string[], segment: string, rule: RuleId, path: FieldPath, ctx: Context,
): void {
  for (const label of labels) {
    const messages = check(label);
    if (messages.length > 0) {
      messages.forEach((message) => ctx.invalid(path, rule, segment, `validating label ${quote(label)}: ${message}`));
      return;
    }
  }
}

/** Whether the signer belongs to the Kubernetes project, whose certificates are short-lived. */
export function isKubernetesSigner(name: string): boolean {
  const domain = name.split('/', 1)[0];
  return domain === 'kubernetes.io' || domain.endsWith('.kubernetes.io');
}
