import { isOn, type Minor } from '../apimachinery/kubernetes-version';
import type * as k8s from '../k8s/types';

/** How a controller replaces its pods. */
export interface Rollout {
  readonly strategy: string;
  /** How many pods are replaced, where the manifest says it. */
  readonly pods?: number;
  /** How many more pods than `replicas` there are at most. A percentage where it depends on the number of nodes. */
  readonly maxSurge?: number | string;
  /** How many pods are unavailable at most. A percentage where it depends on the number of nodes. */
  readonly maxUnavailable?: number | string;
  /** How many pods stay available at least. */
  readonly minAvailable?: number;
  /** In which order, and what is unavailable meanwhile, a sentence each. */
  readonly steps: readonly string[];
}

const ALL_STOP = 'All old pods stop before the first new one starts: nothing is available meanwhile.';

/** @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy */
export function rolloutOfDeployment({ spec = {} }: k8s.Deployment): Rollout {
  const { replicas = 1, strategy = {} } = spec;
  if (strategy.type === 'Recreate') {
    return {
      strategy: 'Recreate',
      pods: replicas,
      maxSurge: 0,
      maxUnavailable: replicas,
      minAvailable: 0,
      steps: [ALL_STOP],
    };
  }
  const maxSurge = scaled(strategy.rollingUpdate?.maxSurge ?? 0, replicas, Math.ceil);
  const unavailable = scaled(strategy.rollingUpdate?.maxUnavailable ?? 0, replicas, Math.floor);
  // If both round to zero, Kubernetes removes one pod, so that the update continues.
  const maxUnavailable = Math.min(maxSurge === 0 && unavailable === 0 ? 1 : unavailable, replicas);
  const minAvailable = replicas - maxUnavailable;
  return {
    strategy: 'RollingUpdate',
    pods: replicas,
    maxSurge,
    maxUnavailable,
    minAvailable,
    steps: [
      maxSurge > 0 ? `New pods start before old ones stop: there are at most ${replicas + maxSurge} at a time.` : 'Old pods stop before new ones start.',
      availability(minAvailable, replicas),
    ],
  };
}

/** @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies */
export function rolloutOfStatefulSet({ metadata, spec = {} }: k8s.StatefulSet, minor: Minor): Rollout {
  const { replicas = 1, updateStrategy = {}, ordinals } = spec;
  const podName = (index: number): string => `${metadata?.name}-${(ordinals?.start ?? 0) + index}`;
  if (updateStrategy.type === 'OnDelete') {
    return { strategy: 'OnDelete', steps: ['A pod gets the new template when it is deleted.'] };
  }
  if (updateStrategy.type === 'Recreate') {
    return { strategy: 'Recreate', pods: replicas, maxUnavailable: replicas, minAvailable: 0, steps: [ALL_STOP] };
  }
  const { partition = 0, maxUnavailable: budget = 1 } = updateStrategy.rollingUpdate ?? {};
  const replaced = Math.max(replicas - partition, 0);
  if (replaced === 0) {
    return { strategy: 'RollingUpdate', pods: 0, steps: [partition > 0 ? `No pod is replaced: the partition ${partition} keeps all ${replicas}.` : 'There are no pods.'] };
  }
  const atOnce = isOn('MaxUnavailableStatefulSet', minor) ? Math.max(scaled(budget, replicas, Math.floor), 1) : 1;
  const maxUnavailable = Math.min(atOnce, replaced);
  const names = replaced === 1 ? podName(replicas - 1) : `${podName(replicas - 1)} down to ${podName(partition)}`;
  return {
    strategy: 'RollingUpdate',
    pods: replaced,
    maxUnavailable,
    minAvailable: replicas - maxUnavailable,
    steps: [
      `${names}, ${maxUnavailable === 1 ? 'one' : maxUnavailable} at a time: a pod stops before the one that replaces it starts.`,
      ...partition > 0 ? [`The partition ${partition} keeps ${podName(0)}${partition > 1 ? ` to ${podName(partition - 1)}` : ''} as ${partition > 1 ? 'they are' : 'it is'}.`] : [],
      availability(replicas - maxUnavailable, replicas),
    ],
  };
}

/** @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/ */
export function rolloutOfDaemonSet({ spec = {} }: k8s.DaemonSet): Rollout {
  const { type, rollingUpdate = {} } = spec.updateStrategy ?? {};
  if (type === 'OnDelete') {
    return { strategy: 'OnDelete', steps: ['A pod gets the new template when it is deleted.'] };
  }
  const { maxSurge = 0, maxUnavailable = 1 } = rollingUpdate;
  const step = isNothing(maxSurge)
    ? `A pod stops before the one that replaces it starts, on at most ${nodes(maxUnavailable)} at a time.`
    : `A new pod starts beside the old one, which stops when the new one is available, on at most ${nodes(maxSurge)} at a time.`;
  return { strategy: 'RollingUpdate', maxSurge, maxUnavailable, steps: [step] };
}

/** A number of pods, or a percentage of them. */
function scaled(value: number | string, of: number, round: (value: number) => number): number {
  return typeof value === 'number' ? value : round(Number.parseInt(value, 10) * of / 100);
}

function isNothing(value: number | string): boolean {
  return Number.parseInt(String(value), 10) === 0;
}

function nodes(value: number | string): string {
  return typeof value === 'string' ? `${value} of the nodes (rounded up)` : value === 1 ? '1 node' : `${value} nodes`;
}

function availability(minAvailable: number, replicas: number): string {
  return minAvailable === 0 ? 'There may be no available pod meanwhile.' : `At least ${minAvailable} of ${replicas} stay available.`;
}
