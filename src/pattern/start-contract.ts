import type { Probe } from '../container';

/**
 * Whether the containers of the app wait for a sidecar. Without a startup probe they do not: Kubernetes only waits
 * until its process runs. So each sidecar must set it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export class StartContract {
  /**
   * The app starts when this probe has succeeded.
   *
   * @param probe checks whether the sidecar is ready
   */
  public static waitFor(probe: Probe): StartContract {
    return new StartContract(probe);
  }

  /** The app does not wait: it may start before the sidecar is ready. */
  public static nobodyWaits(): StartContract {
    return new StartContract();
  }

  /**
   * The probe that the app waits for, if it waits.
   *
   * @internal
   */
  public readonly _probe?: Probe;

  private constructor(probe?: Probe) {
    this._probe = probe;
  }
}
