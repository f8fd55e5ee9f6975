import type { Kill } from './kill';
import { containersOf, initContainersOf, isSidecar, type Pod } from '../pod';
import { initFailed, matchingRule, restartsAfterKill, shouldRestart } from './restart';
import type * as k8s from '../../k8s/types';
import type { ProbeResults } from '../probes/probe-results';
import { activeContainers, type ContainerRecord, newest, sandboxProblem, type Snapshot } from '../runtime/snapshot';
import { apiId } from '../status/container-status';

/** What a sync has to do, in this order. */
export interface Actions {
  /** End all containers and the sandbox. */
  killPod: boolean;
  createSandbox: boolean;
  /** Whether there was a sandbox before. */
  readonly hasSandbox: boolean;
  readonly kill: Kill[];
  /** Remove these, so that all begins anew. Those that still run are killed before. */
  readonly reset: (Kill & { readonly isRunning: boolean })[];
  startInit: k8s.Container[];
  start: k8s.Container[];
}

/** What a sync has to do to bring the containers to what the pod says. */
export function actionsFor(pod: Pod, snapshot: Snapshot, results: ProbeResults, restartAll: boolean): Actions {
  const needsSandbox = sandboxProblem(snapshot) !== undefined;
  const actions: Actions = {
    killPod: needsSandbox, createSandbox: needsSandbox, hasSandbox: snapshot.sandboxes.length > 0, kill: [], reset: [], startInit: [], start: [],
  };
  if (restartAll) {
    resetAll(actions, pod, snapshot);
  } else if (needsSandbox) {
    beginAnew(actions, pod, snapshot);
  } else if (forInitContainers(actions, pod, snapshot, results)) {
    forContainers(actions, pod, snapshot, results);
  }
  return actions;
}

/** All containers are removed: regular ones before init containers, and the one that asked for it last. */
function resetAll(actions: Actions, pod: Pod, snapshot: Snapshot): void {
  const targets: Actions['reset'] = [];
  const sources: Actions['reset'] = [];
  for (const container of [...containersOf(pod), ...initContainersOf(pod)]) {
    for (const { id, state, exitCode } of snapshot.containers.filter((c) => c.name === container.name)) {
      const isSource = state === 'exited' && matchingRule(container, exitCode) === 'RestartAllContainers';
      (isSource ? sources : targets).push({ id, container, message: 'killing', grace: 0, isRunning: state !== 'exited' });
    }
  }
  actions.reset.push(...targets, ...sources);
}

/** Without a sandbox all containers start anew, the first init container first. A pod that runs once does not start a second time. */
function beginAnew(actions: Actions, pod: Pod, snapshot: Snapshot): void {
  if (pod.spec.restartPolicy === 'Never' && actions.hasSandbox && snapshot.containers.length > 0) {
    actions.createSandbox = false;
    return;
  }
  const hasSucceeded = (container: k8s.Container): boolean => {
    const last = newest(snapshot, container.name!);
    return last?.state === 'exited' && last.exitCode === 0;
  };
  const start = containersOf(pod).filter((c) => !((c.restartPolicy || pod.spec.restartPolicy) === 'OnFailure' && hasSucceeded(c)));
  const hasBegun = containersOf(pod).some((c) => newest(snapshot, c.name!) !== undefined);
  if (start.length === 0 && hasBegun) {
    actions.createSandbox = false;
  } else if (initContainersOf(pod).length > 0) {
    actions.startInit = [initContainersOf(pod)[0]];
  } else {
    actions.start = start;
  }
}

