import type { StartContract } from './start-contract';
import type { ContainerPortProps, EnvValue, Lifecycle, Probe, ResourceRequirements } from '../container';
import type { INamed } from '../manifest/named';
import type { SecurityContext } from '../security';
import type { VolumeSource } from '../volume';

/** Options of the containers of all patterns. */
export interface SidecarOptions {
  /**
   * More environment variables, by name.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /**
   * Whether it is a native sidecar: an init container that starts before the app and stops after it. With `false`, it is an ordinary container, which starts and
   * stops together with the app, and keeps jobs from completing.
   *
   * @default true
   */
  readonly native?: boolean;
  /**
   * Requests, limits and claims.
   *
   * @default - none: the quality of service class is then not Guaranteed
   */
  readonly resources?: ResourceRequirements;
  /**
   * The security context. It replaces that of the pattern.
   *
   * @default - what the Pod Security Standard `restricted` requires, and a read-only root file system if the tool supports it
   */
  readonly securityContext?: SecurityContext;
  /**
   * The init container or sidecar that it starts before, or its name: for an init container that needs it. For native sidecars only.
   *
   * @default - after those that are there already
   */
  readonly startsBefore?: INamed | string;
  /**
   * Whether it starts before all init containers and sidecars that are there already. For native sidecars only.
   *
   * @default false
   */
  readonly startsFirst?: boolean;
}

/** Options of patterns for a certain tool. */
export interface RecipeOptions extends SidecarOptions {
  /**
   * The image.
   *
   * @default - a release with which the pattern was tested
   */
  readonly image?: string;
  /**
   * The name of the container: a DNS label, unique in the pod.
   *
   * @default - the name of the tool
   */
  readonly name?: string;
}

/** A volume that a sidecar adds to the pod. */
export interface SidecarVolume {
  /** The path in the sidecar. */
  readonly mountPath: string;
  /** Its name: a DNS label, unique among the volumes of the pod. */
  readonly name: string;
  /**
   * Whether the mount is read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** The source of the volume. */
  readonly source: VolumeSource;
}

/** Properties of a sidecar. */
export interface SidecarProps extends SidecarOptions {
  /**
   * Arguments of the entrypoint.
   *
   * @default - those of the image
   */
  readonly args?: string[];
  /**
   * The entrypoint.
   *
   * @default - that of the image
   */
  readonly command?: string[];
  /** The image, with a release tag or digest. */
  readonly image: string;
  /**
   * Hooks after the start and before the stop. Native sidecars stop after the app without a `preStop` hook.
   *
   * @default - nothing
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Checks whether the container works. If not, it is restarted.
   *
   * @default - no check
   */
  readonly livenessProbe?: Probe;
  /** The name of the container: a DNS label, unique in the pod. */
  readonly name: string;
  /**
   * The ports of the sidecar. No other container of the pod may have them.
   *
   * @default - none
   */
  readonly ports?: ContainerPortProps[];
  /**
   * The readiness probe. While it fails, Services do not route to the pod: use it only if the app cannot serve without the sidecar.
   *
   * @default - ready once it has started
   */
  readonly readinessProbe?: Probe;
  /** Whether the app waits for the sidecar. */
  readonly startup: StartContract;
  /**
   * Volumes that the sidecar adds.
   *
   * @default - none
   */
  readonly volumes?: SidecarVolume[];
}
