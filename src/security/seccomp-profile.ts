import { ManifestValue } from '../manifest/manifest-value';
import { compact } from '../manifest/render';

/**
 * Which system calls a container may make.
 *
 * @see https://kubernetes.io/docs/tutorials/security/seccomp/
 */
export class SeccompProfile extends ManifestValue {
  /** The profile that the container runtime ships. What the Pod Security Standard `restricted` asks for. */
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
}
