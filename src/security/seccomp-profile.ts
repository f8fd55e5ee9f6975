import { ManifestValue } from '../manifest/manifest-value';
import { compact } from '../manifest/render';

/**
 * Which system calls a container may make.
 *
 * @see https://kubernetes.io/docs/tutorials/security/seccomp/
 */
export class SeccompProfile extends ManifestValue {
  /** The default profile of the container runtime. The Pod Security Standard `restricted` accepts it. */
  public static runtimeDefault(): SeccompProfile {
    return new SeccompProfile('RuntimeDefault');
  }

  /** No system call is filtered. Forbidden by the Pod Security Standards `baseline` and `restricted`. */
  public static unconfined(): SeccompProfile {
    return new SeccompProfile('Unconfined');
  }

  /**
   * A profile in a file on the node.
   *
   * @param path path below the kubelet's seccomp directory, such as `profiles/audit.json`; an absolute one, or one with `..`, is rejected
   */
  public static localhost(path: string): SeccompProfile {
    return new SeccompProfile('Localhost', path);
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
