import { parseQuantity } from './quantity';
import { COMPUTE_RESOURCES, isPodResource } from './resource-names';
import type * as k8s from '../k8s/types';

type QOSClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/**
 * The quality of service class of a pod: Guaranteed where CPU and memory of all containers (or of the pod as a whole) are limited to what they request,
 * BestEffort where none says anything, else Burstable.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/
 */
export function qosClass({ resources, initContainers = [], containers = [] }: k8s.PodSpec): QOSClass {
  if (resources && hasPodResources(resources)) {
    return classOf(resources);
  }
  return common([...initContainers, ...containers].map((container) => classOf(container.resources ?? {})));
}

function hasPodResources({ requests, limits }: k8s.ResourceRequirements): boolean {
  return Object.keys({ ...requests, ...limits }).some(isPodResource);
}

function classOf({ requests = {}, limits = {} }: k8s.ResourceRequirements): QOSClass {
  return common(COMPUTE_RESOURCES.map((name) => {
    const request = parseQuantity(requests[name] ?? 0);
    if (request.compare(parseQuantity(limits[name] ?? 0)) !== 0) {
      return 'Burstable';
    }
    return request.sign() === 0 ? 'BestEffort' : 'Guaranteed';
  }));
}

/** The class that all have, else Burstable. */
function common(classes: readonly QOSClass[]): QOSClass {
  return classes.every((one) => one === classes[0]) ? classes[0] ?? 'BestEffort' : 'Burstable';
}
