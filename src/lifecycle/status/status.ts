import { DISRUPTION_TARGET, findCondition, isByKubelet, replaceCondition } from './conditions';
import { containerStatuses, initContainerStatuses, type StatusSource } from './container-status';
import { phaseOf } from './phase';
import { podResources } from './resources';
import { containersReadyCondition, initializedCondition, readyCondition, readyToStartCondition, restartingCondition } from './status-conditions';
import type * as k8s from '../../k8s/types';
import { canRestartAll } from '../kubelet/restart';
import { containersOf, isTerminal } from '../pod';
import type { Probes } from '../probes/probes';
import { activeContainers } from '../runtime/snapshot';

export const HOST_IP = '192.168.0.1';

/** Why the kubelet ends a pod. */
export interface Eviction {
  readonly reason: string;
  readonly message: string;
}

/** From what the status of a pod is made. */
export interface PodStatusSource extends StatusSource {
  readonly probes: Probes;
  /** Whether the kubelet has ended all containers. */
  readonly isTerminated: boolean;
  /** Whether the pod must end now; called once for each status. */
  readonly evict: () => Eviction | undefined;
}

/** The status of a pod by what the kubelet knows of it. */
export function statusOf(source: PodStatusSource): k8s.PodStatus {
  const { pod, snapshot, old, probes, isTerminated } = source;
  const initStatuses = initContainerStatuses(source);
  const statuses = containerStatuses(source);
  const regular = new Set(containersOf(pod).map((c) => c.name));
  const hasInitialized = activeContainers(snapshot).some((c) => regular.has(c.name));
  const podIPs = ipsOf(source);
  // Each field by its name: to spread objects takes several times as long.
  const { phase, reason, message } = phaseAndReason(source, phaseOf(pod, [...statuses, ...initStatuses], isTerminated, hasInitialized));
  const { allocatedResources, resources } = podResources(pod, old);
  const status: k8s.PodStatus = {
    phase,
    reason,
    message,
    hostIP: HOST_IP,
    hostIPs: [{ ip: HOST_IP }],
    podIP: podIPs[0]?.ip,
    podIPs: podIPs.length > 0 ? podIPs : undefined,
    initContainerStatuses: initStatuses.length > 0 ? initStatuses : undefined,
    containerStatuses: statuses,
    qosClass: pod.status.qosClass,
    allocatedResources,
    resources,
  };
  probes.updateStatus(pod, status);
  status.conditions = conditionsOf(source, status);
  return status;
}

function phaseAndReason({ pod, old, evict }: PodStatusSource, computed: string): Pick<k8s.PodStatus, 'phase' | 'reason' | 'message'> {
  const last = [computed, old.phase, pod.status.phase].find(isTerminal);
  let phase = last ?? computed;
  let reason: string | undefined;
  let message: string | undefined;
  if (phase === old.phase) {
    reason = old.reason || pod.status.reason;
    message = old.message || pod.status.message;
  }
  const eviction = evict();
  if (eviction !== undefined) {
    ({ reason, message } = eviction);
    phase = 'Failed';
  }
  // A pod that the API says has ended does not end in another way.
  return { phase: isTerminal(pod.status.phase) ? pod.status.phase : phase, reason, message };
}

function ipsOf({ pod, snapshot }: PodStatusSource): k8s.PodIP[] {
  const ips = snapshot.ips.length === 0 && pod.spec.hostNetwork ? [HOST_IP] : snapshot.ips;
  return ips.map((ip) => ({ ip }));
}

function conditionsOf({ pod, snapshot, old }: PodStatusSource, status: k8s.PodStatus): k8s.PodCondition[] {
  const generation = pod.metadata.generation!;
  const phase = status.phase!;
  let conditions = (pod.status.conditions ?? []).filter((c) => !isByKubelet(c.type));
  const disruption = findCondition(old.conditions, DISRUPTION_TARGET);
  if (disruption) {
    conditions = replaceCondition(conditions, disruption);
  }
  const all = [...status.initContainerStatuses ?? [], ...status.containerStatuses ?? []];
  conditions = [...conditions, readyToStartCondition(generation, snapshot), initializedCondition(pod, generation, old, all, phase)];
  return [
    ...conditions,
    readyCondition(pod, generation, conditions, all, phase),
    containersReadyCondition(pod, generation, all, phase),
    { type: 'PodScheduled', observedGeneration: generation, status: 'True', lastProbeTime: null as any },
    ...(canRestartAll(pod.spec) ? [restartingCondition(pod, snapshot, old, phase)] : []),
  ];
}

