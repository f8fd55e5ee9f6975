import { renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';

/** What happens when a container ends. For containers of their own since Kubernetes 1.35; else the pod's policy holds. */
export enum ContainerRestartPolicy {
  /** It is started again. */
  ALWAYS = 'Always',
  /** It is started again when it failed. */
  ON_FAILURE = 'OnFailure',
  /** It is left. */
  NEVER = 'Never',
}

/** What a restart rule does. */
export enum ContainerRestartAction {
  /** Starts the container again. */
  RESTART = 'Restart',
  /** Starts all containers of the pod again, init containers included. */
  RESTART_ALL_CONTAINERS = 'RestartAllContainers',
}

/**
 * What happens when a container ends with certain exit codes. The first of the rules that fits counts; else the container's `restartPolicy`, which must be
 * set where there are rules. At most 20 rules.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy-rules
 */
export class ContainerRestartRule extends ManifestValue {
  /**
   * Fits when the container ended with one of these codes.
   *
   * @param values exit codes, 0 to 255, each once, at most 255 of them
   * @param action what to do
   */
  public static onExitCodesIn(values: number[], action: ContainerRestartAction = ContainerRestartAction.RESTART): ContainerRestartRule {
    return new ContainerRestartRule('In', values, action);
  }

  /**
   * Fits when the container ended with none of these codes.
   *
   * @param values exit codes, 0 to 255, each once, at most 255 of them
   * @param action what to do
   */
  public static onExitCodesNotIn(values: number[], action: ContainerRestartAction = ContainerRestartAction.RESTART): ContainerRestartRule {
    return new ContainerRestartRule('NotIn', values, action);
  }

  private constructor(operator: string, values: number[], action: ContainerRestartAction) {
    super({ action, exitCodes: { operator, values: renderList(values, 'restartPolicyRules[].exitCodes.values', (v) => v) } });
  }

  /**
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
