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

/** The base class of containers with probes and hooks: all but init containers. */
export abstract class LongRunningContainer extends ContainerBase {
  /**
   * Sets the liveness probe: if it fails, the container is restarted.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#types-of-probe
   * @param probe the probe
   */
  public liveness(probe: Probe): this {
    return this._set('livenessProbe', manifestOf(this._required('liveness', probe)));
  }

  /**
   * Sets the readiness probe: while it fails, Services do not route to the pod.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#types-of-probe
   * @param probe the probe
   */
  public readiness(probe: Probe): this {
    return this._set('readinessProbe', manifestOf(this._required('readiness', probe)));
  }

  /**
   * Sets the startup probe. The other probes wait for it. So do the containers after a sidecar.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#types-of-probe
   * @param probe the probe
   */
  public startup(probe: Probe): this {
    return this._set('startupProbe', manifestOf(this._required('startup', probe)));
  }

  /**
   * Sets the hook right after the container has started.
   *
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   * @param handler the handler
   */
  public postStart(handler: LifecycleHandler): this {
    return this.lifecycle('postStart', manifestOf(handler));
  }

  /**
   * Sets the hook before the container is stopped. Its time counts towards the grace period.
   *
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   * @param handler the handler
   */
  public preStop(handler: LifecycleHandler): this {
    return this.lifecycle('preStop', manifestOf(handler));
  }

  /**
   * Sets the signal that stops the container. Requires a feature gate that is off by default: without it, the API server drops the field.
   *
   * @param signal such as `SIGUSR1`
   */
  public stopSignal(signal: string): this {
    return this.lifecycle('stopSignal', signal);
  }

  // The methods of all containers, declared again for languages that have no type for `this`.

  /**
   * Sets an environment variable. A variable of the same name is replaced and keeps its position.
   *
   * @param name any printable ASCII characters without `=`
   * @param value a string, or the source of the value
   */
  public override env(name: string, value: EnvValue | string): this {
    return super.env(name, value);
  }

  /**
   * Sets an environment variable for each key of a ConfigMap or Secret.
   *
   * @param source the ConfigMap or Secret
   */
  public override envFrom(source: EnvFrom): this {
    return super.envFrom(source);
  }

  /**
   * Mounts a volume.
   *
   * @param mountPath the path in the container; no other volume may be mounted there
   * @param volume a volume of the same pod, or its name
   * @param options options such as `readOnly` and `subPath`
   */
  public override mount(mountPath: string, volume: Volume | string, options: VolumeMountOptions = {}): this {
    return super.mount(mountPath, volume, options);
  }

  /**
   * Attaches a volume as a block device.
   *
   * @param devicePath the path in the container, such as `/dev/xvda`
   * @param volume a claim of the same pod in volume mode `Block`, or its name
   */
  public override attach(devicePath: string, volume: Volume | string): this {
    return super.attach(devicePath, volume);
  }

  /**
   * Sets the requests, limits and claims. Replaces all that were set before.
   *
   * @param resources requests, limits and claims
   */
  public override resources(resources: ResourceRequirements): this {
    return super.resources(resources);
  }

  /**
   * Sets fields of the security context. Other fields stay as they are.
   *
   * @param securityContext the settings
   */
  public override security(securityContext: SecurityContext): this {
    return super.security(securityContext);
  }

  /**
   * Sets the command of the container. It is not run in a shell.
   *
   * @param command the entrypoint
   * @param args the arguments; if omitted, they stay as they are
   */
  public override run(command: string[], args?: string[]): this {
    return super.run(command, args);
  }

  /**
   * Sets when the image is pulled.
   *
   * @param policy when
   */
  public override pull(policy: ImagePullPolicy | `${ImagePullPolicy}`): this {
    return super.pull(policy);
  }

  /**
   * Sets any field of the container's manifest, known or not, to a raw value.
   *
   * @param path a path in the container's manifest: `resources.limits[nvidia.com/gpu]`, `ports[0].name`, or a JSON pointer such as `/ports/0/name`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }

  private lifecycle(hook: string, value: any): this {
    const hooks = { ...this._fields.lifecycle, [hook]: this._required(hook, value) };
    return this._set('lifecycle', sortedMap(hooks), hook);
  }
}
