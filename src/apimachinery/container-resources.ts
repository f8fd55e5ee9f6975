import { isSidecar } from './containers';
import type { Quantity } from './quantity';

/** What the sums need to know of a container. */
interface ContainerResources {
  readonly restartPolicy?: string;
  readonly resources?: { readonly [list in 'requests' | 'limits']?: Readonly<Record<string, Quantity>> };
}

/** What the sums need to know of a pod. */
export interface PodContainers {
  readonly containers?: readonly ContainerResources[];
  readonly initContainers?: readonly ContainerResources[];
}

/**
 * The resources that the containers of a pod take together.
 *
 * App containers and sidecars run at the same time: their resources add up. An init container runs beside the sidecars before it: each
 * resource is at least what the greediest of those moments takes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function aggregateContainerResources(pod: PodContainers, list: 'requests' | 'limits'): Map<string, Quantity> {
  const result = new Map<string, Quantity>();
  for (const container of pod.containers ?? []) {
    add(result, quantities(container, list));
  }
  const sidecars = new Map<string, Quantity>();
  const greediest = new Map<string, Quantity>();
  for (const container of pod.initContainers ?? []) {
    const own = quantities(container, list);
    if (isSidecar(container)) {
      add(result, own);
      add(sidecars, own);
      raise(greediest, sidecars);
    } else {
      const moment = new Map(own);
      add(moment, sidecars);
      raise(greediest, moment);
    }
  }
  raise(result, greediest);
  return result;
}

function quantities(container: ContainerResources, list: 'requests' | 'limits'): Map<string, Quantity> {
  return new Map(Object.entries(container.resources?.[list] ?? {}));
}

function add(sum: Map<string, Quantity>, more: ReadonlyMap<string, Quantity>): void {
  for (const [name, quantity] of more) {
    const before = sum.get(name);
    sum.set(name, before === undefined ? quantity : before.add(quantity));
  }
}

function raise(most: Map<string, Quantity>, other: ReadonlyMap<string, Quantity>): void {
  for (const [name, quantity] of other) {
    const before = most.get(name);
    if (before === undefined || quantity.compare(before) > 0) {
      most.set(name, quantity);
    }
  }
}
