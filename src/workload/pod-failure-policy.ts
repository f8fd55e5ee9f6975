import { given } from '../manifest/given';
import { itemsOf, renderList } from '../manifest/list';
import { ManifestValue } from '../manifest/manifest-value';
import type { INamed } from '../manifest/named';
import { nameOf } from '../manifest/named';
import { compact } from '../manifest/render';
import { AS_IS, structRenderer } from '../manifest/struct';

/** What happens to a job when a pod fails. */
export enum PodFailurePolicyAction {
  /** The job fails; its other pods are terminated. */
  FAIL_JOB = 'FailJob',
  /** The index of the pod fails and is not retried. Requires `backoffLimitPerIndex`. */
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

/** Options of a rule for exit codes. */
export interface PodFailureExitCodesOptions {
  /**
   * The container or init container, or its name.
   *
   * @default - any container
   */
  readonly container?: INamed | string;
}

const renderCondition = structRenderer<PodFailurePolicyCondition>({ status: AS_IS, type: AS_IS });

/**
 * What a job does about pods that failed in a certain way. The first rule that fits counts; without one the failure is counted.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy
 */
export class PodFailurePolicyRule extends ManifestValue {
  /**
   * Matches if a container ended with one of these codes.
   *
   * @param values 1 to 255 codes, each once, in rising order, not 0
   * @param action what to do
   * @param options which containers
   */
  public static onExitCodesIn(values: number[], action: PodFailurePolicyAction | `${PodFailurePolicyAction}`, options: PodFailureExitCodesOptions = {}): PodFailurePolicyRule {
    return PodFailurePolicyRule.onExitCodes('In', values, action, options);
  }

  /**
   * Matches if a container failed with another code.
   *
   * @param values 1 to 255 codes, each once, in rising order
   * @param action what to do
   * @param options which containers
   */
  public static onExitCodesNotIn(values: number[], action: PodFailurePolicyAction | `${PodFailurePolicyAction}`, options: PodFailureExitCodesOptions = {}): PodFailurePolicyRule {
    return PodFailurePolicyRule.onExitCodes('NotIn', values, action, options);
  }

  /**
   * Matches if the pod has one of these conditions.
   *
   * @param conditions 1 to 20 conditions
   * @param action what to do
   */
  public static onPodConditions(conditions: PodFailurePolicyCondition[], action: PodFailurePolicyAction | `${PodFailurePolicyAction}`): PodFailurePolicyRule {
    const patterns = renderList(conditions, 'podFailurePolicy.rules[].onPodConditions', (c) => renderCondition(given('PodFailurePolicyCondition', c)));
    return new PodFailurePolicyRule({ action, onPodConditions: patterns });
  }

  private static onExitCodes(
    operator: string, values: number[], action: PodFailurePolicyAction | `${PodFailurePolicyAction}`, options: PodFailureExitCodesOptions,
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
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
