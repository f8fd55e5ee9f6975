import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { AS_IS, structRenderer } from '../manifest/struct';

/** Options of a rolling update of a Deployment or DaemonSet. The two must not both be 0. */
export interface RollingUpdateOptions {
  /**
   * How many pods may exist in addition to the desired number: a number, or a percentage such as `25%`, rounded up.
   *
   * @default - 25% for a deployment, 0 for a daemon set
   */
  readonly maxSurge?: number | string;
  /**
   * How many pods may be unavailable: a number, or a percentage such as `25%` of the desired number, rounded down for a deployment and up for a daemon set.
   *
   * @default - 25% for a deployment, 1 for a daemon set
   */
  readonly maxUnavailable?: number | string;
}

/** Options of a rolling update of a StatefulSet. */
export interface StatefulSetRollingUpdateOptions {
  /**
   * How many pods may be unavailable: a number from 1, or a percentage such as `10%`, rounded up.
   *
   * @default 1
   */
  readonly maxUnavailable?: number | string;
  /**
   * Pods with a smaller ordinal are not updated: a canary.
   *
   * @default 0
   */
  readonly partition?: number;
}

const renderOptions = structRenderer<RollingUpdateOptions>({ maxSurge: AS_IS, maxUnavailable: AS_IS });
const renderStatefulSetOptions = structRenderer<StatefulSetRollingUpdateOptions>({ maxUnavailable: AS_IS, partition: AS_IS });

/**
 * How pods of a Deployment are replaced by an update.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
 */
export class DeploymentStrategy extends ManifestValue {
  /** All old pods are deleted before new ones are created. */
  public static recreate(): DeploymentStrategy {
    return new DeploymentStrategy({ type: 'Recreate' });
  }

  /**
   * A few at a time.
   *
   * @param options how many
   */
  public static rollingUpdate(options: RollingUpdateOptions = {}): DeploymentStrategy {
    return new DeploymentStrategy(rolling(renderOptions(given('RollingUpdateOptions', options))));
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

/**
 * How pods of a DaemonSet are replaced by an update.
 *
 * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
 */
export class DaemonSetUpdateStrategy extends ManifestValue {
  /** Pods are replaced when they are deleted by hand. */
  public static onDelete(): DaemonSetUpdateStrategy {
    return new DaemonSetUpdateStrategy({ type: 'OnDelete' });
  }

  /**
   * A few at a time.
   *
   * @param options how many
   */
  public static rollingUpdate(options: RollingUpdateOptions = {}): DaemonSetUpdateStrategy {
    return new DaemonSetUpdateStrategy(rolling(renderOptions(given('RollingUpdateOptions', options))));
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

/**
 * How pods of a StatefulSet are replaced by an update.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
 */
export class StatefulSetUpdateStrategy extends ManifestValue {
  /** Pods are replaced when they are deleted by hand. */
  public static onDelete(): StatefulSetUpdateStrategy {
    return new StatefulSetUpdateStrategy({ type: 'OnDelete' });
  }

  /**
   * One by one, from the largest ordinal to the smallest.
   *
   * @param options how many, and which
   */
  public static rollingUpdate(options: StatefulSetRollingUpdateOptions = {}): StatefulSetUpdateStrategy {
    return new StatefulSetUpdateStrategy(rolling(renderStatefulSetOptions(given('StatefulSetRollingUpdateOptions', options))));
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

/** Options that are not set are not in the manifest, and neither is an empty `rollingUpdate`. */
function rolling(rollingUpdate: object): any {
  return Object.keys(rollingUpdate).length > 0 ? { rollingUpdate, type: 'RollingUpdate' } : { type: 'RollingUpdate' };
}
