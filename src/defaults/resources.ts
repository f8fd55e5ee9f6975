import { aggregateContainerResources } from '../apimachinery/container-resources';
import { roundUpToMilli } from '../apimachinery/quantity';
import type * as k8s from '../k8s/types';

type ResourceList = { [name: string]: k8s.Quantity };

/** Resources that may be more than there is, and those that a pod as a whole can have. */
const POD_LEVEL = /^(?:cpu|memory|hugepages-.*)$/;
const HUGE_PAGES = /^hugepages-/;

/** Amounts finer than a thousandth are rounded up. */
export function defaultResourceList(list: ResourceList | undefined): void {
  for (const name in list) {
    list[name] = roundUpToMilli(list[name]);
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
    resources.requests = Object.assign(Object.create(null), resources.limits, resources.requests);
  }
}

/**
 * Requests and limits of a pod as a whole, where some are given: huge pages are limited to what the containers may use, and what is limited requests what
 * the containers request, or its limit.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
 */
export function defaultPodResources(spec: k8s.PodSpec): void {
  const resources = spec.resources;
  if (!resources || (isEmpty(resources.limits) && isEmpty(resources.requests))) {
    return;
  }
  const limits: ResourceList = resources.limits ?? Object.create(null);
  for (const [name, limit] of aggregateContainerResources(spec, 'limits')) {
    if (HUGE_PAGES.test(name) && !(name in (resources.requests ?? {})) && !(name in limits)) {
      limits[name] = limit.toString();
    }
  }
  if (isEmpty(limits)) {
    return;
  }
  resources.limits = limits;
  const requests: ResourceList = resources.requests ?? Object.create(null);
  for (const [name, request] of aggregateContainerResources(spec, 'requests')) {
    if (!(name in requests) && POD_LEVEL.test(name) && !HUGE_PAGES.test(name)) {
      requests[name] = request.toString();
    }
  }
  for (const name in limits) {
    if (!(name in requests) && POD_LEVEL.test(name)) {
      requests[name] = limits[name];
    }
  }
  if (!isEmpty(requests)) {
    resources.requests = requests;
  }
}

function isEmpty(list: object | undefined): boolean {
  return list === undefined || Object.keys(list).length === 0;
}
