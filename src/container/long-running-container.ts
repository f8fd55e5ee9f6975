import { ContainerBase } from './container-base';
import type { LifecycleHandler } from './lifecycle';
import type { Probe } from './probe';
import { manifestOf } from '../manifest/plain';
import { sortedMap } from '../manifest/sorted';

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

  private lifecycle(hook: string, value: any): this {
    const hooks = { ...this._fields.lifecycle, [hook]: value };
    return this._set('lifecycle', sortedMap(hooks));
  }
}
