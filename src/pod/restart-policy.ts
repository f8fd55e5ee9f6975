/**
 * What the kubelet does when a container of the pod ends.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
 */
export enum RestartPolicy {
  /** Restarts it. The Kubernetes default. */
  ALWAYS = 'Always',
  /** Restarts it if it failed. */
  ON_FAILURE = 'OnFailure',
  /** Does not restart it. */
  NEVER = 'Never',
}
