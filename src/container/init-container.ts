import type { Construct } from 'constructs';
import { ContainerBase } from './container-base';
import type { ImagePullPolicy, InitContainerProps } from './container-props';
import type { EnvFrom, EnvValue } from './env';
import type { ResourceRequirements } from './resources';
import type { SecurityContext } from '../security';
import type { Volume, VolumeMountOptions } from '../volume';

/**
 * A container that runs to completion before the containers of the pod start. It has no probes and no hooks, since only the containers that start
 * after it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 *
 * @example
 * pod.addInitContainer('migrate', { image: 'migrations:2.3', args: ['up'] });
 */
export class InitContainer extends ContainerBase {
  /**
   * @param scope the pod or workload, or a construct in it
   * @param id the id of the construct, and its name unless `props` has one
   * @param props initial properties; methods can change all of them later
   */
  constructor(scope: Construct, id: string, props: InitContainerProps = {}) {
    super(scope, id, 'initContainers', props, 'InitContainerProps');
  }

  // The methods of all containers, declared again for languages that have no type for `this`.

  /** Sets an environment variable. A variable of the same name is replaced and keeps its position. */
  public override env(name: string, value: EnvValue | string): this {
    return super.env(name, value);
  }

  /** Sets an environment variable for each key of a ConfigMap or Secret. */
  public override envFrom(source: EnvFrom): this {
    return super.envFrom(source);
  }

  /** Mounts a volume. */
  public override mount(mountPath: string, volume: Volume | string, options: VolumeMountOptions = {}): this {
    return super.mount(mountPath, volume, options);
  }

  /** Attaches a volume as a block device. */
  public override attach(devicePath: string, volume: Volume | string): this {
    return super.attach(devicePath, volume);
  }

  /** Sets the requests, limits and claims. Replaces all that were set before. */
  public override resources(resources: ResourceRequirements): this {
    return super.resources(resources);
  }

  /** Sets fields of the security context. Other fields stay as they are. */
  public override security(securityContext: SecurityContext): this {
    return super.security(securityContext);
  }

  /** Sets the command of the container. It is not run in a shell. */
  public override run(command: string[], args?: string[]): this {
    return super.run(command, args);
  }

  /** Sets when the image is pulled. */
  public override pull(policy: ImagePullPolicy | `${ImagePullPolicy}`): this {
    return super.pull(policy);
  }

  /** Sets any field of the container's manifest, known or not, to a raw value. */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
