import type { AppArmorProfile } from './app-armor-profile';
import type { SeccompProfile } from './seccomp-profile';
import { renderSELinuxOptions, renderWindowsOptions, type SELinuxOptions, type WindowsOptions } from './security-options';
import { listOf } from '../manifest/list';
import { manifestOf, plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/** When the kubelet changes owner and permissions of a volume to `fsGroup`. */
export enum FSGroupChangePolicy {
  /** Only if the root of the volume does not have them yet. Faster for large volumes. */
  ON_ROOT_MISMATCH = 'OnRootMismatch',
  /** Every time the volume is mounted. */
  ALWAYS = 'Always',
}

/** Which supplemental groups a process has. */
export enum SupplementalGroupsPolicy {
  /** Those of the pod, and those of the user in the image. */
  MERGE = 'Merge',
  /** Those of the pod only. */
  STRICT = 'Strict',
}

/** How the SELinux label of a pod is applied to its volumes. */
export enum SELinuxChangePolicy {
  /** As a mount option, if the volume supports it: fast, but all pods that share the volume must have the same label. */
  MOUNT_OPTION = 'MountOption',
  /** File by file: slow with large volumes, but pods with different labels may share one. */
  RECURSIVE = 'Recursive',
}

/** A namespaced kernel parameter. */
export interface Sysctl {
  /** Its name, such as `net.ipv4.tcp_syncookies`. The Pod Security Standards `baseline` and `restricted` allow a few safe ones only. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
}

/**
 * The security context of a pod, for all of its containers.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod
 */
export interface PodSecurityContext {
  /**
   * The AppArmor profile. Not for Windows pods.
   *
   * @default - the container runtime's
   */
  readonly appArmorProfile?: AppArmorProfile;
  /**
   * A supplemental group of all containers, which also owns the volumes that support it; 0 to 2147483647. Not for Windows pods.
   *
   * @default - volumes keep their owner
   */
  readonly fsGroup?: number;
  /**
   * When owner and permissions of volumes are changed to `fsGroup`. Not for Windows pods.
   *
   * @default FSGroupChangePolicy.ALWAYS
   */
  readonly fsGroupChangePolicy?: FSGroupChangePolicy | `${FSGroupChangePolicy}`;
  /**
   * The group id of the processes, 0 to 2147483647. Not for Windows pods.
   *
   * @default - the container runtime's
   */
  readonly runAsGroup?: number;
  /**
   * Whether the kubelet refuses to start containers as user 0.
   *
   * @default - not checked
   */
  readonly runAsNonRoot?: boolean;
  /**
   * The user id of the processes, 0 to 2147483647. Not for Windows pods.
   *
   * @default - the user of each image
   */
  readonly runAsUser?: number;
  /**
   * How the SELinux label is applied to the volumes. Not for Windows pods.
   *
   * @default SELinuxChangePolicy.MOUNT_OPTION
   */
  readonly seLinuxChangePolicy?: SELinuxChangePolicy | `${SELinuxChangePolicy}`;
  /**
   * The SELinux label of all containers. Not for Windows pods.
   *
   * @default - one that the container runtime chooses for each container
   */
  readonly seLinuxOptions?: SELinuxOptions;
  /**
   * The seccomp profile. Not for Windows pods.
   *
   * @default - none, unless the kubelet has a default
   */
  readonly seccompProfile?: SeccompProfile;
  /**
   * Groups of the first process of each container, beside its primary group; each 0 to 2147483647. Not for Windows pods.
   *
   * @default - none
   */
  readonly supplementalGroups?: number[];
  /**
   * Whether the groups that an image defines are added. Not for Windows pods.
   *
   * @default SupplementalGroupsPolicy.MERGE
   */
  readonly supplementalGroupsPolicy?: SupplementalGroupsPolicy | `${SupplementalGroupsPolicy}`;
  /**
   * Kernel parameters of the pod. Each name once. Not for Windows pods.
   *
   * @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
   * @default - none
   */
  readonly sysctls?: Sysctl[];
  /**
   * Settings of Windows containers. Not for Linux pods.
   *
   * @default - none
   */
  readonly windowsOptions?: WindowsOptions;
}

export const renderPodSecurityContext = structRenderer<PodSecurityContext>({
  appArmorProfile: manifestOf,
  fsGroup: AS_IS,
  fsGroupChangePolicy: AS_IS,
  runAsGroup: AS_IS,
  runAsNonRoot: AS_IS,
  runAsUser: AS_IS,
  seLinuxChangePolicy: AS_IS,
  seLinuxOptions: renderSELinuxOptions,
  seccompProfile: manifestOf,
  supplementalGroups: plainCopy,
  supplementalGroupsPolicy: AS_IS,
  sysctls: listOf('spec.securityContext.sysctls', structRenderer<Sysctl>({ name: AS_IS, value: AS_IS }, 'Sysctl')),
  windowsOptions: renderWindowsOptions,
}, 'PodSecurityContext');
