/**
 * What the kubelet does when a container ends: a setting of a pod for all of its containers, and since Kubernetes 1.35 of a single container.
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
