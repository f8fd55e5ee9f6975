/**
 * The operating system that the containers of a pod are made for.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-os
 */
export enum PodOS {
  /** Linux. Forbids `windowsOptions`. */
  LINUX = 'linux',
  /** Windows. Forbids what only Linux has: host namespaces, users by number, capabilities, seccomp, AppArmor, SELinux, sysctls. */
  WINDOWS = 'windows',
}

/**
 * Whether a pod that cannot be scheduled may preempt pods of lower priority.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class
 */
export enum PreemptionPolicy {
  /** It never preempts others. */
  NEVER = 'Never',
  /** It preempts others. The Kubernetes default. */
  PREEMPT_LOWER_PRIORITY = 'PreemptLowerPriority',
}

/**
 * A responder to requests to evict the pod.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/
 */
export interface EvictionResponder {
  /** The responder's name: a domain-prefixed key such as `acme.io/foo`, each once, not below `k8s.io` and `kubernetes.io`. */
  readonly name: string;
  /** The priority, 0 to 100000. Responders with a higher priority are asked first. */
  readonly priority: number;
}
