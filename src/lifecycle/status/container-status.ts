import { containersOf, initContainersOf, isSidecar, type Pod } from '../pod';
import { RESTARTING_ALL } from './phase';
import { ZERO } from '../../apimachinery/quantity';
import type * as k8s from '../../k8s/types';
import type { Reason } from '../kubelet/reasons';
import { isRestartingAll, shouldRestart } from '../kubelet/restart';
import { type ContainerRecord, newest, type Snapshot } from '../runtime/snapshot';
import { NEVER_HAPPENED, timestamp } from '../time';

/** What the runtime calls itself in container ids. */
const RUNTIME = 'fake://';
const LOST = 137;

type Statuses = Map<string, k8s.ContainerStatus>;

/** The id of a container in the API. */
export function apiId(id: string): string {
  return `${RUNTIME}${id}`;
}

/** The id of a container in the runtime. */
export function runtimeId(containerID: string): string {
  return containerID.slice(RUNTIME.length);
}

/** From what container statuses are made. */
export interface StatusSource {
  readonly pod: Pod;
  readonly snapshot: Snapshot;
  /** The status before. */
  readonly old: k8s.PodStatus;
  /** Why a container could not be started, where that was so. */
  readonly reasonOf: (container: string) => Reason | undefined;
}

/** The statuses of the regular containers, sorted by name. */
export function containerStatuses(source: StatusSource): k8s.ContainerStatus[] {
  const statuses = convert(source, containersOf(source.pod), source.old.containerStatuses);
  addReasons(source, containersOf(source.pod), statuses);
  return [...statuses.values()].sort((a, b) => (a.name! < b.name! ? -1 : 1));
}

/** The statuses of the init containers, in the order of the pod. */
export function initContainerStatuses(source: StatusSource): k8s.ContainerStatus[] {
  const containers = initContainersOf(source.pod);
  const statuses = convert(source, containers, source.old.initContainerStatuses);
  addReasons(source, containers.filter((container) => !isDone(source, container, statuses)), statuses);
  return [...statuses.values()];
}

function convert(source: StatusSource, containers: readonly k8s.Container[], old: readonly k8s.ContainerStatus[] = []): Statuses {
  const before = new Map(old.map((status) => [status.name!, status]));
  const statuses: Statuses = new Map();
  for (const container of containers) {
    const oldStatus = before.get(container.name!);
    const records = source.snapshot.containers.filter((c) => c.name === container.name);
    if (records.length === 0) {
      statuses.set(container.name!, missing(source, container, oldStatus));
      continue;
    }
    const status = ofRecord(records[0], container, oldStatus);
    if (records.length > 1) {
      status.lastState = ofRecord(records[1], container, oldStatus).state;
    }
    statuses.set(container.name!, status);
  }
  return statuses;
}

/** A container that the runtime does not have: it has not been created yet, or its end was not seen. */
function missing(source: StatusSource, container: k8s.Container, old: k8s.ContainerStatus | undefined): k8s.ContainerStatus {
  const { pod } = source;
  const volumeMounts = mountsOf(container);
  const status: k8s.ContainerStatus = old?.state?.terminated !== undefined ? { ...old } : {
    name: container.name,
    state: { waiting: { reason: initContainersOf(pod).length > 0 ? 'PodInitializing' : 'ContainerCreating' } },
    lastState: old?.lastState ?? {},
    ready: false,
    restartCount: old?.restartCount ?? 0,
    image: container.image,
    imageID: '',
    volumeMounts,
  };
  if (old === undefined) {
    return status;
  }
  if (old.state?.waiting === undefined && isRestartingAll(pod, source.snapshot, source.old)) {
    const message = 'The container is removed because RestartAllContainers in place';
    status.state = { waiting: { reason: RESTARTING_ALL, message } };
    status.lastState = { terminated: { exitCode: LOST, reason: RESTARTING_ALL, message, startedAt: null as any, finishedAt: null as any } };
    status.restartCount = old.restartCount! + 1;
  } else if (old.state?.running !== undefined && status.lastState?.terminated === undefined) {
    const message = 'The container could not be located when the pod was deleted.  The container used to be Running';
    status.lastState = { terminated: { exitCode: LOST, reason: 'ContainerStatusUnknown', message, startedAt: null as any, finishedAt: null as any } };
    status.restartCount! += pod.metadata.deletionTimestamp === undefined ? 1 : 0;
  }
  return status;
}

