import { aggregateContainerResources } from '../../apimachinery/container-resources';
import type { Quantity } from '../../apimachinery/quantity';
import { isPodResource } from '../../apimachinery/resource-names';
import type * as k8s from '../../k8s/types';
import type { Pod } from '../pod';
import type { Quantities } from '../quantities';

/**
 * What a pod requests: what its containers request together, or what it requests as a whole, and the overhead of its runtime class.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export function podRequests(spec: k8s.PodSpec, withPodLevel = true): Quantities {
  const sums = aggregateContainerResources(spec, 'requests');
  if (withPodLevel) {
    applyPodLevel(sums, spec.resources?.requests);
  }
  for (const name in spec.overhead) {
    const overhead = spec.overhead[name];
    sums.set(name, sums.get(name)?.add(overhead) ?? overhead);
  }
  return Object.fromEntries(sums);
}

/** What a pod may use at most. Overhead is added only to what has a limit. */
export function podLimits(spec: k8s.PodSpec): Quantities {
  const sums = aggregateContainerResources(spec, 'limits');
  applyPodLevel(sums, spec.resources?.limits);
  for (const name in spec.overhead) {
    const limit = sums.get(name);
    if (limit !== undefined && limit.sign() !== 0) {
      sums.set(name, limit.add(spec.overhead[name]));
    }
  }
  return Object.fromEntries(sums);
}

/** The resources of the pod as a whole in its status. While it runs, only CPU and memory are reported. */
export function podResources({ spec, status }: Pod, old: k8s.PodStatus): Pick<k8s.PodStatus, 'resources' | 'allocatedResources'> {
  const allocated = podRequests(spec);
  const allocatedResources = Object.keys(allocated).length > 0 ? allocated : undefined;
  if (status.phase !== 'Running') {
    return { allocatedResources, resources: lists(allocated, podLimits(spec)) };
  }
  const requests: Quantities = { ...spec.resources?.requests };
  const limits: Quantities = { ...spec.resources?.limits };
  if (old.phase === 'Running') {
    keep('cpu', old.resources?.requests, requests);
    keep('cpu', old.resources?.limits, limits);
    keep('memory', old.resources?.limits, limits);
  }
  if (requests.memory === undefined && allocated.memory !== undefined) {
    requests.memory = allocated.memory;
  }
  return { allocatedResources, resources: lists(requests, limits) };
}

/** The resources as the API writes them: lists without entries are left out. */
export function writtenResources({ requests = {}, limits = {}, ...rest }: k8s.ResourceRequirements = {}): k8s.ResourceRequirements {
  return { ...defined(rest), ...lists(requests, limits) };
}

function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function keep(name: string, from: Quantities | undefined, to: Quantities): void {
  if (from?.[name] !== undefined) {
    to[name] = from[name];
  }
}

function lists(requests: Quantities, limits: Quantities): k8s.ResourceRequirements {
  return {
    ...(Object.keys(requests).length > 0 ? { requests } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
  };
}

function applyPodLevel(sums: Map<string, Quantity>, own: Quantities | undefined): void {
  for (const name in own) {
    if (isPodResource(name)) {
      sums.set(name, own[name]);
    }
  }
}
