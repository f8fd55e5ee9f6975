import { byteLength, isDNS1123Subdomain } from '../../apimachinery/names';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MAX_BYTES = 63;
const HTTP_PATH = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";
const HTTP_PATH_REGEX = new RegExp(`^${HTTP_PATH}$`);

/**
 * The controller of a Job: a domain and a path (`example.com/controller`).
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller
 */
export function validateManagedBy(managedBy: string, path: FieldPath, ctx: Context): void {
  validateDomainPrefixedPath(managedBy, path, ctx);
  if (byteLength(managedBy) > MAX_BYTES) {
    ctx.tooLong(path, 'job/managed-by-length', managedBy, MAX_BYTES);
  }
}

function validateDomainPrefixedPath(value: string, path: FieldPath, ctx: Context): void {
  if (value === '') {
    ctx.required(path, 'job/managed-by-required');
    return;
  }
  const slash = value.indexOf('/');
  const domain = value.slice(0, slash);
  const rest = value.slice(slash + 1);
  if (slash <= 0 || rest === '') {
    ctx.invalid(path, 'job/managed-by-format', value, 'must be a domain-prefixed path (such as "acme.io/foo")');
    return;
  }
  for (const message of isDNS1123Subdomain(domain)) {
    ctx.invalid(path, 'job/managed-by-domain-format', domain, message);
  }
  if (!HTTP_PATH_REGEX.test(rest)) {
    ctx.invalid(path, 'job/managed-by-path-format', rest, `Invalid path (regex used for validation is '${HTTP_PATH}')`);
  }
}
