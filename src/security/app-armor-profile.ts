import { ManifestValue } from '../manifest/manifest-value';
import { compact } from '../manifest/render';

/**
 * An AppArmor profile.
 *
 * @see https://kubernetes.io/docs/tutorials/security/apparmor/
 */
export class AppArmorProfile extends ManifestValue {
  /** The default profile of the container runtime. */
  public static runtimeDefault(): AppArmorProfile {
    return new AppArmorProfile('RuntimeDefault');
  }

  /** No profile is enforced. Forbidden by the Pod Security Standards `baseline` and `restricted`. */
  public static unconfined(): AppArmorProfile {
    return new AppArmorProfile('Unconfined');
  }

  /**
   * A profile that is loaded on the node.
   *
   * @param name name of the loaded profile, such as `k8s-apparmor-example-deny-write`; at most 4095 characters, no blanks around it
   */
  public static localhost(name: string): AppArmorProfile {
    return new AppArmorProfile('Localhost', name);
  }

  private constructor(type: string, localhostProfile?: string) {
    super(compact({ localhostProfile, type }));
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
