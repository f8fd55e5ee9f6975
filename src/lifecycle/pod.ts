import type * as k8s from '../k8s/types';

/** The pod of a simulation; there is one. */
export const POD_UID = '11111111-2222-3333-4444-555555555555';

/** A pod as the API or the kubelet has it. It is never changed, but replaced. */
export interface Pod {
  readonly metadata: k8s.ObjectMeta;
  readonly spec: k8s.PodSpec;
  readonly status: k8s.PodStatus;
  /**
   * Whether the pod is not yet in the form in which it is written and read again: its time of deletion has a fraction of a second, its quantities are not
   * canonical, or it has empty lists. The next write of the kubelet brings it into that form, which for the kubelet is a change of the pod, and not only of its
   * status.
   */
  readonly isUnwritten?: boolean;
}

/** An init container that keeps running beside the others. */
export function isSidecar(container: k8s.Container): boolean {
  return container.restartPolicy === 'Always';
}

/** The init containers of a pod, sidecars among them. */
export function initContainersOf(pod: Pod): readonly k8s.Container[] {
  return pod.spec.initContainers ?? [];
}

/** The containers of a pod that are neither init containers nor sidecars. */
export function containersOf(pod: Pod): readonly k8s.Container[] {
  return pod.spec.containers ?? [];
}

export function sidecarsOf(pod: Pod): k8s.Container[] {
  return initContainersOf(pod).filter(isSidecar);
}

export function findContainer(pod: Pod, name: string): k8s.Container | undefined {
  return containersOf(pod).find((c) => c.name === name) ?? initContainersOf(pod).find((c) => c.name === name);
}

export function isTerminal(phase: string | undefined): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/** `name_namespace(uid)`, as the messages of the kubelet name a pod. */
export function fullName(pod: Pod): string {
  return `${pod.metadata.name}_${pod.metadata.namespace}(${POD_UID})`;
}

/** The path of a container by which its events name it. */
export function fieldOf(pod: Pod, container: k8s.Container): string {
  return `spec.${containersOf(pod).some((c) => c.name === container.name) ? 'containers' : 'initContainers'}{${container.name}}`;
}
