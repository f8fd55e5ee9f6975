import { given } from '../../manifest/given';
import type { PodTemplate } from '../../pod';
import { SecurityProfile } from '../../security';
import { Pattern } from '../pattern';
import { PodDefaults } from '../pod-defaults';

/** Options of the hardening of a pod. */
export interface HardenedOptions {
  /**
   * The group that owns the volumes: 1 to 2147483647.
   *
   * @default - the group of `user`
   */
  readonly fsGroup?: number;
  /**
   * Whether the platform sets users and groups for each namespace, as OpenShift does. `user` and `fsGroup` are then ignored.
   *
   * @default false
   */
  readonly identitiesByPlatform?: boolean;
  /**
   * Whether the root file systems of the containers are read-only. `WritablePaths` adds writable directories.
   *
   * @default true
   */
  readonly readOnlyRootFilesystem?: boolean;
  /**
   * The user and group of the containers: 1 to 2147483647.
   *
   * @default 65532
   */
  readonly user?: number;
}

/**
 * Sets what the Pod Security Standard `restricted` requires, read-only root file systems, and an unprivileged user; fields that are set are kept. Fields
 * that violate the standard are errors.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 *
 * @example
 * chart.with(new Hardened({ user: 1000 }));
 */
export class Hardened extends Pattern {
  /**
   * For platforms that set users and groups for each namespace, as OpenShift does.
   *
   * @param options the options; `user` and `fsGroup` are ignored
   */
  public static platform(options: HardenedOptions = {}): Hardened {
    return new Hardened({ ...given('HardenedOptions', options), identitiesByPlatform: true });
  }

  private readonly settings: { readonly [field: string]: number };
  private readonly readOnly: boolean;

  /**
   * @param options the options
   */
  constructor(options: HardenedOptions = {}) {
    super('hardened', given('HardenedOptions', options));
    const { user = 65532, fsGroup = user } = options;
    this.settings = options.identitiesByPlatform ? {} : { fsGroup, runAsGroup: user, runAsUser: user };
    this.readOnly = options.readOnlyRootFilesystem ?? true;
  }

  protected applyToPod(pod: PodTemplate): void {
    pod.configure({ securityProfile: SecurityProfile.RESTRICTED });
    PodDefaults.of(pod, {
      containers: this.readOnly ? { securityContext: { readOnlyRootFilesystem: true } } : {},
      pod: { securityContext: this.settings },
    });
  }
}
