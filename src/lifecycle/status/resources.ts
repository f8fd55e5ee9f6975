import { aggregateContainerResources } from '../../apimachinery/container-resources';
import { parseQuantity, type Quantity } from '../../apimachinery/quantity';
import { POD_LEVEL } from '../../defaults/resources';
import type * as k8s from '../../k8s/types';
import type { Pod } from '../pod';

export type ResourceList = { [name: string]: string };

/**
 * What a pod requests: what its containers request together, or what it requests as a whole, and the overhead of its runtime class.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export function podRequests(spec: k8s.PodSpec, withPodLevel = true): ResourceList {
  const sums = aggregateContainerResources(spec, 'requests');
  if (withPodLevel) {
    applyPodLevel(sums, spec.resources?.requests);
  }
  for (const name in spec.overhead) {
    const overhead = parseQuantity(spec.overhead[name]);
    sums.set(name, sums.get(name)?.add(overhead) ?? overhead);
  }
  return write(sums);
}

/** What a pod may use at most. Overhead is added only to what has a limit. */
export function podLimits(spec: k8s.PodSpec): ResourceList {
  const sums = aggregateContainerResources(spec, 'limits');
  applyPodLevel(sums, spec.resources?.limits);
  for (const name in spec.overhead) {
    const limit = sums.get(name);
    if (limit !== undefined && limit.sign() !== 0) {
      sums.set(name, limit.add(parseQuantity(spec.overhead[name])));
    }
  }
  return write(sums);
}

/** What the status of a pod says of its resources as a whole. While it runs, only CPU and memory are told. */
export function podResources({ spec, status }: Pod, old: k8s.PodStatus): Pick<k8s.PodStatus, 'resources' | 'allocatedResources'> {
  const allocated = podRequests(spec);
  const allocatedResources = Object.keys(allocated).length > 0 ? allocated : undefined;
  if (status.phase !== 'Running') {
    return { allocatedResources, resources: lists(allocated, podLimits(spec)) };
  }
  const requests: ResourceList = { ...spec.resources?.requests as ResourceList };
  const limits: ResourceList = { ...spec.resources?.limits as ResourceList };
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

/** The resources with all quantities in their canonical form, as the API writes them. Lists without entries are left out. */
export function canonicalResources({ requests, limits, ...rest }: k8s.ResourceRequirements = {}): k8s.ResourceRequirements {
  return { ...defined(rest), ...lists(canonicalList(requests), canonicalList(limits)) };
}

function canonicalList(list: { readonly [name: string]: string | number } = {}): ResourceList {
  return Object.fromEntries(Object.entries(list).map(([name, value]) => [name, parseQuantity(value).toString()]));
}

function defined(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

function keep(name: string, from: { readonly [name: string]: string | number } | undefined, to: ResourceList): void {
  if (from?.[name] !== undefined) {
    to[name] = String(from[name]);
  }
}

function lists(requests: ResourceList, limits: ResourceList): k8s.ResourceRequirements {
  return {
    ...(Object.keys(requests).length > 0 ? { requests } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
  };
}

function applyPodLevel(sums: Map<string, Quantity>, own: { readonly [name: string]: string | number } | undefined): void {
  for (const name in own) {
    if (POD_LEVEL.test(name)) {
      sums.set(name, parseQuantity(own[name]));
    }
  }
}

function write(sums: ReadonlyMap<string, Quantity>): ResourceList {
  return Object.fromEntries([...sums].map(([name, quantity]) => [name, quantity.toString()]));
}
