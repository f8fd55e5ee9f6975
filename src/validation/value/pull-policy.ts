import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

/**
 * When an image is pulled, for containers and image volumes.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy
 */
export function validatePullPolicy(policy: string | undefined, path: FieldPath, field: string, ctx: Context): void {
  if (!policy) {
    ctx.required(path.child(field), 'image/pull-policy-required');
  } else if (!PULL_POLICIES.includes(policy)) {
    ctx.notSupported(path.child(field), 'image/pull-policy-supported', policy, PULL_POLICIES);
  }
}
