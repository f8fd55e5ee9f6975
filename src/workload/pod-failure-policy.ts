import { given } from '../manifest/given';
import { itemsOf, renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import type { INamed } from '../manifest/named';
import { nameOf } from '../manifest/named';
import { compact } from '../manifest/render';
import { AS_IS, structRenderer } from '../manifest/struct';

/** What a job does about a failed pod. */
export enum PodFailurePolicyAction {
  /** The job has failed; its other pods are ended. */
  FAIL_JOB = 'FailJob',
  /** The index of the pod has failed and is not tried again. Needs `backoffLimitPerIndex`. */
  FAIL_INDEX = 'FailIndex',
  /** The pod is replaced, and not counted towards `backoffLimit`. */
  IGNORE = 'Ignore',
  /** The pod is replaced, and counted towards `backoffLimit`: as without a policy. */
  COUNT = 'Count',
}

/** A condition of a failed pod. */
export interface PodFailurePolicyCondition {
  /**
   * The status of the condition: `True`, `False` or `Unknown`.
   *
   * @default True
   */
  readonly status?: string;
  /** The type of the condition, such as `DisruptionTarget`. */
  readonly type: string;
}

/** Which containers a rule on exit codes looks at. */
export interface PodFailureExitCodesOptions {
  /**
   * The container or init container, or its name.
   *
   * @default - any container
   */
  readonly container?: INamed | string;
}

/**
 * What a job does about pods that failed in a certain way. The first rule that fits counts; without one the failure is counted.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy
 */
export class PodFailurePolicyRule extends ManifestValue {
  /**
   * Fits when a container ended with one of these codes.
   *
   * @param values 1 to 255 codes, each once, in rising order, not 0
   * @param action what to do
   * @param options which containers
   */
  public static onExitCodesIn(values: number[], action: PodFailurePolicyAction, options: PodFailureExitCodesOptions = {}): PodFailurePolicyRule {
    return PodFailurePolicyRule.onExitCodes('In', values, action, options);
  }

  /**
   * Fits when a container failed with none of these codes.
   *
   * @param values 1 to 255 codes, each once, in rising order
   * @param action what to do
   * @param options which containers
   */
  public static onExitCodesNotIn(values: number[], action: PodFailurePolicyAction, options: PodFailureExitCodesOptions = {}): PodFailurePolicyRule {
    return PodFailurePolicyRule.onExitCodes('NotIn', values, action, options);
  }

  /**
   * Fits when the pod has one of these conditions.
   *
   * @param conditions 1 to 20 conditions
   * @param action what to do
   */
  public static onPodConditions(conditions: PodFailurePolicyCondition[], action: PodFailurePolicyAction): PodFailurePolicyRule {
    const patterns = renderList(conditions, 'podFailurePolicy.rules[].onPodConditions', structRenderer<PodFailurePolicyCondition>({ status: AS_IS, type: AS_IS }, 'PodFailurePolicyCondition'));
    return new PodFailurePolicyRule({ action, onPodConditions: patterns });
  }

  private static onExitCodes(
    operator: string, values: number[], action: PodFailurePolicyAction, options: PodFailureExitCodesOptions,
  ): PodFailurePolicyRule {
    const field = 'podFailurePolicy.rules[].onExitCodes';
    const { container } = given('PodFailureExitCodesOptions', options);
    const containerName = container === undefined ? undefined : nameOf(container, `${field}.containerName`);
    return new PodFailurePolicyRule({ action, onExitCodes: compact({ containerName, operator, values: [...itemsOf(values, `${field}.values`)] }) });
  }

  private constructor(manifest: any) {
    super(manifest);
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
