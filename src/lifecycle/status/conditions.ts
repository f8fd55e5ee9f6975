import type * as k8s from '../../k8s/types';

/** The conditions that the kubelet writes. Others are left alone. */
const BY_KUBELET: readonly string[] = [
  'PodScheduled', 'Ready', 'Initialized', 'ContainersReady', 'PodResizeInProgress', 'PodResizePending', 'PodReadyToStartContainers', 'AllContainersRestarting',
];

export function isByKubelet(type: string | undefined): boolean {
  return BY_KUBELET.includes(type!);
}

/** The condition that the kubelet shares with controllers. */
export const DISRUPTION_TARGET = 'DisruptionTarget';

export function findCondition(conditions: readonly k8s.PodCondition[] | undefined, type: string | undefined): k8s.PodCondition | undefined {
  return conditions?.find((c) => c.type === type);
}

/** The conditions with one in the place of that of its type, or at the end. */
export function replaceCondition(conditions: readonly k8s.PodCondition[], condition: k8s.PodCondition): k8s.PodCondition[] {
  const isThere = conditions.some((c) => c.type === condition.type);
  return isThere ? conditions.map((c) => (c.type === condition.type ? condition : c)) : [...conditions, condition];
}

/** The conditions with one updated. Its time of transition changes with its status only. */
export function updateCondition(conditions: readonly k8s.PodCondition[] = [], condition: k8s.PodCondition, now: string): k8s.PodCondition[] {
  const old = findCondition(conditions, condition.type);
  const lastTransitionTime = old?.status === condition.status ? old!.lastTransitionTime : now;
  return replaceCondition(conditions, { lastProbeTime: null as any, ...condition, lastTransitionTime });
}
