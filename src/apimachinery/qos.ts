import { inVersion, NEWEST, type ByVersion, type Minor } from './kubernetes-version';
import { ZERO, type Quantity } from './quantity';
import { COMPUTE_RESOURCES, isPodResource } from './resource-names';
import type * as k8s from '../k8s/types';

type QOSClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/**
 * The quality of service class of a pod: Guaranteed where CPU and memory of all containers (or of the pod as a whole) are limited to what they request,
 * BestEffort where none says anything, else Burstable.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/
 */
export function qosClass(spec: k8s.PodSpec, minor: Minor = NEWEST): QOSClass {
  return inVersion(RULES, minor)(spec);
}

function currentClass({ resources, initContainers = [], containers = [] }: k8s.PodSpec): QOSClass {
  if (resources && hasPodResources(resources)) {
    return classOf(resources);
  }
  return common([...initContainers, ...containers].map((container) => classOf(container.resources ?? {})));
}

/**
 * The class by the rules before Kubernetes 1.37: requests and limits of all containers are added up, and an empty object of resources of the pod as a whole
 * counts.
 */
function qosClassBefore37({ resources, initContainers = [], containers = [] }: k8s.PodSpec): QOSClass {
  const all = resources ? [resources] : [...containers, ...initContainers].map((container) => container.resources ?? {});
  const requests = sums(all.map((one) => one.requests));
  const limits = sums(all.map((one) => one.limits));
  if (requests.size === 0 && limits.size === 0) {
    return 'BestEffort';
  }
  const isLimited = all.every((one) => (resources && !one.limits) || sums([one.limits]).size === COMPUTE_RESOURCES.length);
  return isLimited && requests.size === limits.size && [...requests].every(([name, request]) => limits.get(name)?.compare(request) === 0)
    ? 'Guaranteed' : 'Burstable';
}

/** CPU and memory of all lists together, where there is any. */
function sums(lists: readonly k8s.ResourceRequirements['requests'][]): Map<string, Quantity> {
  const sum = new Map<string, Quantity>();
  for (const list of lists) {
    for (const name of COMPUTE_RESOURCES) {
      const amount = list?.[name] ?? ZERO;
      if (amount.sign() > 0) {
        sum.set(name, sum.get(name)?.add(amount) ?? amount);
      }
    }
  }
  return sum;
}

function hasPodResources({ requests, limits }: k8s.ResourceRequirements): boolean {
  return Object.keys({ ...requests, ...limits }).some(isPodResource);
}

function classOf({ requests = {}, limits = {} }: k8s.ResourceRequirements): QOSClass {
  return common(COMPUTE_RESOURCES.map((name) => {
    const request = requests[name] ?? ZERO;
    if (request.compare(limits[name] ?? ZERO) !== 0) {
      return 'Burstable';
    }
    return request.sign() === 0 ? 'BestEffort' : 'Guaranteed';
  }));
}

const RULES: ByVersion<(spec: k8s.PodSpec) => QOSClass> = [[33, qosClassBefore37], [37, currentClass]];

/** The class that all have, else Burstable. */
function common(classes: readonly QOSClass[]): QOSClass {
  return classes.every((one) => one === classes[0]) ? classes[0] ?? 'BestEffort' : 'Burstable';
}
