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
  const seen = new Claims();
  let known: string | undefined;
  claims.forEach((claim, i) => {
    const claimPath = path.index(i);
    if (!claim.name) {
      ctx.required(claimPath, 'resource-claim/name-required');
      return;
    }
    validateNoOverlap(claim.name, claim.request ?? '', seen, claimPath, ctx);
    if (!podClaims.has(claim.name)) {
      known ??= podClaims.size === 0 ? ' which is empty' : `: ${[...podClaims].sort().join(', ')}`;
      ctx.notFound(claimPath, 'resource-claim/claim-exists', claim.name, `must be one of the names in pod.spec.resourceClaims${known}`);
    }
  });
}

/** The claims, and the requests of claims, that stand before. */
class Claims {
  private readonly first = new Map<string, FieldPath>();
  private readonly requests = new Map<string, FieldPath[]>();

  public get(key: string): FieldPath | undefined {
    return this.first.get(key);
  }

  /** Names end at the first slash, also wrong ones that hold another. */
  public requestsOf(name: string): readonly FieldPath[] {
    return this.requests.get(name) ?? [];
  }

  public add(key: string, path: FieldPath): void {
    this.first.set(key, path);
    const slash = key.indexOf('/');
    if (slash >= 0) {
      const name = key.slice(0, slash);
      const requests = this.requests.get(name);
      if (requests) {
        requests.push(path);
      } else {
        this.requests.set(name, [path]);
      }
    }
  }
}

function validateNoOverlap(name: string, request: string, seen: Claims, path: FieldPath, ctx: Context): void {
  const whole = seen.get(name);
  if (whole) {
    ctx.duplicate(path, 'resource-claim/unique', name, whole);
    return;
  }
  for (const message of request === '' ? [] : isDNS1123Label(request)) {
    ctx.invalid(path.child('request'), 'resource-claim/request-format', request, message);
  }
  const key = request === '' ? name : `${name}/${request}`;
  const same = seen.get(key);
  if (same) {
    ctx.duplicate(path, 'resource-claim/unique', key, same);
    return;
  }
  if (request === '') {
    // The whole claim overlaps with each of its requests that stands before.
    for (const first of seen.requestsOf(name)) {
      ctx.duplicate(path, 'resource-claim/unique', name, first);
    }
  }
  seen.add(key, path);
}
