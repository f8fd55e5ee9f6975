import { ManifestValue } from '../manifest/manifest-value';

/**
 * A rule of when an indexed job succeeds before all of its indexes have. The first match applies.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
 */
export class SuccessPolicyRule extends ManifestValue {
  /**
   * When this number of indexes has succeeded.
   *
   * @param count at least 1, at most `completions`
   */
  public static succeededCount(count: number): SuccessPolicyRule {
    return new SuccessPolicyRule({ succeededCount: count });
  }

  /**
   * When all of these indexes have succeeded.
   *
   * @param indexes numbers and ranges in rising order: `0,2-5`
   */
  public static succeededIndexes(indexes: string): SuccessPolicyRule {
    return new SuccessPolicyRule({ succeededIndexes: indexes });
  }

  /**
   * When this number of these indexes has succeeded.
   *
   * @param count at least 1, at most the number of indexes
   * @param indexes numbers and ranges in rising order: `0,2-5`
   */
  public static succeededCountOf(count: number, indexes: string): SuccessPolicyRule {
    return new SuccessPolicyRule({ succeededCount: count, succeededIndexes: indexes });
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
