import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { PodOptions } from './pod-options';
import type { RestartPolicy } from './restart-policy';
import type { ContainerProps, InitContainerProps, SidecarContainerProps } from '../container';
import type { VolumeProps } from '../volume';

/** What a pod consists of, beside what holds for it as a whole. */
export interface PodParts extends PodOptions {
  /**
   * The containers; each needs a `name`. More can be added with `addContainer`.
   *
   * @default - none yet
   */
  readonly containers?: ContainerProps[];
  /**
   * Containers that run to completion, one after the other, before the others start; each needs a `name`. More can be added with `addInitContainer`.
   *
   * @default - none yet
   */
  readonly initContainers?: InitContainerProps[];
  /**
   * Sidecars: they start after the `initContainers` given here, before the containers, and run until all of those have ended; each needs a `name`. More
   * can be added with `addSidecarContainer`, in any order with init containers.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   * @default - none yet
   */
  readonly sidecarContainers?: SidecarContainerProps[];
  /**
   * The volumes; each needs a `name`. More can be added with `addVolume`.
   *
   * @default - none yet
   */
  readonly volumes?: VolumeProps[];
}

/** What is known of a pod when it is created. */
export interface PodTemplateProps extends PodParts {
  /**
   * How long the pod may run, from the time the node takes it up, before it is killed and has failed: whole seconds, at least 1.
   *
   * @default - as long as it likes
   */
  readonly activeDeadline?: Duration;
  /**
   * Name, labels, annotations and so on.
   *
   * @default - a name made from the construct's path where the pod is an object of its own, and the chart's labels
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * What happens when a container ends.
   *
   * @default RestartPolicy.ALWAYS
   */
  readonly restartPolicy?: RestartPolicy;
}

/** What is known of a `Pod` when it is created. */
export interface PodProps extends PodTemplateProps {}
