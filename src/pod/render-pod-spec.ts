import type { PodList, PodPart } from '../manifest/pod-host';
import { mergeSorted } from '../manifest/sorted';

/** Ephemeral containers are not part of a pod that is created. */
const RENDERED_LISTS = ['containers', 'initContainers', 'volumes'] as const;

/**
 * The spec of a pod from what the program said, keys sorted.
 *
 * @param fields its rendered fields
 * @param parts its containers and volumes
 * @param affinity the rendered affinity, if the pod has one beside that of its fields
 */
export function renderPodSpec(fields: any, parts: { readonly [list in PodList]: readonly PodPart[] }, affinity: any): any {
  const rest: any = {};
  if (affinity !== undefined) {
    rest.affinity = fields.affinity === undefined ? affinity : mergeAffinity(fields.affinity, affinity);
  }
  for (const list of RENDERED_LISTS) {
    if (parts[list].length > 0) {
      rest[list] = parts[list].map((part) => part._render());
    }
  }
  return mergeSorted(fields, rest);
}

/** An existing affinity with added rules. */
function mergeAffinity(before: any, added: any): any {
  if (Array.isArray(before) || Array.isArray(added)) {
    return [...before ?? [], ...added ?? []];
  }
  const merged: any = {};
  for (const key of Object.keys({ ...before, ...added }).sort()) {
    merged[key] = added[key] === undefined || before[key] === undefined ? added[key] ?? before[key] : mergeAffinity(before[key], added[key]);
  }
  return merged;
}
