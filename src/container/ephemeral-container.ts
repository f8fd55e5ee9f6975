import type { Construct } from 'constructs';
import type { EphemeralContainerProps } from './container-props';
import { LongRunningContainer } from './long-running-container';
import { nameOf } from '../manifest/named';

/** What `kubectl debug` sets itself, and refuses in a profile. */
const NOT_IN_PROFILE = ['name', 'image', 'command', 'lifecycle', 'volumeDevices', 'targetContainerName'];

/**
 * A container for debugging a running pod. It is never part of the created pod: `Pod.toEphemeralContainersBody()` is the body to add it to the running one
 * with, `toDebugProfile()` a profile for `kubectl debug`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
 *
 * @example
 * pod.addEphemeralContainer('debug', { image: 'busybox:1.36', targetContainer: 'web' });
 * const body = pod.toEphemeralContainersBody();
 */
export class EphemeralContainer extends LongRunningContainer {
  /**
   * @param scope the pod or workload, or a construct in it
   * @param id the id of the construct, and its name unless `props` has one
   * @param props initial properties; methods can change all of them later
   */
  constructor(scope: Construct, id: string, props: EphemeralContainerProps = {}) {
    super(scope, id, 'ephemeralContainers', props, 'EphemeralContainerProps');
    if (props.targetContainer !== undefined) {
      this._set('targetContainerName', nameOf(props.targetContainer, `targetContainer of '${id}'`));
    }
  }

  /**
   * The container as a profile, written to a file: `kubectl debug POD --image=IMAGE --custom=FILE`. `kubectl` sets name, image and command, so
   * these are not in it.
   *
   * @see https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#custom-profile
   */
  public toDebugProfile(): { [field: string]: any } {
    const profile = this.toManifest();
    NOT_IN_PROFILE.forEach((field) => delete profile[field]);
    return profile;
  }
}
