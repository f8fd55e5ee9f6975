import type { Duration } from 'cdk8s';
import type { EvictionResponder, PodOS, PreemptionPolicy } from './pod-enums';
import type { Quantity } from '../apimachinery/quantity';
import type { ResourceRequirements } from '../container';
import type { INamed } from '../manifest/named';
import type { DNSConfig, DNSPolicy, HostAlias } from '../network';
import type { AffinityProps, PodResourceClaim, Toleration, TopologySpreadConstraint } from '../scheduling';
import type { PodSecurityContext, SecurityProfile } from '../security';

/**
 * Options of the pod as a whole, both of a `Pod` and of the pods of a workload.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodOptions {
  /**
   * Rules about nodes and other pods. `pod.affinity` adds more.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   * @default - anywhere
   */
  readonly affinity?: AffinityProps;
  /**
   * Whether the token of the service account is mounted into the containers.
   *
   * @default - the setting of the service account, else true
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * DNS settings in addition to those of `dnsPolicy`.
   *
   * @default - none
   */
  readonly dnsConfig?: DNSConfig;
  /**
   * Where the DNS settings come from.
   *
   * @default DNSPolicy.CLUSTER_FIRST
   */
  readonly dnsPolicy?: DNSPolicy | `${DNSPolicy}`;
  /**
   * Whether containers get environment variables for the Services of the namespace.
   *
   * @default true
   */
  readonly enableServiceLinks?: boolean;
  /**
   * Responders to requests to evict the pod; at most 10. Cannot be combined with `schedulingGroup`.
   *
   * @default - none
   */
  readonly evictionResponders?: EvictionResponder[];
  /**
   * Additional lines of `/etc/hosts`.
   *
   * @default - none
   */
  readonly hostAliases?: HostAlias[];
  /**
   * Whether the pod uses the IPC namespace of the node. Forbidden by the Pod Security Standard `baseline`. Not for Windows pods.
   *
   * @default false
   */
  readonly hostIPC?: boolean;
  /**
   * Whether the pod uses the node's network. Host ports must then be equal to container ports. Forbidden by the Pod Security Standard `baseline`.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
  /**
   * Whether the processes of the node are visible to the pod. Cannot be combined with `shareProcessNamespace`. Forbidden by the Pod Security Standard `baseline`. Not for
   * Windows pods.
   *
   * @default false
   */
  readonly hostPID?: boolean;
  /**
   * Whether users in the pod are users of the node. With `false`, the pod has its own user namespace: root in the pod is not root on the node. Not for
   * Windows pods.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
   * @default true
   */
  readonly hostUsers?: boolean;
  /**
   * The host name: a DNS label.
   *
   * @default - the name of the pod
   */
  readonly hostname?: string;
  /**
   * The host name inside of the pod, in place of `hostname` and `subdomain`. It has no effect on DNS. It is a DNS subdomain of at most 64 characters.
   * Cannot be combined with `setHostnameAsFQDN` or `hostNetwork`.
   *
   * @default - none
   */
  readonly hostnameOverride?: string;
  /**
   * Secrets with credentials of image registries.
   *
   * @see https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod
   * @default - those of the service account
   */
  readonly imagePullSecrets?: (INamed | string)[];
  /**
   * The node to run on, without the scheduler. Prefer `nodeSelector` or `affinity`.
   *
   * @default - chosen by the scheduler
   */
  readonly nodeName?: string;
  /**
   * Labels that the node must have.
   *
   * @default - any node
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * The operating system of the containers.
   *
   * @default - not set
   */
  readonly os?: PodOS | `${PodOS}`;
  /**
   * The overhead of running the pod, by resource. The API server sets it from the runtime class, and rejects other values.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   * @default - that of the runtime class
   */
  readonly overhead?: { readonly [resource: string]: string | number | Quantity };
  /**
   * Whether the pod may preempt others. The priority class sets it; another value is rejected.
   *
   * @default - that of the priority class
   */
  readonly preemptionPolicy?: PreemptionPolicy | `${PreemptionPolicy}`;
  /**
   * The priority as a number. The priority class sets it; another value is rejected.
   *
   * @default - that of the priority class
   */
  readonly priority?: number;
  /**
   * The priority class, or its name.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
   * @default - the cluster's default class, else priority 0
   */
  readonly priorityClassName?: INamed | string;
  /**
   * Types of conditions that must be `True` for the pod to be ready, in addition to its containers: qualified names such as `example.com/load-balanced`.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate
   * @default - none
   */
  readonly readinessGates?: string[];
  /**
   * Resource claims of the pod, which containers use by name.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   * @default - none
   */
  readonly resourceClaims?: PodResourceClaim[];
  /**
   * Requests and limits of all containers together: `cpu`, `memory` and huge pages only. Not for Windows pods.
   *
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification
   * @default - the sum of the containers'
   */
  readonly resources?: ResourceRequirements;
  /**
   * The runtime class, or its name.
   *
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   * @default - the node's default runtime
   */
  readonly runtimeClassName?: INamed | string;
  /**
   * The scheduler that places the pod.
   *
   * @default default-scheduler
   */
  readonly schedulerName?: string;
  /**
   * Gates that prevent scheduling until they are removed: qualified names, each once.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/
   * @default - none
   */
  readonly schedulingGates?: string[];
  /**
   * The pod group of the pod, or its name (`schedulingGroup.podGroupName`).
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/gang-scheduling/
   * @default - none
   */
  readonly schedulingGroup?: INamed | string;
  /**
   * The security context of the pod, for all containers.
   *
   * @default - none
   */
  readonly securityContext?: PodSecurityContext;
  /**
   * The Pod Security Standard of the pod. The fields that `restricted` requires are set unless the program sets them (non-root, seccomp profile, no
   * privilege escalation, all capabilities dropped); fields that violate the standard are errors.
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   * @default - none: no fields are set, and no standard is checked
   */
  readonly securityProfile?: SecurityProfile | `${SecurityProfile}`;
  /**
   * The deprecated name of `serviceAccountName`. Use `serviceAccountName`.
   *
   * @default - none
   * @deprecated Write `serviceAccountName`.
   */
  readonly serviceAccount?: INamed | string;
  /**
   * The service account that the pod runs as, or its name.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   * @default default
   */
  readonly serviceAccountName?: INamed | string;
  /**
   * Whether the host name in the containers is the fully qualified one. It then has at most 64 characters.
   *
   * @default false
   */
  readonly setHostnameAsFQDN?: boolean;
  /**
   * Whether containers share a process namespace. Cannot be combined with `hostPID`. Not for Windows pods.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/
   * @default false
   */
  readonly shareProcessNamespace?: boolean;
  /**
   * The name of the headless Service that gives the pod a DNS name: a DNS label.
   *
   * @default - no DNS name
   */
  readonly subdomain?: string;
  /**
   * The time between the request to stop and the kill, including `preStop` hooks: whole seconds; 0 kills at once.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
   * @default Duration.seconds(30)
   */
  readonly terminationGracePeriod?: Duration;
  /**
   * Taints that the pod tolerates.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   * @default - none
   */
  readonly tolerations?: Toleration[];
  /**
   * How these pods are spread over zones, nodes and other domains.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   * @default - the default of the cluster
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];
}
