import { given } from '../../manifest/given';
import type { PodTemplate } from '../../pod';
import { SecurityProfile } from '../../security';
import { Pattern } from '../pattern';

/** How a pod is hardened. */
export interface HardenedOptions {
  /**
   * The group that owns the volumes: 1 to 2147483647.
   *
   * @default - the group of `user`
   */
  readonly fsGroup?: number;
  /**
   * Whether users and groups are left to the platform, which gives every namespace its own, as OpenShift does; `user` and `fsGroup` do not count then.
   *
   * @default false
   */
  readonly identitiesByPlatform?: boolean;
  /**
   * Whether the root file systems of the containers are read-only. `WritablePaths` gives them what they have to write to.
   *
   * @default true
   */
  readonly readOnlyRootFilesystem?: boolean;
  /**
   * The user, and group, that containers run as: 1 to 2147483647.
   *
   * @default 65532
   */
  readonly user?: number;
}

/**
 * The Pod Security Standard `restricted`, read-only root file systems, and a user that is nobody; all of it only where nothing else is said. What is said
 * against the standard is reported as an error.
 *
 * Put it on after the patterns that bring containers: they come with settings of their own.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class Hardened extends Pattern {
  /**
   * For platforms that give every namespace its own users and groups, as OpenShift does: they are left to it.
   *
   * @param options how; `user` and `fsGroup` do not count
   */
  public static platform(options: HardenedOptions = {}): Hardened {
    return new Hardened({ ...given('HardenedOptions', options), identitiesByPlatform: true });
  }

  private readonly settings: { readonly [field: string]: number };
  private readonly readOnly: boolean;

  /**
   * @param options how
   */
  constructor(options: HardenedOptions = {}) {
    super('hardened', given('HardenedOptions', options));
    const { user = 65532, fsGroup = user } = options;
    this.settings = options.identitiesByPlatform ? {} : { fsGroup, runAsGroup: user, runAsUser: user };
    this.readOnly = options.readOnlyRootFilesystem ?? true;
  }

  protected applyToPod(pod: PodTemplate): void {
    pod.configure({ securityProfile: SecurityProfile.RESTRICTED });
    const before = pod.toPodSpec().securityContext ?? {};
    for (const [field, value] of Object.entries(this.settings)) {
      if (before[field] === undefined) {
        pod.overridePod(`spec.securityContext.${field}`, value);
      }
    }
    for (const container of [...pod.containers, ...pod.initContainers]) {
      if (this.readOnly && container.toManifest().securityContext?.readOnlyRootFilesystem === undefined) {
        container.security({ readOnlyRootFilesystem: true });
      }
    }
  }
}
