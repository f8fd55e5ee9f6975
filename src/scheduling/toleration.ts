import type { Duration } from 'cdk8s';
import { given } from '../manifest/given';
import { ManifestValue } from '../manifest/manifest-value';
import { compact, wholeSeconds } from '../manifest/render';

/** What a taint does to pods that do not tolerate it. */
export enum TaintEffect {
  /** They are not scheduled onto the node. */
  NO_SCHEDULE = 'NoSchedule',
  /** They are not scheduled onto the node if another fits. */
  PREFER_NO_SCHEDULE = 'PreferNoSchedule',
  /** They are not scheduled onto the node, and running pods are evicted. */
  NO_EXECUTE = 'NoExecute',
}

/** Options of a toleration. */
export interface TolerationOptions {
  /**
   * The effect that is tolerated.
   *
   * @default - every effect
   */
  readonly effect?: TaintEffect | `${TaintEffect}`;
  /**
   * How long the pod stays on the node after the taint was added (`tolerationSeconds`): whole seconds. For `TaintEffect.NO_EXECUTE` only.
   *
   * @default - no limit
   */
  readonly toleration?: Duration;
}

/**
 * A toleration of a taint of nodes.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 *
 * @example
 * pod.addToleration(Toleration.equal('dedicated', 'gpu', { effect: TaintEffect.NO_SCHEDULE }));
 */
export class Toleration extends ManifestValue {
  /**
   * A taint with this key and any value; every taint if no key is given.
   *
   * @param key key of the taint
   * @param options the effect
   */
  public static exists(key?: string, options: TolerationOptions = {}): Toleration {
    return new Toleration('Exists', key, undefined, options);
  }

  /**
   * A taint with this key and value.
   *
   * @param key key of the taint
   * @param value value of the taint
   * @param options the effect
   */
  public static equal(key: string, value: string, options: TolerationOptions = {}): Toleration {
    return new Toleration('Equal', key, value, options);
  }

  /**
   * A taint with this key and a smaller number as its value.
   *
   * @param key key of the taint
   * @param value a whole number
   * @param options the effect
   */
  public static lt(key: string, value: number, options: TolerationOptions = {}): Toleration {
    return new Toleration('Lt', key, String(value), options);
  }

  /**
   * A taint with this key and a greater number as its value.
   *
   * @param key key of the taint
   * @param value a whole number
   * @param options the effect
   */
  public static gt(key: string, value: number, options: TolerationOptions = {}): Toleration {
    return new Toleration('Gt', key, String(value), options);
  }

  private constructor(operator: string, key: string | undefined, value: string | undefined, options: TolerationOptions) {
    const { effect, toleration } = given('TolerationOptions', options);
    super(compact({
      effect,
      key,
      operator,
      tolerationSeconds: wholeSeconds(toleration, 'spec.tolerations[].tolerationSeconds'),
      value,
    }));
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
