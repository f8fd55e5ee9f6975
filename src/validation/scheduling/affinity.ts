import { isDNS1123Label } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { mergedSelector, validateLabelKeys } from './label-keys';
import { validateNodeAffinity, validateWeight } from './node-affinity';
import { validateLabelSelector } from '../metadata/label-selector';
import { validateLabelKey } from '../metadata/labels';

/**
 * Near which nodes and pods a pod must or prefers to run.
 *
 * @param pod the metadata of the Pod, where there is a Pod and not just a template
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
 */
export function validateAffinity(affinity: k8s.Affinity, pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context): void {
  if (affinity.nodeAffinity) {
    validateNodeAffinity(affinity.nodeAffinity, path.child('nodeAffinity'), ctx);
  }
  if (affinity.podAffinity) {
    validatePodAffinity(affinity.podAffinity, pod, path.child('podAffinity'), ctx);
  }
  if (affinity.podAntiAffinity) {
    validatePodAffinity(affinity.podAntiAffinity, pod, path.child('podAntiAffinity'), ctx);
  }
}

function validatePodAffinity(affinity: k8s.PodAffinity | k8s.PodAntiAffinity, pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context): void {
  affinity.requiredDuringSchedulingIgnoredDuringExecution?.forEach((term, i) => {
    validateTerm(term, pod, path.child('requiredDuringSchedulingIgnoredDuringExecution').index(i), ctx);
  });
  affinity.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ weight, podAffinityTerm }, i) => {
    const termPath = path.child('preferredDuringSchedulingIgnoredDuringExecution').index(i);
    validateWeight(weight, termPath, ctx);
    validateTerm(podAffinityTerm ?? {}, pod, termPath.child('podAffinityTerm'), ctx);
  });
}

/** Which pods the term is about, in which namespaces, and within which topology. */
function validateTerm(term: k8s.PodAffinityTerm, pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context): void {
  const { matchLabelKeys = [], mismatchLabelKeys = [] } = term;
  const selector = mergedSelector(term.labelSelector, matchLabelKeys, mismatchLabelKeys, pod);
  validateLabelSelector(selector, path.child('labelSelector'), ctx, ctx.tolerance.selectorValues);
  validateLabelSelector(term.namespaceSelector, path.child('namespaceSelector'), ctx, ctx.tolerance.selectorValues);
  term.namespaces?.forEach((namespace, i) => {
    for (const message of isDNS1123Label(namespace)) {
      ctx.invalid(path.unwritten('namespaces').unwritten(i).invented('namespace'), 'pod-affinity/namespace-format', namespace, message);
    }
  });
  validateLabelKeys(matchLabelKeys, mismatchLabelKeys, selector, path, ctx);
  const topologyKey = term.topologyKey ?? '';
  if (topologyKey === '') {
    ctx.required(path.child('topologyKey'), 'pod-affinity/topology-key-required', 'can not be empty');
  }
  validateLabelKey(topologyKey, path.child('topologyKey'), ctx);
}

/** The terms of a pod's affinity to other pods and of its anti-affinity, required and preferred. */
export function affinityTerms({ affinity }: k8s.PodSpec): k8s.PodAffinityTerm[] {
  return [affinity?.podAffinity, affinity?.podAntiAffinity].flatMap((each) => [
    ...each?.requiredDuringSchedulingIgnoredDuringExecution ?? [],
    ...(each?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm }) => podAffinityTerm ?? {}),
  ]);
}
