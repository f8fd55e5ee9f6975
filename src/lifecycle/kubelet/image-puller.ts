import { BackOff } from './back-off';
import { type Clock, type Coroutine, SECOND } from '../clock/clock';
import { goDuration } from '../duration';
import type { Events } from './events';
import { imageWithTag } from './image-name';
import type { Reason } from './reasons';
import type * as k8s from '../../k8s/types';
import type { Runtime } from '../runtime/runtime';

const INITIAL_BACK_OFF = 10 * SECOND;
const MAX_BACK_OFF = 300 * SECOND;
/** Errors of a runtime that have a reason of their own. */
const NAMED_ERRORS: readonly (readonly [reason: string, why: string])[] = [
  ['RegistryUnavailable', 'the registry is unavailable'],
  ['SignatureValidationFailed', 'the signature validation failed'],
];

/** An image as it is found on the node, or why it is not there. */
export type ImageOutcome = { readonly imageRef: string; readonly failure?: undefined } | { readonly imageRef?: undefined; readonly failure: Reason };

/** Sees to it that images are on the node. A pull that failed is tried again after a back-off, with the next sync. */
export class ImagePuller {
  private readonly backOff = new BackOff(INITIAL_BACK_OFF, MAX_BACK_OFF);
  /** Why the last pull of an image failed. */
  private readonly failures = new Map<string, Reason>();

  public constructor(private readonly clock: Clock, private readonly runtime: Runtime, private readonly events: Events) {}

  public* ensure(container: k8s.Container): Coroutine<ImageOutcome> {
    const image = container.image!;
    const policy = container.imagePullPolicy;
    const name = imageWithTag(image);
    if (name.problem !== undefined) {
      const message = `Failed to apply default image tag "${image}": couldn't parse image name "${image}": ${name.problem}`;
      return this.fail(container, 'InspectFailed', 'InvalidImageName', message);
    }
    const isPresent = policy !== 'Always' && this.runtime.hasImage(name.image);
    if (isPresent) {
      this.events.ofContainer(container, 'Normal', 'Pulled', `Container image "${image}" already present on machine and can be accessed by the pod`);
      return { imageRef: name.image };
    }
    if (policy === 'Never') {
      return this.fail(container, 'ErrImageNeverPull', 'ErrImageNeverPull', `Container image "${image}" is not present with pull policy of Never`);
    }
    return yield* this.pull(container, name.image);
  }

  private* pull(container: k8s.Container, name: string): Coroutine<ImageOutcome> {
    const { clock, events } = this;
    const image = container.image!;
    if (this.backOff.isInBackOff(image, clock.now)) {
      const message = `Back-off pulling image "${image}"`;
      events.ofContainer(container, 'Normal', 'BackOff', message);
      const last = this.failures.get(image);
      return { failure: { reason: 'ImagePullBackOff', message: last ? `${message}: ${last.reason}: ${last.message}` : message } };
    }
    this.failures.delete(image);
    events.ofContainer(container, 'Normal', 'Pulling', `Pulling image "${image}"`);
    const start = clock.now;
    const { value, error } = yield* this.runtime.pullImage(name);
    if (error !== undefined) {
      this.backOff.next(image, clock.now, clock.now);
      const failure = pullFailure(image, error);
      this.failures.set(image, failure);
      events.ofContainer(container, 'Warning', 'Failed', `Failed to pull image "${image}": ${error}`);
      return { failure };
    }
    const took = goDuration(clock.now - start);
    events.ofContainer(container, 'Normal', 'Pulled', `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: 1000 bytes.`);
    this.backOff.collect(clock.now);
    return { imageRef: value };
  }

  private fail(container: k8s.Container, event: string, reason: string, message: string): ImageOutcome {
    this.events.ofContainer(container, 'Warning', event, message);
    return { failure: { reason, message } };
  }
}

function pullFailure(image: string, error: string): Reason {
  const named = NAMED_ERRORS.find(([reason]) => error.startsWith(reason));
  return named
    ? { reason: named[0], message: `image pull failed for ${image} because ${named[1]}${error.slice(named[0].length)}` }
    : { reason: 'ErrImagePull', message: error };
}
