import type * as k8s from '../../k8s/types';

export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers';

const LISTS: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers'];

/** Calls `visit` for every container of the pod, of all kinds, with the list that it stands in and its index there. */
export function visitContainers(spec: k8s.PodSpec, visit: (container: k8s.Container, list: ContainerList, index: number) => void): void {
  for (const list of LISTS) {
    spec[list]?.forEach((container, i) => visit(container, list, i));
  }
}