/** Goes through the init containers from the last to the first that has been created. Answers whether the regular containers may start. */
function forInitContainers(actions: Actions, pod: Pod, snapshot: Snapshot, results: ProbeResults): boolean {
  const initContainers = initContainersOf(pod);
  if (initContainers.length === 0) {
    return true;
  }
  const active = activeContainers(snapshot);
  const regular = new Set(containersOf(pod).map((c) => c.name));
  let hasInitialized = active.some((c) => regular.has(c.name));
  let isLater = hasInitialized;
  const starts: k8s.Container[] = [];
  for (let i = initContainers.length - 1; i >= 0; i--) {
    const container = initContainers[i];
    const record = active.find((c) => c.name === container.name);
    if (record === undefined) {
      if (isLater && isSidecar(container)) {
        starts.push(container);
      }
      continue;
    }
    if (isLater && !isSidecar(container)) {
      continue;
    }
    const verdict = isSidecar(container) ? judgeSidecar(container, record, results) : judgeInit(container, record, pod, snapshot);
    if (verdict === 'fail') {
      actions.killPod = true;
      return false;
    }
    if (verdict.isDone) {
      if (i === initContainers.length - 1) {
        hasInitialized = true;
      } else if (!isLater) {
        starts.push(initContainers[i + 1]);
      }
    }
    if (verdict.kill) {
      actions.kill.push({ id: record.id, container, ...verdict.kill });
    }
    if (verdict.start) {
      starts.push(container);
    }
    isLater = true;
  }
  if (!isLater) {
    starts.push(initContainers[0]);
  }
  actions.startInit = starts.reverse();
  return hasInitialized;
}

/** What there is to do with an init container, and whether the next one may start. */
interface InitVerdict {
  readonly isDone?: boolean;
  readonly start?: boolean;
  readonly kill?: Pick<Kill, 'message' | 'reason'>;
}

function judgeInit(container: k8s.Container, record: ContainerRecord, pod: Pod, snapshot: Snapshot): InitVerdict | 'fail' {
  if (record.state !== 'exited') {
    return { start: record.state === 'created' };
  }
  if (!initFailed(record)) {
    return { isDone: true };
  }
  return shouldRestart(container, pod, snapshot) ? { start: true } : 'fail';
}

function judgeSidecar(container: k8s.Container, record: ContainerRecord, results: ProbeResults): InitVerdict {
  if (record.state !== 'running') {
    return { start: true };
  }
  const name = `Init container ${container.name}`;
  const startup = container.startupProbe ? results.get('startup', apiId(record.id)) : 'success';
  if (startup !== 'success') {
    return startup === 'failure' ? { start: true, kill: { message: `${name} failed startup probe`, reason: 'startup' } } : {};
  }
  if (record.image !== container.image) {
    return { isDone: true, start: true, kill: { message: `${name} definition changed` } };
  }
  if (container.livenessProbe && results.get('liveness', apiId(record.id)) === 'failure') {
    return { isDone: true, start: true, kill: { message: `${name} failed liveness probe`, reason: 'liveness' } };
  }
  return { isDone: true };
}

/** Starts the regular containers that have to run, and kills those that a probe has given up. Where none is left to run, the pod ends. */
function forContainers(actions: Actions, pod: Pod, snapshot: Snapshot, results: ProbeResults): void {
  let kept = 0;
  for (const container of containersOf(pod)) {
    const record = newest(snapshot, container.name!);
    if (record?.state !== 'running') {
      if (shouldRestart(container, pod, snapshot)) {
        actions.start.push(container);
      }
      continue;
    }
    const kill = reasonToKill(container, record, results);
    if (kill === undefined) {
      kept++;
      continue;
    }
    const restarts = kill.reason === undefined || restartsAfterKill(container, pod.spec);
    if (restarts) {
      actions.start.push(container);
    }
    actions.kill.push({ id: record.id, container, ...kill, message: restarts ? `${kill.message}, will be restarted` : kill.message });
  }
  if (kept === 0 && actions.start.length === 0) {
    actions.killPod = true;
    actions.startInit = [];
  }
}

function reasonToKill(container: k8s.Container, record: ContainerRecord, results: ProbeResults): Pick<Kill, 'message' | 'reason'> | undefined {
  const name = `Container ${container.name}`;
  if (record.image !== container.image) {
    return { message: `${name} definition changed` };
  }
  if (results.get('liveness', apiId(record.id)) === 'failure') {
    return { message: `${name} failed liveness probe`, reason: 'liveness' };
  }
  return results.get('startup', apiId(record.id)) === 'failure' ? { message: `${name} failed startup probe`, reason: 'startup' } : undefined;
}
