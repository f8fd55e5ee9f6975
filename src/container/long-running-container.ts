import { ContainerBase } from './container-base';
import type { ImagePullPolicy } from './container-props';
import type { EnvFrom, EnvValue } from './env';
import type { LifecycleHandler } from './lifecycle';
import type { Probe } from './probe';
import type { ResourceRequirements } from './resources';
import { manifestOf } from '../manifest/plain';
import { sortedMap } from '../manifest/sorted';
import type { SecurityContext } from '../security';
import type { Volume, VolumeMountOptions } from '../volume';

/** What containers have that run for as long as the pod does: probes and hooks. */
export abstract class LongRunningContainer extends ContainerBase {
  /**
   * Asks whether the container is alive; it is started again when not.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#types-of-probe
   * @param probe the question
   */
  public liveness(probe: Probe): this {
    return this._set('livenessProbe', manifestOf(probe));
  }

  /**
   * Asks whether the container is ready; services leave the pod out when not.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#types-of-probe
   * @param probe the question
   */
  public readiness(probe: Probe): this {
    return this._set('readinessProbe', manifestOf(probe));
  }

  /**
   * Asks whether the container has started; the other probes wait for it, and so do the containers after a sidecar.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#types-of-probe
   * @param probe the question
   */
  public startup(probe: Probe): this {
    return this._set('startupProbe', manifestOf(probe));
  }

  /**
   * Sets what happens right after the container has started.
   *
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   * @param handler what happens
   */
  public postStart(handler: LifecycleHandler): this {
    return this.lifecycle('postStart', manifestOf(handler));
  }

  /**
   * Sets what happens before the container is stopped; it counts towards the grace period.
   *
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   * @param handler what happens
   */
  public preStop(handler: LifecycleHandler): this {
    return this.lifecycle('preStop', manifestOf(handler));
  }

  /**
   * Sets the signal that stops the container. Behind a feature gate that is off by default: such a cluster drops the field.
   *
   * @param signal such as `SIGUSR1`
   */
  public stopSignal(signal: string): this {
    return this.lifecycle('stopSignal', signal);
  }

  // The verbs of all containers once more: where a language has no type for `this`, a chain goes on with the class that declares the verb.

  /**
   * Sets an environment variable; one of the same name is replaced in its place.
   *
   * @param name any printable ASCII characters without `=`
   * @param value a text, or where the value comes from
   */
  public override env(name: string, value: EnvValue | string): this {
    return super.env(name, value);
  }

  /**
   * Makes environment variables of all keys of an object.
   *
   * @param source the ConfigMap or Secret
   */
  public override envFrom(source: EnvFrom): this {
    return super.envFrom(source);
  }

  /**
   * Lets the container see a volume as a directory.
   *
   * @param mountPath where: a path that no other volume is mounted at
   * @param volume a volume of the same pod, or its name
   * @param options read-only, a part of it, and so on
   */
  public override mount(mountPath: string, volume: Volume | string, options: VolumeMountOptions = {}): this {
    return super.mount(mountPath, volume, options);
  }

  /**
   * Lets the container see a volume as a block device.
   *
   * @param devicePath where: a path such as `/dev/xvda`
   * @param volume a claim of the same pod in volume mode `Block`, or its name
   */
  public override attach(devicePath: string, volume: Volume | string): this {
    return super.attach(devicePath, volume);
  }

  /**
   * Sets what the container needs and may use; replaces what was said before.
   *
   * @param resources requests, limits and claims
   */
  public override resources(resources: ResourceRequirements): this {
    return super.resources(resources);
  }

  /**
   * Says more of the container's security; what was said of the same setting before is replaced.
   *
   * @param securityContext the settings
   */
  public override security(securityContext: SecurityContext): this {
    return super.security(securityContext);
  }

  /**
   * Sets what the container runs; no shell is involved.
   *
   * @param command the entrypoint
   * @param args its arguments; those of before stay where none are given
   */
  public override run(command: string[], args?: string[]): this {
    return super.run(command, args);
  }

  /**
   * Sets when the image is pulled.
   *
   * @param policy when
   */
  public override pull(policy: ImagePullPolicy): this {
    return super.pull(policy);
  }

  /**
   * Puts a raw value into the container's manifest as written, unknown fields included. Whatever stood there is replaced.
   *
   * @param path the place within the container: `resources.limits[nvidia.com/gpu]`, `ports[0].name`, or a JSON pointer such as `/ports/0/name`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }

  private lifecycle(hook: string, value: any): this {
    const hooks = { ...this._fields.lifecycle, [hook]: value };
    return this._set('lifecycle', sortedMap(hooks), hook);
  }
}
