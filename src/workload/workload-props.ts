import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type { LabelSelector } from '../manifest/label-selector';
import type { PodParts, RestartPolicy } from '../pod';

/** What all workloads have: the pod that they run, and their own metadata. */
export interface WorkloadProps extends PodParts {
  /**
   * Name, labels, annotations and so on of the workload itself.
   *
   * @default - a name made from the construct's path, and the chart's labels
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * Labels, annotations and so on of the pods.
   *
   * @default - the labels that the selector asks for
   */
  readonly podMetadata?: ApiObjectMetadata;
}

/** What workloads have that keep pods running and find them by labels. */
export interface ReplicatedWorkloadProps extends WorkloadProps {
  /**
   * How long a pod must have been ready before it counts as available: whole seconds.
   *
   * @default Duration.seconds(0)
   */
  readonly minReady?: Duration;
  /**
   * What happens when a container ends. There is nothing to choose: these pods always run.
   *
   * @default RestartPolicy.ALWAYS
   */
  readonly restartPolicy?: RestartPolicy.ALWAYS;
  /**
   * How the workload finds its pods. It cannot be changed once the workload is in the cluster. The pods get the labels of its `matchLabels` by themselves.
   *
   * @default - by those labels in `podMetadata` that say which app it is: `app`, `k8s-app`, `name`, `instance`, `component`, `tier`, `role` and `track`, with or
   * without a prefix such as `app.kubernetes.io/`. Without any of them by the label `podwright.dev/pods-of`, which holds kind and name of the workload. All
   * other labels, such as `version`, can change from release to release
   */
  readonly selector?: LabelSelector;
}
