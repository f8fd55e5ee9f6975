import type { StartContract } from './start-contract';
import type { ContainerPortProps, EnvValue, Lifecycle, Probe, ResourceRequirements } from '../container';
import type { SecurityContext } from '../security';
import type { VolumeSource } from '../volume';

/** What can be said of the container of any pattern. */
export interface SidecarOptions {
  /**
   * More environment variables, by name.
   *
   * @default - none
   */
  readonly env?: { readonly [name: string]: EnvValue | string };
  /**
   * Whether it is a native sidecar: an init container that starts before the app and stops after it. `false` makes it an ordinary container, which starts and
   * stops together with the app, and keeps jobs from completing.
   *
   * @default true
   */
  readonly native?: boolean;
  /**
   * Requests, limits and claims.
   *
   * @default - none said: the pod is then not of the best quality of service
   */
  readonly resources?: ResourceRequirements;
  /**
   * Its security settings, in place of all that the pattern says itself.
   *
   * @default - as the Pod Security Standard `restricted` asks for, and a read-only root file system, as far as the tool can
   */
  readonly securityContext?: SecurityContext;
}

/** What can be said of a pattern that brings a known tool. */
export interface RecipeOptions extends SidecarOptions {
  /**
   * The image.
   *
   * @default - a release that the pattern is known to work with, by its number
   */
  readonly image?: string;
  /**
   * The name of the container: a DNS label, unique in the pod.
   *
   * @default - the name of the tool
   */
  readonly name?: string;
}

/** A volume that a sidecar brings into the pod. */
export interface SidecarVolume {
  /** Where the sidecar sees it. */
  readonly mountPath: string;
  /** Its name: a DNS label, unique among the volumes of the pod. */
  readonly name: string;
  /**
   * Whether the sidecar only reads it.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /** The source of the volume. */
  readonly source: VolumeSource;
}

/** What a sidecar is. */
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
  /** The image, by its number or digest. */
  readonly image: string;
  /**
   * Hooks after the start and before the stop. Native sidecars stop after the app by themselves: no `preStop` is needed to delay them.
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
   * The ports that it listens on. No other container of the pod may have them.
   *
   * @default - none
   */
  readonly ports?: ContainerPortProps[];
  /**
   * Asks whether it is ready. The whole pod is taken out of its services when not: only where the app cannot serve without it.
   *
   * @default - ready once it has started
   */
  readonly readinessProbe?: Probe;
  /** Whether the app waits for it. */
  readonly startup: StartContract;
  /**
   * Volumes that it brings along.
   *
   * @default - none
   */
  readonly volumes?: SidecarVolume[];
}
