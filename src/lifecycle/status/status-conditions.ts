import { findCondition } from './conditions';
import type * as k8s from '../../k8s/types';
import { isRestartingAll } from '../kubelet/restart';
import { containersOf, initContainersOf, isSidecar, isTerminal, type Pod, sidecarsOf } from '../pod';
import { newest, sandboxProblem, type Snapshot } from '../runtime/snapshot';

type Statuses = readonly k8s.ContainerStatus[] | undefined;

/** Why a condition of a pod that has ended is as it is. */
const REASON_OF_END: Readonly<Record<string, string>> = { Succeeded: 'PodCompleted', Failed: 'PodFailed' };

function condition(type: string, observedGeneration: number, status: 'True' | 'False', reason?: string, message?: string): k8s.PodCondition {
  return { type, observedGeneration, status, lastProbeTime: null as any, reason, message: message || undefined };
}

/** PodReadyToStartContainers: the sandbox is ready, with its network. */
export function readyToStartCondition(generation: number, snapshot: Snapshot): k8s.PodCondition {
  const problem = sandboxProblem(snapshot);
  return problem === undefined
    ? condition('PodReadyToStartContainers', generation, 'True')
    : condition('PodReadyToStartContainers', generation, 'False', 'PodSandboxNotReady', problem);
}

/** Initialized: all init containers have ended well, and all sidecars are started. It stays true once a regular container has started. */
export function initializedCondition(pod: Pod, generation: number, old: k8s.PodStatus, statuses: Statuses, phase: string): k8s.PodCondition {
  const initContainers = initContainersOf(pod);
  if (statuses === undefined && initContainers.length > 0) {
    return condition('Initialized', generation, 'False', 'UnknownContainerStatuses');
  }
  const { unknown, failing } = sift(initContainers, statuses, (container, status) => Boolean(isSidecar(container) ? status.started : status.ready));
  if (phase === 'Succeeded' && unknown.length === 0) {
    return condition('Initialized', generation, 'True', 'PodCompleted');
  }
  const hasStarted = containersOf(pod).some(({ name }) => {
    const state = statuses?.find((s) => s.name === name)?.state;
    return state?.running !== undefined || state?.terminated !== undefined;
  });
  const message = messageOf(unknown, failing, 'incomplete');
  return hasStarted || message === '' || findCondition(old.conditions, 'Initialized')?.status === 'True'
    ? condition('Initialized', generation, 'True')
    : condition('Initialized', generation, 'False', 'ContainersNotInitialized', message);
}

/** ContainersReady: all regular containers and sidecars are ready. */
export function containersReadyCondition(pod: Pod, generation: number, statuses: Statuses, phase: string | undefined): k8s.PodCondition {
  if (statuses === undefined) {
    return condition('ContainersReady', generation, 'False', 'UnknownContainerStatuses');
  }
  const { unknown, failing } = sift([...sidecarsOf(pod), ...containersOf(pod)], statuses, (_, status) => status.ready === true);
  if (phase === 'Failed' || (phase === 'Succeeded' && unknown.length === 0)) {
    return condition('ContainersReady', generation, 'False', REASON_OF_END[phase]);
  }
  const message = messageOf(unknown, failing, 'unready');
  return message === '' ? condition('ContainersReady', generation, 'True') : condition('ContainersReady', generation, 'False', 'ContainersNotReady', message);
}

/** Ready: all containers are ready, and all readiness gates are passed. */
export function readyCondition(
  pod: Pod, generation: number, conditions: readonly k8s.PodCondition[], statuses: Statuses, phase: string | undefined,
): k8s.PodCondition {
  const containersReady = containersReadyCondition(pod, generation, statuses, phase);
  if (containersReady.status !== 'True') {
    return { ...containersReady, type: 'Ready' };
  }
  const messages = (pod.spec.readinessGates ?? []).flatMap(({ conditionType }) => {
    const gate = findCondition(conditions, conditionType);
    if (gate === undefined) {
      return `corresponding condition of pod readiness gate "${conditionType}" does not exist.`;
    }
    return gate.status === 'True' ? [] : `the status of pod readiness gate "${conditionType}" is not "True", but ${gate.status}`;
  });
  return messages.length === 0 ? condition('Ready', generation, 'True') : condition('Ready', generation, 'False', 'ReadinessGatesNotReady', messages.join(', '));
}

/** Whether the readiness gates make the pod ready or not, and its status says something else. */
export function needsReadiness(pod: Pod): boolean {
  const { conditions = [], containerStatuses, phase } = pod.status;
  const current = findCondition(conditions, 'Ready');
  if (!pod.spec.readinessGates?.length || current === undefined) {
    return false;
  }
  const wanted = readyCondition(pod, pod.metadata.generation!, conditions, containerStatuses, phase);
  return current.status !== wanted.status || current.message !== wanted.message;
}

/** AllContainersRestarting: a rule has asked to restart all containers, and some have not been removed yet. */
export function restartingCondition(pod: Pod, snapshot: Snapshot, old: k8s.PodStatus, phase: string): k8s.PodCondition {
  const all = [...containersOf(pod), ...initContainersOf(pod)];
  const base = { type: 'AllContainersRestarting', lastProbeTime: null as any };
  if (isTerminal(phase)) {
    return { ...base, status: 'False', reason: REASON_OF_END[phase] };
  }
  if (!isRestartingAll(pod, snapshot, old) || all.every(({ name }) => newest(snapshot, name!) === undefined)) {
    return { ...base, status: 'False' };
  }
  return { ...base, status: 'True', reason: 'RestartAllContainersStarted', message: 'container exited with restart policy rule' };
}

/** The names of the containers that have no status, and of those that fail a test. */
function sift(
  containers: readonly k8s.Container[], statuses: Statuses, passes: (container: k8s.Container, status: k8s.ContainerStatus) => boolean,
): { unknown: string[]; failing: string[] } {
  const unknown: string[] = [];
  const failing: string[] = [];
  for (const container of containers) {
    const status = statuses?.find((s) => s.name === container.name);
    if (status === undefined) {
      unknown.push(container.name!);
    } else if (!passes(container, status)) {
      failing.push(container.name!);
    }
  }
  return { unknown, failing };
}

function messageOf(unknown: readonly string[], failing: readonly string[], what: string): string {
  return [[unknown, 'unknown'] as const, [failing, what] as const]
    .filter(([names]) => names.length > 0)
    .map(([names, kind]) => `containers with ${kind} status: [${names.join(' ')}]`)
    .join(', ');
}
