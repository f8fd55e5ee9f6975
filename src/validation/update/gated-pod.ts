import { withNodeAffinity } from './node-affinity';
import { semanticEqual } from './semantic-equal';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * Where a pod may run can be narrowed as long as it is held back by scheduling gates: node selectors and node affinity may grow.
 *
 * @returns the spec with what may change as it was before
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/#mutable-pod-scheduling-directives
 */
export function validateGatedUpdate(spec: k8s.PodSpec, old: k8s.PodSpec, path: FieldPath, ctx: Context): k8s.PodSpec {
  const oldSelector = old.nodeSelector ?? {};
  if (Object.keys(oldSelector).some((key) => spec.nodeSelector?.[key] !== oldSelector[key])) {
    const detail = 'only additions to spec.nodeSelector are allowed (no mutations or deletions)';
    ctx.invalid(path.child('nodeSelector'), 'update/node-selector-additions', spec.nodeSelector, detail);
  }
  const affinity = spec.affinity?.nodeAffinity;
  const oldAffinity = old.affinity?.nodeAffinity;
  if (semanticEqual(affinity, oldAffinity, 'NodeAffinity')) {
    return { ...spec, nodeSelector: old.nodeSelector };
  }
  validateNodeAffinity(affinity, oldAffinity, path.child('affinity').child('nodeAffinity'), ctx);
  return { ...spec, nodeSelector: old.nodeSelector, affinity: withNodeAffinity(spec.affinity, old.affinity) };
}

function validateNodeAffinity(affinity: k8s.NodeAffinity | undefined, old: k8s.NodeAffinity | undefined, path: FieldPath, ctx: Context): void {
  const terms = affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const oldTerms = old?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const termsPath = path.child('requiredDuringSchedulingIgnoredDuringExecution').child('nodeSelectorTerms');
  if (oldTerms.length > 0 && oldTerms.length !== terms.length) {
    const detail = 'no additions/deletions to non-empty NodeSelectorTerms list are allowed';
    ctx.invalid(termsPath, 'update/node-affinity-terms', terms, detail);
    return;
  }
  oldTerms.forEach((oldTerm, i) => {
    if (!hasOnlyAdditions(terms[i], oldTerm)) {
      ctx.invalid(termsPath.index(i), 'update/node-affinity-additions', terms[i], 'only additions are allowed (no mutations or deletions)');
    }
  });
}

/** Terms select less with each requirement; one without any selects nothing and must stay so. */
function hasOnlyAdditions(term: k8s.NodeSelectorTerm, old: k8s.NodeSelectorTerm): boolean {
  const lists = [[term.matchExpressions ?? [], old.matchExpressions ?? []], [term.matchFields ?? [], old.matchFields ?? []]];
  if (lists.every(([, before]) => before.length === 0)) {
    return lists.every(([now]) => now.length === 0);
  }
  return lists.every(([now, before]) => semanticEqual(now.slice(0, before.length), before, '[]NodeSelectorRequirement'));
}
