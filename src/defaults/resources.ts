import { aggregateContainerResources } from '../apimachinery/container-resources';
import { isHugePages, isPodResource } from '../apimachinery/resource-names';
import { newMap } from '../apimachinery/string-map';
import type * as k8s from '../k8s/types';

type ResourceList = { [name: string]: k8s.Quantity };

/** Amounts finer than a thousandth are rounded up. */
export function defaultResourceList(list: ResourceList | undefined): void {
  for (const name in list) {
    list[name] = list[name]._roundedToMilli();
  }
}

/** Rounds the requests and limits of a container, a claim, or a pod as a whole. */
export function defaultResources(resources: k8s.ResourceRequirements | undefined): void {
  defaultResourceList(resources?.limits);
  defaultResourceList(resources?.requests);
}

/** In a pod (not in a template) what has a limit and no request requests its limit. */
export function requestLimits(resources: k8s.ResourceRequirements | undefined): void {
  if (resources?.limits) {
    const requests = (resources.requests ??= newMap() as ResourceList);
    for (const name in resources.limits) {
      requests[name] ??= resources.limits[name];
    }
  }
}

/**
 * Requests and limits of a pod as a whole, where some are given. Huge pages are limited to what the containers may use; the pod requests what its
 * containers request, else its limit; and where all containers have a limit, so has the pod: theirs together, or its request if that is more.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
 */
export function defaultPodResources(spec: k8s.PodSpec): void {
  fillPodResources(spec, (limits, requests) => {
    requestAsContainers(spec, requests);
    requestAsLimited(limits, requests);
    limitAsContainers(spec, limits, requests);
  });
}

/** The same before the feature PodLevelResourcesFixDefaulting: nothing is requested without a limit, and nothing limited but huge pages. */
export function defaultPodResourcesBeforeFix(spec: k8s.PodSpec): void {
  fillPodResources(spec, (limits, requests) => {
    if (!isEmpty(limits)) {
      requestAsContainers(spec, requests);
      requestAsLimited(limits, requests);
    }
  });
}

function fillPodResources(spec: k8s.PodSpec, fill: (limits: ResourceList, requests: ResourceList) => void): void {
  const resources = spec.resources;
  if (!resources || (isEmpty(resources.limits) && isEmpty(resources.requests))) {
    return;
  }
  const limits: ResourceList = resources.limits ?? newMap();
  const requests: ResourceList = resources.requests ?? newMap();
  for (const [name, limit] of aggregateContainerResources(spec, 'limits')) {
    if (isHugePages(name) && !(name in requests)) {
      limits[name] ??= limit;
    }
  }
  fill(limits, requests);
  setOrLeaveOut(resources, 'limits', limits);
  setOrLeaveOut(resources, 'requests', requests);
}

function requestAsContainers(spec: k8s.PodSpec, requests: ResourceList): void {
  for (const [name, request] of aggregateContainerResources(spec, 'requests')) {
    if (isPodResource(name) && !isHugePages(name)) {
      requests[name] ??= request;
    }
  }
}

function requestAsLimited(limits: ResourceList, requests: ResourceList): void {
  for (const name in limits) {
    if (isPodResource(name)) {
      requests[name] ??= limits[name];
    }
  }
}

function limitAsContainers(spec: k8s.PodSpec, limits: ResourceList, requests: ResourceList): void {
  const containerLimits = aggregateContainerResources(spec, 'limits');
  for (const name in requests) {
    const sum = containerLimits.get(name);
    if (isPodResource(name) && !(name in limits) && sum !== undefined && allHaveLimit(spec, name)) {
      limits[name] = requests[name].compare(sum) > 0 ? requests[name] : sum;
    }
  }
}

function setOrLeaveOut(resources: k8s.ResourceRequirements, list: 'limits' | 'requests', filled: ResourceList): void {
  if (!isEmpty(filled)) {
    resources[list] = filled;
  }
}

function allHaveLimit({ containers = [], initContainers = [], ephemeralContainers = [] }: k8s.PodSpec, name: string): boolean {
  return [...containers, ...initContainers, ...ephemeralContainers].every((container) => container.resources?.limits?.[name] !== undefined);
}

function isEmpty(list: object | undefined): boolean {
  return list === undefined || Object.keys(list).length === 0;
}
