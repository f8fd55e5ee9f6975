import { ManifestValue } from '../manifest/manifest-value';

/**
 * When an indexed job has succeeded before all of its indexes have. The first rule that fits counts.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
 */
export class SuccessPolicyRule extends ManifestValue {
  /**
   * When so many indexes have succeeded, whichever they are.
   *
   * @param count at least 1, at most `completions`
   */
  public static succeededCount(count: number): SuccessPolicyRule {
    return new SuccessPolicyRule({ succeededCount: count });
  }

  /**
   * When all of certain indexes have succeeded.
   *
   * @param indexes numbers and ranges in rising order: `0,2-5`
   */
  public static succeededIndexes(indexes: string): SuccessPolicyRule {
    return new SuccessPolicyRule({ succeededIndexes: indexes });
  }

  /**
   * When so many of certain indexes have succeeded.
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
   * A copy with a raw value in its manifest, as written: unknown fields are kept, whatever stood there is replaced.
   *
   * @param path the place within this part: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; without one, the field is taken away
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
