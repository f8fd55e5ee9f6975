import type { AppArmorProfile } from './app-armor-profile';
import type { SeccompProfile } from './seccomp-profile';
import { renderSELinuxOptions, renderWindowsOptions, type ProcMount, type SELinuxOptions, type WindowsOptions } from './security-options';
import { manifestOf, plainCopy } from '../manifest/plain';
import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * Linux capabilities to add to, and to drop from, those that the container runtime grants.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container
 */
export interface Capabilities {
  /**
   * Capabilities to add: names without `CAP_`, see `Capability`. The Pod Security Standard `restricted` allows `NET_BIND_SERVICE` only.
   *
   * @default - none
   */
  readonly add?: string[];
  /**
   * Capabilities to drop: names without `CAP_`, or `ALL`, see `Capability`. The Pod Security Standard `restricted` requires `ALL`.
   *
   * @default - none
   */
  readonly drop?: string[];
}

/**
 * The security context of a container. Its fields take precedence over those of the pod.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-container
 */
export interface SecurityContext {
  /**
   * Whether a process can gain more privileges than its parent. `false` is rejected beside `privileged: true` or the capability `CAP_SYS_ADMIN`.
   * Not for Windows pods.
   *
   * @default - allowed
   */
  readonly allowPrivilegeEscalation?: boolean;
  /**
   * The AppArmor profile. Not for Windows pods.
   *
   * @default - the pod's
   */
  readonly appArmorProfile?: AppArmorProfile;
  /**
   * Capabilities to add and to drop. Not for Windows pods.
   *
   * @default - those that the container runtime grants
   */
  readonly capabilities?: Capabilities;
  /**
   * Whether the container is privileged: its processes are root on the node. Not for Windows pods.
   *
   * @default false
   */
  readonly privileged?: boolean;
  /**
   * The mount of `/proc` in the container. Not for Windows pods.
   *
   * @default ProcMount.DEFAULT
   */
  readonly procMount?: ProcMount | `${ProcMount}`;
  /**
   * Whether the root file system is read-only. Not for Windows pods.
   *
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean;
  /**
   * The group id of the process, 0 to 2147483647. Not for Windows pods.
   *
   * @default - the pod's, else the container runtime's
   */
  readonly runAsGroup?: number;
  /**
   * Whether the kubelet refuses to start the container as user 0.
   *
   * @default - the pod's, else not checked
   */
  readonly runAsNonRoot?: boolean;
  /**
   * The user id of the process, 0 to 2147483647. Not for Windows pods.
   *
   * @default - the pod's, else the user of the image
   */
  readonly runAsUser?: number;
  /**
   * The SELinux label. Not for Windows pods.
   *
   * @default - the pod's, else one that the container runtime chooses
   */
  readonly seLinuxOptions?: SELinuxOptions;
  /**
   * The seccomp profile. Not for Windows pods.
   *
   * @default - the pod's
   */
  readonly seccompProfile?: SeccompProfile;
  /**
   * Settings of Windows containers. Not for Linux pods.
   *
   * @default - the pod's
   */
  readonly windowsOptions?: WindowsOptions;
}

export const renderSecurityContext = structRenderer<SecurityContext>({
  allowPrivilegeEscalation: AS_IS,
  appArmorProfile: manifestOf,
  capabilities: structRenderer<Capabilities>({ add: plainCopy, drop: plainCopy }, 'Capabilities'),
  privileged: AS_IS,
  procMount: AS_IS,
  readOnlyRootFilesystem: AS_IS,
  runAsGroup: AS_IS,
  runAsNonRoot: AS_IS,
  runAsUser: AS_IS,
  seLinuxOptions: renderSELinuxOptions,
  seccompProfile: manifestOf,
  windowsOptions: renderWindowsOptions,
}, 'SecurityContext');
