import type { FieldPath } from '../../validation/field-path';
import type { AdvisedPod, PodCheck, Report } from '../check';

/**
 * Server-side apply merges the lists of an object by the keys of their items, and so takes no key twice.
 *
 * Fails: two variables of one name, or two ports of one number and protocol, in a container.
 * Sure: `kubectl apply --server-side` and the tools that use it are refused; of two variables the last one counts, where the object is created otherwise.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export const applyDuplicate: PodCheck = { rule: 'advice/apply-duplicate', check };

function check({ containers }: AdvisedPod, report: Report): void {
  for (const { container, path } of containers) {
    checkKeys((container.env ?? []).map(({ name }) => name), path.child('env'), report);
    checkKeys((container.ports ?? []).map(({ containerPort, protocol }) => containerPort && `${containerPort}/${protocol}`), path.child('ports'), report);
  }
}

function checkKeys(keys: readonly (string | number | undefined)[], path: FieldPath, report: Report): void {
  const first = new Map<string | number, number>();
  keys.forEach((key, i) => {
    if (key && first.has(key)) {
      report(path.index(i), `${key} is there already at ${first.get(key)}: server-side apply refuses the object`);
    } else if (key) {
      first.set(key, i);
    }
  });
}
