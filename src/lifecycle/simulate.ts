import { qosClass } from '../apimachinery/qos';
import { Quantity } from '../apimachinery/quantity';
import { Api, NODE_NAME } from './api/api';
import { Clock, type Coroutine } from './clock/clock';
import { Kubelet } from './kubelet/kubelet';
import { containersOf, initContainersOf, POD_UID, type Pod } from './pod';
import { DEFAULT_UNTIL, duration, type Script, type ScriptEvent } from './script';
import { readScript, type ScriptOptions } from './script-check';
import { SimulationError } from './simulation-error';
import { findCondition, updateCondition } from './status/conditions';
import { writtenResources } from './status/resources';
import { EPOCH, timestamp } from './time';
import { type Entry, Recorder } from './timeline';
import { withUsual } from './usual';
import type * as k8s from '../k8s/types';

/** Some hours of a pod with ten probes each second, or some days of one with a few. */
const MAX_STEPS = 1_000_000;
const MAX_CONTAINERS = 500;
/** A node that is not heard of makes its pods not ready after so many seconds, and they are deleted so many seconds later. */
const NODE_GRACE = 50;
const TOLERATION = 300;

/** What happened to a pod. */
export interface Simulation {
  /** The moment of its creation in the timestamps of its statuses. */
  readonly epoch: string;
  /** The moment at which it is no longer looked, in seconds. */
  readonly end: number;
  readonly timeline: readonly Entry[];
}

/**
 * Simulates a pod on a node: the kubelet in virtual time. The same pod and script always give the same timeline.
 *
 * @param manifest a Pod that the API server accepts, decoded and with its defaults; it is not changed
 * @param given what happens around the kubelet; times may be texts such as `4s`
 * @throws ScriptError where the script cannot be played
 */
export function simulate(manifest: k8s.Pod, given: Script = {}, options: ScriptOptions = {}): Simulation {
  const pod = created(manifest);
  const count = containersOf(pod).length + initContainersOf(pod).length;
  if (count > MAX_CONTAINERS) {
    throw new SimulationError(`a pod with more than ${MAX_CONTAINERS} containers is not simulated; this one has ${count}`);
  }
  const read = readScript(given, pod, options);
  const script = options.usual ? withUsual(read, pod.spec) : read;
  const clock = new Clock(MAX_STEPS);
  const recorder = new Recorder(clock);
  const api = new Api(clock, recorder);
  const kubelet = new Kubelet(clock, api, recorder, script);
  clock.start(play(pod, script, clock, api, kubelet, recorder));
  const { until: end = DEFAULT_UNTIL } = script;
  clock.runUntil(duration(end));
  return { epoch: EPOCH, end, timeline: recorder.timeline() };
}

/** The pod as the API server stores it. */
function created(manifest: k8s.Pod): Pod {
  const { metadata = {}, spec: given = {} } = manifest;
  const written = (container: k8s.Container): k8s.Container => ({ ...container, resources: writtenResources(container.resources) });
  const spec = { ...given, containers: given.containers?.map(written), initContainers: given.initContainers?.map(written) };
  const status: k8s.PodStatus = { phase: 'Pending', qosClass: qosClass(spec) };
  if (spec.schedulingGates && spec.schedulingGates.length > 0) {
    const message = 'Scheduling is blocked due to non-empty scheduling gates';
    const condition = { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated', message };
    status.conditions = updateCondition([], condition, timestamp(0));
  }
  return {
    metadata: {
      ...metadata, name: metadata.name || 'pod', namespace: metadata.namespace || 'default', uid: POD_UID, generation: 1, creationTimestamp: timestamp(0),
    },
    spec,
    status,
    isUnwritten: changesWhenWritten(given),
  };
}

/** Whether a specification changes its form when it is written and read again: quantities become canonical, a divisor is added, and empty lists are left out. */
function changesWhenWritten(value: any, key = ''): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  if (key === 'resourceFieldRef' || (Array.isArray(value) && value.length === 0)) {
    return true;
  }
  if (value instanceof Quantity) {
    return value.toString() !== String(value.toJSON());
  }
  return Object.entries(value).some(([name, item]) => changesWhenWritten(item, name));
}

/** The pod is created, and then happens what the script says. */
function* play(pod: Pod, script: Script, clock: Clock, api: Api, kubelet: Kubelet, recorder: Recorder): Coroutine {
  api.create(pod);
  const events = (script.events ?? []).map((event) => ({ at: duration(event.at), run: () => happen(event, clock, api, kubelet, recorder) }));
  const binding = { at: duration(script.schedule), run: () => api.schedule(script.unschedulable ? undefined : NODE_NAME) };
  for (const { at, run } of [...events, binding].sort((a, b) => a.at - b.at)) {
    yield at - clock.now;
    run();
  }
}

function happen(event: ScriptEvent, clock: Clock, api: Api, kubelet: Kubelet, recorder: Recorder): void {
  recorder.record('script', { do: event.do });
  const { runtime } = kubelet;
  const doers: Record<ScriptEvent['do'], () => void> = {
    delete: () => api.delete(event.grace),
    evict: () => clock.soon(() => kubelet.evict(event.grace ?? 0)),
    gate: () => api.setCondition({ type: event.type, status: event.status }),
    kill: () => runtime.kill(event.container!, event),
    killSandbox: () => clock.start(runtime.killSandbox()),
    patch: () => api.patch(event.patch),
    nodeLost: () => loseNode(clock, api, kubelet, recorder),
    nodeBack: () => kubelet.reconnect(),
  };
  doers[event.do]();
}

/** The controllers on a node that is not heard of: its pod is marked as not ready, and later deleted. */
function loseNode(clock: Clock, api: Api, kubelet: Kubelet, recorder: Recorder): void {
  kubelet.isPartitioned = true;
  const later = (seconds: number, name: string, run: () => void): void => {
    clock.at(clock.now + duration(seconds), () => {
      recorder.record('script', { do: name });
      if (kubelet.isPartitioned && api.pod !== undefined) {
        run();
      }
    });
  };
  later(NODE_GRACE, 'nodeUnknown', () => {
    const ready = findCondition(api.pod!.status.conditions, 'Ready');
    if (ready && ready.status !== 'False') {
      api.setCondition({ ...ready, status: 'False' });
    }
  });
  later(NODE_GRACE + TOLERATION, 'taintDelete', () => {
    const message = 'Taint manager: deleting due to NoExecute taint';
    const { generation } = api.pod!.metadata;
    api.setCondition({ type: 'DisruptionTarget', status: 'True', reason: 'DeletionByTaintManager', message, observedGeneration: generation });
    api.delete();
  });
}
