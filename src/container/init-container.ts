import type { Construct } from 'constructs';
import { ContainerBase } from './container-base';
import type { ImagePullPolicy, InitContainerProps } from './container-props';
import type { EnvFrom, EnvValue } from './env';
import type { ResourceRequirements } from './resources';
import type { SecurityContext } from '../security';
import type { Volume, VolumeMountOptions } from '../volume';

/**
 * A container that runs to completion before the containers of the pod start. It has no probes and no hooks: nobody waits for it but those who start
 * after it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 */
export class InitContainer extends ContainerBase {
  /**
   * @param scope the pod or workload, or a construct inside of it
   * @param id its id, and its name where `props` does not say another
   * @param props what is known of it already; everything can be added later
   */
  constructor(scope: Construct, id: string, props: InitContainerProps = {}) {
    super(scope, id, 'initContainers', props, 'InitContainerProps');
  }

  // The verbs of all containers once more: where a language has no type for `this`, a chain goes on with the class that declares the verb.

  /** Sets an environment variable; one of the same name is replaced in its place. */
  public override env(name: string, value: EnvValue | string): this {
    return super.env(name, value);
  }

  /** Makes environment variables of all keys of an object. */
  public override envFrom(source: EnvFrom): this {
    return super.envFrom(source);
  }

  /** Lets the container see a volume as a directory. */
  public override mount(mountPath: string, volume: Volume | string, options: VolumeMountOptions = {}): this {
    return super.mount(mountPath, volume, options);
  }

  /** Lets the container see a volume as a block device. */
  public override attach(devicePath: string, volume: Volume | string): this {
    return super.attach(devicePath, volume);
  }

  /** Sets what the container needs and may use; replaces what was said before. */
  public override resources(resources: ResourceRequirements): this {
    return super.resources(resources);
  }

  /** Says more of the container's security; what was said of the same setting before is replaced. */
  public override security(securityContext: SecurityContext): this {
    return super.security(securityContext);
  }

  /** Sets what the container runs; no shell is involved. */
  public override run(command: string[], args?: string[]): this {
    return super.run(command, args);
  }

  /** Sets when the image is pulled. */
  public override pull(policy: ImagePullPolicy): this {
    return super.pull(policy);
  }

  /** Puts a raw value into the container's manifest as written, unknown fields included. Whatever stood there is replaced. */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
