import { renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';

/** The action of a restart rule. */
export enum ContainerRestartAction {
  /** Restarts the container. */
  RESTART = 'Restart',
  /** Restarts all containers of the pod, including init containers. */
  RESTART_ALL_CONTAINERS = 'RestartAllContainers',
}

/**
 * What happens when a container ends with certain exit codes. The first rule that matches applies, else the container's `restartPolicy`, which must be
 * set if there are rules. At most 20 rules.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy-rules
 */
export class ContainerRestartRule extends ManifestValue {
  /**
   * Matches if the container ended with one of these codes.
   *
   * @param values exit codes, 0 to 255, each once, at most 255 of them
   * @param action what to do
   */
  public static onExitCodesIn(values: number[], action: ContainerRestartAction | `${ContainerRestartAction}` = ContainerRestartAction.RESTART): ContainerRestartRule {
    return new ContainerRestartRule('In', values, action);
  }

  /**
   * Matches if the container ended with another code.
   *
   * @param values exit codes, 0 to 255, each once, at most 255 of them
   * @param action what to do
   */
  public static onExitCodesNotIn(values: number[], action: ContainerRestartAction | `${ContainerRestartAction}` = ContainerRestartAction.RESTART): ContainerRestartRule {
    return new ContainerRestartRule('NotIn', values, action);
  }

  private constructor(operator: string, values: number[], action: ContainerRestartAction | `${ContainerRestartAction}`) {
    super({ action, exitCodes: { operator, values: renderList(values, 'restartPolicyRules[].exitCodes.values', (v) => v) } });
  }

  /**
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
