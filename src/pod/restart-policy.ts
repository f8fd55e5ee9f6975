/**
 * What the kubelet does when a container of the pod ends.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
 */
export enum RestartPolicy {
  /** Starts it again. What Kubernetes takes when nothing is said. */
  ALWAYS = 'Always',
  /** Starts it again when it failed. */
  ON_FAILURE = 'OnFailure',
  /** Leaves it. */
  NEVER = 'Never',
}
