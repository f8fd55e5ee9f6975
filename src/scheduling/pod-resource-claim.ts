import { ManifestValue } from '../manifest/manifest-value';
import { nameOf, type INamed } from '../manifest/named';

/**
 * Devices that a pod claims. Containers use them by the name of the claim.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export class PodResourceClaim extends ManifestValue implements INamed {
  /**
   * A claim that exists, and may be shared with other pods.
   *
   * @param name the name within the pod: a DNS label, each once
   * @param claim the `ResourceClaim`, or its name
   */
  public static fromClaim(name: string, claim: INamed | string): PodResourceClaim {
    return new PodResourceClaim({ name, resourceClaimName: nameOf(claim, 'spec.resourceClaims[].resourceClaimName') });
  }

  /**
   * A claim of the pod's own, made when the pod is and deleted with it.
   *
   * @param name the name within the pod: a DNS label, each once
   * @param template the `ResourceClaimTemplate`, or its name
   */
  public static fromTemplate(name: string, template: INamed | string): PodResourceClaim {
    return new PodResourceClaim({ name, resourceClaimTemplateName: nameOf(template, 'spec.resourceClaims[].resourceClaimTemplateName') });
  }

  private constructor(manifest: any) {
    super(manifest);
  }

  /** The name within the pod. */
  public get name(): string {
    return this._manifest.name;
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
