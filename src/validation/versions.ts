import type { ValidationResult } from './validate';
import type { Violation } from './violation';
import type { Minor } from '../apimachinery/kubernetes-version';

/**
 * What several versions of Kubernetes say together: what only some of them say has `minors`, those that do.
 *
 * @param minors the versions, oldest first
 * @param validateFor what one version says
 */
export function forVersions(minors: readonly Minor[], validateFor: (minor: Minor) => ValidationResult): ValidationResult {
  if (minors.length === 1) {
    return validateFor(minors[0]);
  }
  const results = minors.map(validateFor);
  return {
    judged: results[0].judged,
    violations: merge(minors, results.map(({ violations }) => violations)),
    warnings: merge(minors, results.map(({ warnings }) => warnings)),
  };
}

function merge(minors: readonly Minor[], lists: readonly (readonly Violation[])[]): Violation[] {
  const merged = new Map<string, { readonly violation: Violation; readonly minors: Minor[] }>();
  lists.forEach((violations, i) => {
    for (const violation of violations) {
      const { rule, path, field, detail } = violation;
      const key = JSON.stringify([rule, path, field, detail]);
      const known = merged.get(key) ?? { violation, minors: [] };
      merged.set(key, known);
      if (known.minors[known.minors.length - 1] !== minors[i]) {
        known.minors.push(minors[i]);
      }
    }
  });
  return [...merged.values()].map((one) => (one.minors.length === minors.length ? one.violation : { ...one.violation, minors: one.minors }));
}
