import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { PodOptions } from './pod-options';
import type { ContainerProps, InitContainerProps, RestartPolicy, SidecarContainerProps } from '../container';
import type { VolumeProps } from '../volume';

/** The containers and volumes of a pod. */
export interface PodParts extends PodOptions {
  /**
   * The containers; each requires a `name`. `addContainer` adds more.
   *
   * @default - none
   */
  readonly containers?: ContainerProps[];
  /**
   * Containers that run to completion, one after the other, before the others start; each requires a `name`. `addInitContainer` adds more.
   *
   * @default - none
   */
  readonly initContainers?: InitContainerProps[];
  /**
   * Sidecars: they start after the `initContainers` given here, before the containers, and run until all of those have ended; each requires a `name`.
   * `addSidecarContainer` adds more, in any order with init containers.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   * @default - none
   */
  readonly sidecarContainers?: SidecarContainerProps[];
  /**
   * The volumes; each requires a `name`. `addVolume` adds more.
   *
   * @default - none
   */
  readonly volumes?: VolumeProps[];
}

/** Properties of a pod template. */
export interface PodTemplateProps extends PodParts {
  /**
   * How long the pod may run before it is killed and counts as failed: whole seconds, at least 1.
   *
   * @default - no deadline
   */
  readonly activeDeadline?: Duration;
  /**
   * Metadata: name, labels, annotations and so on.
   *
   * @default - a name generated from the path of the construct, if the pod is an object, and the labels of the chart
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * What happens when a container ends.
   *
   * @default RestartPolicy.ALWAYS
   */
  readonly restartPolicy?: RestartPolicy | `${RestartPolicy}`;
}

/** Properties of a `Pod`. */
export interface PodProps extends PodTemplateProps {}
