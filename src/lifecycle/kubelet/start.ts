import type { BackOff } from './back-off';
import { containerConfig, type ConfigSource } from './container-config';
import type { Clock, Coroutine } from '../clock/clock';
import { goDuration } from '../duration';
import type { Events } from './events';
import { runHook } from './hooks';
import type { ImagePuller } from './image-puller';
import { killContainer } from './kill';
import { fullName, type Pod } from '../pod';
import type { Reason } from './reasons';
import type * as k8s from '../../k8s/types';
import type { Runtime } from '../runtime/runtime';
import { newest, type Snapshot } from '../runtime/snapshot';

/** Why a container was not started. `retryAt`: when its back-off ends. */
export type StartFailure = Reason & { readonly retryAt?: number };

type Start = Coroutine<StartFailure | undefined>;

export interface StartHost {
  readonly clock: Clock;
  readonly runtime: Runtime;
  readonly events: Events;
  readonly images: ImagePuller;
  readonly backOff: BackOff;
  readonly config: ConfigSource;
}

/** Where a container starts, and what was there before. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly sandbox: string;
  readonly ips: readonly string[];
}

/** Starts a container, unless it backs off: image, configuration, create, start, postStart. Answers why it failed. */
export function* startContainer(host: StartHost, pod: Pod, container: k8s.Container, place: Place): Start {
  return checkBackOff(host, pod, container, place) ?? (yield* create(host, pod, container, place));
}

/**
 * The first restart is immediate. From then on a container waits, counted from its end: 10 s, 20 s, 40 s, and so on up to five minutes. Only a container
 * that was seen dead waits.
 */
function checkBackOff({ clock, backOff, events }: StartHost, pod: Pod, container: k8s.Container, { snapshot }: Place): StartFailure | undefined {
  const dead = snapshot.containers.find((c) => c.name === container.name && c.state === 'exited');
  if (dead === undefined) {
    return undefined;
  }
  const key = `${container.name}/${container.image}`;
  const end = dead.finishedAt!;
  if (!backOff.isInBackOffSince(key, end, clock.now)) {
    backOff.next(key, end, clock.now);
    return undefined;
  }
  events.ofContainer(container, 'Warning', 'BackOff', `Back-off restarting failed container ${container.name} in pod ${fullName(pod)}`);
  const delay = backOff.delay(key);
  const message = `back-off ${goDuration(delay)} restarting failed container=${container.name} pod=${fullName(pod)}`;
  return { reason: 'CrashLoopBackOff', message, retryAt: end + delay };
}

function* create(host: StartHost, pod: Pod, container: k8s.Container, { sandbox, ips, snapshot }: Place): Start {
  const { runtime, events, images } = host;
  const fail = (reason: string, message: string, event = message): StartFailure => {
    events.ofContainer(container, 'Warning', 'Failed', `Error: ${event}`);
    return { reason, message };
  };
  const { imageRef, failure } = yield* images.ensure(container);
  if (failure !== undefined) {
    return fail(failure.reason, failure.message, failure.reason);
  }
  const config = containerConfig(host.config, pod, container, ips, runtime.userOf(imageRef));
  if (config.error !== undefined) {
    return fail('CreateContainerConfigError', config.error);
  }
  const last = newest(snapshot, container.name!);
  const restartCount = last === undefined ? 0 : last.restartCount + 1;
  const created = yield* runtime.createContainer(sandbox, { name: container.name!, image: container.image!, imageRef, restartCount }, config.value);
  if (created.error !== undefined) {
    return fail('CreateContainerError', created.error);
  }
  events.ofContainer(container, 'Normal', 'Created', 'Container created');
  const started = yield* runtime.startContainer(created.value);
  if (started.error !== undefined) {
    return fail('RunContainerError', started.error);
  }
  events.ofContainer(container, 'Normal', 'Started', 'Container started');
  return container.lifecycle?.postStart ? yield* runPostStart(host, pod, container, created.value) : undefined;
}

/** The pod's worker waits for the postStart hook: nothing else happens to the pod meanwhile. A hook that fails kills the container. */
function* runPostStart(host: StartHost, pod: Pod, container: k8s.Container, id: string): Start {
  const message = yield* runHook(host.runtime, id, pod, container, 'postStart');
  if (message === undefined) {
    return undefined;
  }
  host.events.ofContainer(container, 'Warning', 'FailedPostStartHook', 'PostStartHook failed');
  yield* killContainer(host, pod, { id, container, message: 'FailedPostStartHook' });
  return { reason: 'PostStartHookError', message };
}
