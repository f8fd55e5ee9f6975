import { isDNS1123Label } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * The claims of the pod that a container uses: by name, or one request of a claim.
 *
 * Each names a claim in the pod's resourceClaims, and none overlaps with another.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export function validateResourceClaims(
  claims: readonly k8s.ResourceClaim[], podClaims: ReadonlySet<string>, path: FieldPath, ctx: Context,
): void {
  const seen = new Map<string, FieldPath>();
  claims.forEach((claim, i) => {
    const claimPath = path.index(i);
    if (!claim.name) {
      ctx.required(claimPath, 'resource-claim/name-required');
      return;
    }
    validateNoOverlap(claim.name, claim.request ?? '', seen, claimPath, ctx);
    if (!podClaims.has(claim.name)) {
      const known = podClaims.size === 0 ? ' which is empty' : `: ${[...podClaims].sort().join(', ')}`;
      ctx.notFound(claimPath, 'resource-claim/claim-exists', claim.name, `must be one of the names in pod.spec.resourceClaims${known}`);
    }
  });
}

function validateNoOverlap(name: string, request: string, seen: Map<string, FieldPath>, path: FieldPath, ctx: Context): void {
  if (seen.has(name)) {
    ctx.duplicate(path, 'resource-claim/unique', name, seen.get(name));
    return;
  }
  for (const message of request === '' ? [] : isDNS1123Label(request)) {
    ctx.invalid(path.child('request'), 'resource-claim/request-format', request, message);
  }
  const key = request === '' ? name : `${name}/${request}`;
  if (seen.has(key)) {
    ctx.duplicate(path, 'resource-claim/unique', key, seen.get(key));
  } else if (request === '') {
    // The whole claim overlaps with each of its requests that stands before. Names end at the first slash, also wrong ones that hold another.
    for (const [other, first] of seen) {
      if (other.split('/', 1)[0] === name) {
        ctx.duplicate(path, 'resource-claim/unique', name, first);
      }
    }
  }
  if (!seen.has(key)) {
    seen.set(key, path);
  }
}
