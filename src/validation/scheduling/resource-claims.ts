import { isDNS1123Label, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const MIRROR = 'kubernetes.io/config.mirror';

/**
 * The devices that a pod claims: each claim has a name of its own, and is either one that exists or made from a template.
 *
 * @param pod the metadata of the Pod, where there is a Pod and not just a template
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export function validatePodResourceClaims(
  claims: readonly k8s.PodResourceClaim[], pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context,
): void {
  const first = new Map<string, FieldPath>();
  const isStatic = pod?.annotations?.[MIRROR] !== undefined;
  claims.forEach((claim, i) => {
    if (isStatic) {
      // Kubernetes reports it at a place without a name.
      ctx.forbidden(path.index(i).writtenAs('[]'), 'resource-claim/not-static-pod', 'static pods do not support resource claims');
    } else {
      validateName(claim.name, first, path.index(i), ctx);
      validateSource(claim, path.index(i), ctx);
    }
  });
}

function validateName(name: string | undefined, first: Map<string, FieldPath>, path: FieldPath, ctx: Context): void {
  const namePath = path.child('name');
  if (!name) {
    ctx.required(namePath, 'pod-resource-claim/name-required');
  } else if (first.has(name)) {
    ctx.duplicate(namePath, 'pod-resource-claim/name-unique', name, first.get(name));
  } else {
    first.set(name, namePath);
    for (const message of isDNS1123Label(name)) {
      ctx.invalid(namePath, 'pod-resource-claim/name-format', name, message);
    }
  }
}

const SOURCES = ['resourceClaimName', 'resourceClaimTemplateName'] as const;

function validateSource(claim: k8s.PodResourceClaim, path: FieldPath, ctx: Context): void {
  const given = SOURCES.filter((source) => claim[source] !== undefined);
  if (given.length === 2) {
    const detail = 'at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified';
    ctx.invalid(path, 'pod-resource-claim/one-source', claim, detail);
  } else if (given.length === 0) {
    const detail = 'must specify one of: `resourceClaimName`, `resourceClaimTemplateName`';
    ctx.invalid(path, 'pod-resource-claim/source-required', claim, detail);
  }
  for (const source of given) {
    const name = claim[source] ?? '';
    for (const message of nameIsDNSSubdomain(name)) {
      ctx.invalid(path.child(source), 'pod-resource-claim/source-name-format', name, message);
    }
  }
}
