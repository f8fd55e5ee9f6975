import { ManifestValue } from '../manifest/manifest-value';
import { nameOf, type INamed } from '../manifest/named';

/**
 * A resource claim of a pod. Containers refer to it by its name.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
 */
export class PodResourceClaim extends ManifestValue implements INamed {
  /**
   * An existing claim, which other pods may use too.
   *
   * @param name the name within the pod: a DNS label, each once
   * @param claim the `ResourceClaim`, or its name
   */
  public static resourceClaim(name: string, claim: INamed | string): PodResourceClaim {
    return new PodResourceClaim({ name, resourceClaimName: nameOf(claim, 'spec.resourceClaims[].resourceClaimName') });
  }

  /**
   * A claim that is created and deleted with the pod.
   *
   * @param name the name within the pod: a DNS label, each once
   * @param template the `ResourceClaimTemplate`, or its name
   */
  public static resourceClaimTemplate(name: string, template: INamed | string): PodResourceClaim {
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
   * A copy with one field of the manifest, known or not, set to a raw value.
   *
   * @param path a path in this part of the manifest: `limits[nvidia.com/gpu]`, or a JSON pointer such as `/items/0/key`
   * @param value any JSON value; if omitted, the field is removed
   */
  public override override(path: string, value?: any): this {
    return super.override(path, value);
  }
}
