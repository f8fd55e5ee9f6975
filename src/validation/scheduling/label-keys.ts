import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLabelKey } from '../metadata/labels';

/**
 * Label keys whose values are those of the incoming pod (matchLabelKeys) or not (mismatchLabelKeys).
 *
 * They need a label selector, hold proper label keys, and no key is duplicated: in both lists, or in matchLabelKeys and the selector.
 *
 * @param selector with what the API server has added for the keys, see {@link mergedSelector}
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys
 */
export function validateLabelKeys(
  matchLabelKeys: readonly string[], mismatchLabelKeys: readonly string[], selector: k8s.LabelSelector | undefined, path: FieldPath, ctx: Context,
): void {
  validateList(matchLabelKeys, selector, path.child('matchLabelKeys'), ctx);
  validateList(mismatchLabelKeys, selector, path.child('mismatchLabelKeys'), ctx);
  if (selector) {
    const indexes = new Map(matchLabelKeys.map((key, i) => [key, i]));
    const seen = new Set(Object.keys(selector.matchLabels ?? {}));
    for (const { key = '' } of selector.matchExpressions ?? []) {
      const index = indexes.get(key);
      if (index !== undefined && seen.has(key)) {
        const detail = 'exists in both matchLabelKeys and labelSelector';
        ctx.invalid(path.unwritten('matchLabelKeys').index(index), 'label-keys/not-in-selector', key, detail);
      }
      seen.add(key);
    }
  }
  const mismatched = new Set(mismatchLabelKeys);
  matchLabelKeys.forEach((key, i) => {
    if (mismatched.has(key)) {
      const detail = 'exists in both matchLabelKeys and mismatchLabelKeys';
      ctx.invalid(path.child('matchLabelKeys').index(i), 'label-keys/in-one-list', key, detail);
    }
  });
}

function validateList(keys: readonly string[], selector: k8s.LabelSelector | undefined, path: FieldPath, ctx: Context): void {
  if (keys.length > 0 && !selector) {
    ctx.forbidden(path, 'label-keys/need-selector', 'must not be specified when labelSelector is not set');
    return;
  }
  keys.forEach((key, i) => validateLabelKey(key, path.index(i), ctx));
}

/** The rule before 1.34, for spread constraints: no key is in the selector. */
export function validateUnmergedLabelKeys(
  keys: readonly string[], selector: k8s.LabelSelector | undefined, path: FieldPath, ctx: Context,
): void {
  if (keys.length > 0 && !selector) {
    ctx.forbidden(path, 'label-keys/need-selector', 'must not be specified when labelSelector is not set');
  }
  const inSelector = new Set([...Object.keys(selector?.matchLabels ?? {}), ...(selector?.matchExpressions ?? []).map(({ key }) => key ?? '')]);
  keys.forEach((key, i) => {
    validateLabelKey(key, path.index(i), ctx);
    if (inSelector.has(key)) {
      ctx.invalid(path.index(i), 'label-keys/not-in-selector', key, 'exists in both matchLabelKeys and labelSelector');
    }
  });
}

/** The selector of a Pod, to which the API server adds an expression for each key that the pod has a label for. A template's is left as it is. */
export function mergedSelector(
  selector: k8s.LabelSelector | undefined, matchLabelKeys: readonly string[], mismatchLabelKeys: readonly string[], pod: k8s.ObjectMeta | undefined,
): k8s.LabelSelector | undefined {
  const labels = pod?.labels;
  if (!selector || !labels || (matchLabelKeys.length === 0 && mismatchLabelKeys.length === 0)) {
    return selector;
  }
  const added = (keys: readonly string[], operator: string): k8s.LabelSelectorRequirement[] => keys
    .filter((key) => labels[key] !== undefined)
    .map((key) => ({ key, operator, values: [labels[key]] }));
  return {
    ...selector,
    matchExpressions: [...(selector.matchExpressions ?? []), ...added(matchLabelKeys, 'In'), ...added(mismatchLabelKeys, 'NotIn')],
  };
}
