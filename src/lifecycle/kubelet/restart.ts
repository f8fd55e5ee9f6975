import type * as k8s from '../../k8s/types';
import type { Pod } from '../pod';
import type { ContainerRecord, Snapshot } from '../runtime/snapshot';
import { newest } from '../runtime/snapshot';

/** The action of the first rule of a container that matches an exit code. */
export function matchingRule(container: k8s.Container, exitCode: number): string | undefined {
  for (const { action, exitCodes } of container.restartPolicyRules ?? []) {
    if (exitCodes !== undefined) {
      const isListed = (exitCodes.values ?? []).includes(exitCode);
      if ((exitCodes.operator === 'In' && isListed) || (exitCodes.operator === 'NotIn' && !isListed)) {
        return action;
      }
    }
  }
  return undefined;
}

/** Whether a container that ended with an exit code is started again: its rules say so, else its own restart policy, else that of the pod. */
export function restartsAfter(container: k8s.Container, spec: k8s.PodSpec, exitCode: number): boolean {
  if (container.restartPolicy && matchingRule(container, exitCode) !== undefined) {
    return true;
  }
  switch (container.restartPolicy || spec.restartPolicy) {
    case 'OnFailure':
      return exitCode !== 0;
    case 'Never':
      return false;
    default:
      return true;
  }
}

/** Whether a container has to be started, now or after its back-off. Nothing is started in a pod that is being deleted. */
export function shouldRestart(container: k8s.Container, pod: Pod, snapshot: Snapshot): boolean {
  if (pod.metadata.deletionTimestamp !== undefined) {
    return false;
  }
  const last = newest(snapshot, container.name!);
  switch (last?.state) {
    case undefined:
    case 'created':
      return true;
    case 'running':
      return false;
    default:
      return restartsAfter(container, pod.spec, last!.exitCode);
  }
}

/** Whether a container is started again after a probe killed it. Rules are not asked: there is no exit code yet. */
export function restartsAfterKill(container: k8s.Container, spec: k8s.PodSpec): boolean {
  return (container.restartPolicy || spec.restartPolicy) !== 'Never';
}

/** Whether any container of a pod has a rule that restarts all of them. */
export function canRestartAll({ initContainers = [], containers = [] }: k8s.PodSpec): boolean {
  return [...initContainers, ...containers].some((c) => c.restartPolicyRules?.some((rule) => rule.action === 'RestartAllContainers'));
}

/** Whether all containers have to be restarted: it is under way, or one of them has ended in a way that requires it. */
export function isRestartingAll(pod: Pod, snapshot: Snapshot | undefined, status: k8s.PodStatus): boolean {
  if (!canRestartAll(pod.spec)) {
    return false;
  }
  if (status.conditions?.some((c) => c.type === 'AllContainersRestarting' && c.status === 'True')) {
    return true;
  }
  const statuses = [...status.initContainerStatuses ?? [], ...status.containerStatuses ?? []];
  return [...pod.spec.initContainers ?? [], ...pod.spec.containers ?? []].some((container) => {
    const asksFor = (exitCode: number): boolean => matchingRule(container, exitCode) === 'RestartAllContainers';
    if (snapshot !== undefined) {
      const last = newest(snapshot, container.name!);
      if (last?.state !== 'exited') {
        return false;
      }
      if (asksFor(last.exitCode)) {
        return true;
      }
    }
    const terminated = statuses.find((s) => s.name === container.name)?.state?.terminated;
    return terminated !== undefined && asksFor(terminated.exitCode!);
  });
}

/** An init container that has to run again before the next one may start. */
export function initFailed(record: ContainerRecord): boolean {
  return record.reason === 'OOMKilled' || (record.state === 'exited' && record.exitCode !== 0);
}

