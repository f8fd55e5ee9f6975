import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { RestartPolicy } from '../container';
import type { LabelSelector } from '../manifest/label-selector';
import type { PodParts } from '../pod';

/** Properties of all workloads. */
export interface WorkloadProps extends PodParts {
  /**
   * Metadata of the workload: name, labels, annotations and so on.
   *
   * @default - a name generated from the path of the construct, and the labels of the chart
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * Metadata of the pods: labels, annotations and so on.
   *
   * @default - the labels of the selector
   */
  readonly podMetadata?: ApiObjectMetadata;
}

/** Properties of workloads that keep pods running. */
export interface ReplicatedWorkloadProps extends WorkloadProps {
  /**
   * How long a pod must be ready before it counts as available: whole seconds.
   *
   * @default Duration.seconds(0)
   */
  readonly minReady?: Duration;
  /**
   * What happens when a container ends. `Always` is the only valid value.
   *
   * @default RestartPolicy.ALWAYS
   */
  readonly restartPolicy?: RestartPolicy.ALWAYS | 'Always';
  /**
   * The selector of the workload's pods. It cannot be changed once the workload is in the cluster. Its `matchLabels` are added to the pods.
   *
   * @default - by those labels in `podMetadata` that say which app it is: `app`, `k8s-app`, `name`, `instance`, `component`, `tier`, `role` and `track`, with or
   * without a prefix such as `app.kubernetes.io/`. Without any of them by the label `podwright.dev/pods-of`, which holds kind and name of the workload. All
   * other labels, such as `version`, can change from release to release
   */
  readonly selector?: LabelSelector;
}
