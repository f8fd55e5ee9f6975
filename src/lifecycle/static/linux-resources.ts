import { aggregateContainerResources } from '../../apimachinery/container-resources';
import { type Quantity, ZERO } from '../../apimachinery/quantity';
import type * as k8s from '../../k8s/types';
import { isSidecar, type Pod } from '../pod';

const CPU_PERIOD = 100_000n;
const MIN_QUOTA = 1000n;
const MIN_SHARES = 2n;
const MAX_SHARES = 262_144n;
/** How likely a process is killed when memory runs out: the least and the most, and what containers of Burstable pods have at least. */
const GUARANTEED_SCORE = -997;
const BEST_EFFORT_SCORE = 1000;
/** The memory of the node's machine, of which the score is a share. */
const MACHINE_MEMORY = 4_026_531_840n;

/** How the kernel is to limit a container. */
export interface LinuxResources {
  readonly cpuShares: number;
  readonly cpuQuota: number;
  readonly cpuPeriod: number;
  readonly memoryLimit: number;
  readonly oomScoreAdj: number;
}

/**
 * How the kernel is to limit a container, by its requests and limits.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run
 */
export function linuxResources(pod: Pod, container: k8s.Container): LinuxResources {
  const cpuLimit = limitOf(pod.spec, container, 'cpu');
  const cpuRequest = container.resources?.requests?.cpu;
  return {
    cpuShares: Number(sharesOf((cpuRequest ?? cpuLimit)._milliValue())),
    cpuQuota: Number(quotaOf(cpuLimit._milliValue())),
    cpuPeriod: Number(CPU_PERIOD),
    memoryLimit: Number(limitOf(pod.spec, container, 'memory')._value()),
    oomScoreAdj: oomScore(pod, container),
  };
}

/** The limit of a container, or that of the pod where it has none. */
function limitOf(spec: k8s.PodSpec, container: k8s.Container, name: string): Quantity {
  const own = container.resources?.limits?.[name] ?? ZERO;
  return own.sign() === 0 ? spec.resources?.limits?.[name] ?? ZERO : own;
}

function sharesOf(milli: bigint): bigint {
  const shares = (milli * 1024n) / 1000n;
  return shares < MIN_SHARES ? MIN_SHARES : shares > MAX_SHARES ? MAX_SHARES : shares;
}

function quotaOf(milli: bigint): bigint {
  const quota = (milli * CPU_PERIOD) / 1000n;
  return milli === 0n || quota >= MIN_QUOTA ? quota : MIN_QUOTA;
}

function oomScore({ spec, status }: Pod, container: k8s.Container): number {
  if (spec.priorityClassName === 'system-node-critical' || status.qosClass === 'Guaranteed') {
    return GUARANTEED_SCORE;
  }
  if (status.qosClass === 'BestEffort') {
    return BEST_EFFORT_SCORE;
  }
  const share = sharedMemory(spec);
  let score = scoreOf(memoryRequest(container) + share);
  if (isSidecar(container) && spec.initContainers?.some((c) => c.name === container.name)) {
    const least = (spec.containers ?? []).map(memoryRequest).reduce((a, b) => (b < a ? b : a));
    score = Math.min(score, scoreOf(least + share));
  }
  return Math.min(Math.max(score, 1000 + GUARANTEED_SCORE), BEST_EFFORT_SCORE - 1);
}

function scoreOf(memory: bigint): number {
  return 1000 - Number((1000n * memory) / MACHINE_MEMORY);
}

function memoryRequest({ resources }: k8s.Container): bigint {
  return (resources?.requests?.memory ?? ZERO)._value();
}

/** The share of each container in the memory that the pod requests beyond what its containers do. */
function sharedMemory(spec: k8s.PodSpec): bigint {
  const ofPod = (spec.resources?.requests?.memory ?? ZERO)._value();
  const ofContainers = aggregateContainerResources(spec, 'requests').get('memory')?._value() ?? 0n;
  return ofPod > ofContainers ? (ofPod - ofContainers) / BigInt((spec.containers ?? []).length + (spec.initContainers ?? []).length) : 0n;
}