function ofRecord(record: ContainerRecord, container: k8s.Container, old: k8s.ContainerStatus | undefined): k8s.ContainerStatus {
  const containerID = apiId(record.id);
  const status: k8s.ContainerStatus = {
    name: record.name,
    state: stateOf(record),
    lastState: {},
    ready: false,
    restartCount: Math.max(record.restartCount, old?.restartCount ?? 0),
    image: record.image,
    imageID: record.imageRef,
    containerID,
    volumeMounts: old?.volumeMounts,
    resources: record.state === 'running' ? runningResources(container.resources) : container.resources,
    allocatedResources: container.resources?.requests,
  };
  if (old?.state?.terminated !== undefined && old.containerID !== containerID) {
    status.lastState = { terminated: old.state.terminated };
  } else if (old?.lastState?.terminated !== undefined) {
    status.lastState = { terminated: old.lastState.terminated };
  }
  if (record.state === 'running') {
    status.started = old?.started;
    if (old?.state?.terminated !== undefined && old.restartCount! >= record.restartCount) {
      status.restartCount = old.restartCount! + 1;
    }
  }
  return status;
}

function stateOf(record: ContainerRecord): k8s.ContainerState {
  switch (record.state) {
    case 'running':
      return { running: { startedAt: timestamp(record.startedAt!) } };
    case 'exited':
      return {
        terminated: {
          exitCode: record.exitCode,
          reason: record.reason,
          message: record.message,
          startedAt: record.startedAt === undefined ? NEVER_HAPPENED : timestamp(record.startedAt),
          finishedAt: timestamp(record.finishedAt!),
          containerID: apiId(record.id),
        },
      };
    default:
      return { waiting: {} };
  }
}

/** Whether an init container is done. One that the runtime no longer has is, where regular containers have been created. */
function isDone({ pod, snapshot }: StatusSource, container: k8s.Container, statuses: Statuses): boolean {
  const last = newest(snapshot, container.name!);
  if (last !== undefined) {
    return last.state === 'exited' && last.exitCode === 0;
  }
  const status = statuses.get(container.name!)!;
  if (isSidecar(container) || status.state?.waiting === undefined || !containersOf(pod).some((c) => newest(snapshot, c.name!) !== undefined)) {
    return false;
  }
  const message = 'Unable to get init container status from container runtime and pod has been initialized, treat it as exited normally';
  status.state = { terminated: { exitCode: 0, reason: 'Completed', message, startedAt: null as any, finishedAt: null as any } };
  return true;
}

/** A container that could not be started waits, and says why. */
function addReasons({ pod, snapshot, reasonOf }: StatusSource, containers: readonly k8s.Container[], statuses: Statuses): void {
  for (const container of containers) {
    const reason = reasonOf(container.name!);
    if (reason !== undefined && shouldRestart(container, pod, snapshot)) {
      const status = statuses.get(container.name!)!;
      if (status.state?.terminated !== undefined) {
        status.lastState = status.state;
      }
      status.state = { waiting: { reason: reason.reason, message: reason.message || undefined } };
    }
  }
}

/** The resources of a running container: its memory is in each list. */
function runningResources({ requests, limits, ...rest }: k8s.ResourceRequirements = {}): k8s.ResourceRequirements {
  return { ...rest, ...(requests ? { requests: { memory: ZERO, ...requests } } : {}), ...(limits ? { limits: { memory: ZERO, ...limits } } : {}) };
}

function mountsOf({ volumeMounts }: k8s.Container): k8s.VolumeMountStatus[] | undefined {
  return volumeMounts?.map(({ name, mountPath, readOnly }) =>
    ({ name, mountPath, ...(readOnly ? { readOnly, recursiveReadOnly: 'Disabled' } : {}) }));
}
