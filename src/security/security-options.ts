import { AS_IS, structRenderer } from '../manifest/struct';

/**
 * The SELinux label of a container. Not for Windows pods.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container
 */
export interface SELinuxOptions {
  /**
   * The level part of the label, such as `s0:c123,c456`.
   *
   * @default - chosen by the container runtime
   */
  readonly level?: string;
  /**
   * The role part of the label. The Pod Security Standards `baseline` and `restricted` forbid it.
   *
   * @default - chosen by the container runtime
   */
  readonly role?: string;
  /**
   * The type part of the label, such as `container_t`.
   *
   * @default - chosen by the container runtime
   */
  readonly type?: string;
  /**
   * The user part of the label. The Pod Security Standards `baseline` and `restricted` forbid it.
   *
   * @default - chosen by the container runtime
   */
  readonly user?: string;
}

/**
 * Options of Windows containers. Not for Linux pods.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-runasusername/
 */
export interface WindowsOptions {
  /**
   * The GMSA credential spec itself. Filled in by the GMSA webhook from `gmsaCredentialSpecName`. At most 64 KiB.
   *
   * @default - none
   */
  readonly gmsaCredentialSpec?: string;
  /**
   * Name of the GMSA credential spec.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-gmsa/
   * @default - none
   */
  readonly gmsaCredentialSpecName?: string;
  /**
   * Whether the container runs as a process of the host. It must be the same for all containers of a pod, and requires `hostNetwork: true`.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
   * @default - not a host process
   */
  readonly hostProcess?: boolean;
  /**
   * The Windows user that the process runs as, `DOMAIN\USER`; the domain may be left out.
   *
   * @default - the user of the image
   */
  readonly runAsUserName?: string;
}

/** The mount of `/proc` in a container. */
export enum ProcMount {
  /** The default of the container runtime: some paths masked, some read-only. */
  DEFAULT = 'Default',
  /** No paths masked. Requires `hostUsers: false` in the pod. */
  UNMASKED = 'Unmasked',
}

export const renderSELinuxOptions = structRenderer<SELinuxOptions>({ level: AS_IS, role: AS_IS, type: AS_IS, user: AS_IS }, 'SELinuxOptions');

export const renderWindowsOptions = structRenderer<WindowsOptions>({
  gmsaCredentialSpec: AS_IS,
  gmsaCredentialSpecName: AS_IS,
  hostProcess: AS_IS,
  runAsUserName: AS_IS,
}, 'WindowsOptions');
