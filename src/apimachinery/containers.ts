import type * as k8s from '../k8s/types';

export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers';

/** Calls `visit` for every container of the pod, of all kinds, with its list and its index in it. */
export function visitContainers(spec: k8s.PodSpec, visit: Visit): void {
  visitList(spec.initContainers, 'initContainers', visit);
  visitList(spec.containers, 'containers', visit);
  visitList(spec.ephemeralContainers, 'ephemeralContainers', visit);
}

type Visit = (container: k8s.Container, list: ContainerList, index: number) => void;

function visitList(containers: readonly k8s.Container[] | undefined, list: ContainerList, visit: Visit): void {
  if (containers) {
    for (let i = 0; i < containers.length; i++) {
      visit(containers[i], list, i);
    }
  }
}

/** A sidecar is an init container that runs as long as the pod. */
export function isSidecar({ restartPolicy }: { readonly restartPolicy?: string }): boolean {
  return restartPolicy === 'Always';
}
