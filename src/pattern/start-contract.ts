import type { Probe } from '../container';

/**
 * Whether the containers of the app wait for a sidecar. Without a startup probe they do not, even though the sidecar stands before them: Kubernetes only waits
 * until its process runs. So it has to be said.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export class StartContract {
  /**
   * The app starts when this probe has succeeded.
   *
   * @param probe asks the sidecar whether it does its work
   */
  public static waitFor(probe: Probe): StartContract {
    return new StartContract(probe);
  }

  /** Nobody waits: the app may start before the sidecar does its work. */
  public static nobodyWaits(): StartContract {
    return new StartContract();
  }

  /**
   * The probe that the app waits for, where it waits.
   *
   * @internal
   */
  public readonly _probe?: Probe;

  private constructor(probe?: Probe) {
    this._probe = probe;
  }
}
