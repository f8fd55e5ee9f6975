import { withSpec } from './ephemeral-containers';
import { defaultPodResources } from '../../defaults/resources';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';

const LISTS = ['containers', 'initContainers'] as const;

/** The old pod with what a resize may change: resources and resize policies. Where the containers are others, the new pod, so that the rules report it. */
export function asResized(pod: k8s.Pod, old: k8s.Pod, ctx: Context): k8s.Pod {
  const { containers = [], initContainers = [], resources } = pod.spec ?? {};
  const oldSpec = old.spec ?? {};
  const resized = hasSameContainers(pod, old) ? withSpec(pod, old, {
    ...oldSpec,
    resources: ctx.isOn('InPlacePodLevelResourcesVerticalScaling') ? resources : oldSpec.resources,
    containers: withResources(containers, oldSpec.containers ?? []),
    initContainers: withResources(initContainers, oldSpec.initContainers ?? []),
  }) : { ...pod, spec: { ...pod.spec } };
  if (ctx.isOn('PodLevelResourcesFixDefaulting')) {
    // Clients that do not know the resources of a whole pod leave them as they are.
    resized.spec!.resources ??= copyOf(oldSpec.resources);
    defaultPodResources(resized.spec!);
  }
  return resized;
}

function hasSameContainers({ spec }: k8s.Pod, old: k8s.Pod): boolean {
  return LISTS.every((list) => (spec?.[list] ?? []).length === (old.spec?.[list] ?? []).length);
}

function copyOf(resources: k8s.ResourceRequirements | undefined): k8s.ResourceRequirements | undefined {
  return resources && { ...resources, limits: { ...resources.limits }, requests: { ...resources.requests } };
}

function withResources(containers: k8s.Container[], old: k8s.Container[]): k8s.Container[] {
  if (containers.some((container, i) => (container.name ?? '') !== (old[i].name ?? ''))) {
    return containers;
  }
  return old.map((container, i) => ({ ...container, resources: containers[i].resources, resizePolicy: containers[i].resizePolicy }));
}
