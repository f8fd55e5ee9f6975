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
}
