import type { Duration } from 'cdk8s';
import type { EvictionResponder, PodOS, PreemptionPolicy } from './pod-enums';
import type { Quantity } from '../apimachinery/quantity';
import type { ResourceRequirements } from '../container';
import type { INamed } from '../manifest/named';
import type { DnsConfig, DnsPolicy, HostAlias } from '../network';
import type { AffinityProps, PodResourceClaim, Toleration, TopologySpreadConstraint } from '../scheduling';
import type { PodSecurityContext, PodSecurityLevel } from '../security';

/**
 * What holds for a pod as a whole, wherever the pod stands: on its own or in a workload. What is not said here is not in the manifest.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodOptions {
  /**
   * Where the pod may, must, should run. More can be said later through `pod.affinity`.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#affinity-and-anti-affinity
   * @default - anywhere
   */
  readonly affinity?: AffinityProps;
  /**
   * Whether containers get the token of the service account.
   *
   * @default - as the service account has it, else true
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Settings of the resolver beside those that `dnsPolicy` brings.
   *
   * @default - none
   */
  readonly dnsConfig?: DnsConfig;
  /**
   * Where the resolver gets its settings from.
   *
   * @default DnsPolicy.CLUSTER_FIRST
   */
  readonly dnsPolicy?: DnsPolicy;
  /**
   * Whether containers get environment variables for the services of the namespace.
   *
   * @default true
   */
  readonly enableServiceLinks?: boolean;
  /**
   * Who answers, by priority, when the pod is asked to leave; at most 10. Not together with `schedulingGroup`.
   *
   * @default - nobody
   */
  readonly evictionResponders?: EvictionResponder[];
  /**
   * Lines for `/etc/hosts`.
   *
   * @default - none
   */
  readonly hostAliases?: HostAlias[];
  /**
   * Whether the pod uses the node's IPC namespace. Forbidden by the Pod Security Standard `baseline`. Not for Windows pods.
   *
   * @default false
   */
  readonly hostIPC?: boolean;
  /**
   * Whether the pod uses the node's network. Host ports then equal container ports. Forbidden by the Pod Security Standard `baseline`.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
  /**
   * Whether the pod sees the node's processes. Not together with `shareProcessNamespace`. Forbidden by the Pod Security Standard `baseline`. Not for
   * Windows pods.
   *
   * @default false
   */
  readonly hostPID?: boolean;
  /**
   * Whether users in the pod are users of the node. With `false` the pod gets a user namespace of its own: root inside is nobody outside. Not for
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
   * The host name that the pod itself sees, in place of `hostname` and `subdomain`, without any effect on DNS: a DNS subdomain of at most 64 characters.
   * Not together with `setHostnameAsFQDN` or `hostNetwork`.
   *
   * @default - none
   */
  readonly hostnameOverride?: string;
  /**
   * Secrets with credentials for the registries that images come from.
   *
   * @see https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod
   * @default - those of the service account
   */
  readonly imagePullSecrets?: (INamed | string)[];
  /**
   * The node to run on, past the scheduler. Choose nodes by `nodeSelector` or `affinity` instead where you can.
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
   * @default - not said
   */
  readonly os?: PodOS;
  /**
   * What running the pod itself costs, by resource, as the runtime class has it. The API server fills it in, and rejects what differs.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   * @default - that of the runtime class
   */
  readonly overhead?: { readonly [resource: string]: string | number | Quantity };
  /**
   * Whether the pod may push out others. Comes from the priority class; a different value is rejected.
   *
   * @default - that of the priority class
   */
  readonly preemptionPolicy?: PreemptionPolicy;
  /**
   * The priority as a number. Comes from the priority class; a different value is rejected.
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
   * Types of conditions that must be `True`, beside ready containers, for the pod to be ready: qualified names such as `example.com/load-balanced`.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate
   * @default - none
   */
  readonly readinessGates?: string[];
  /**
   * Devices that the pod claims; containers use them by name.
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
   * Names of gates that hold back scheduling until somebody removes them: qualified names, each once.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/
   * @default - none
   */
  readonly schedulingGates?: string[];
  /**
   * The pod group that the pod is scheduled with, or its name (`schedulingGroup.podGroupName`).
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/gang-scheduling/
   * @default - scheduled by itself
   */
  readonly schedulingGroup?: INamed | string;
  /**
   * Security settings of all containers.
   *
   * @default - none
   */
  readonly securityContext?: PodSecurityContext;
  /**
   * The Pod Security Standard that the pod has to meet. What `restricted` demands is filled in where nothing is said (non-root, seccomp profile, no
   * privileges to gain, all capabilities dropped); what is said against the standard is reported as an error.
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   * @default - none: nothing is filled in, nothing is checked
   */
  readonly securityProfile?: PodSecurityLevel;
  /**
   * Kubernetes' old name of `serviceAccountName`, for manifests that must carry it. Write `serviceAccountName` instead.
   *
   * @default - none
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
   * Whether the host name in the containers is the fully qualified one. It must not be longer than 64 characters then.
   *
   * @default false
   */
  readonly setHostnameAsFQDN?: boolean;
  /**
   * Whether the containers see each other's processes. Not together with `hostPID`. Not for Windows pods.
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/
   * @default false
   */
  readonly shareProcessNamespace?: boolean;
  /**
   * The name of the headless service below which the pod gets a DNS name: a DNS label.
   *
   * @default - no DNS name
   */
  readonly subdomain?: string;
  /**
   * How long containers have to end, `preStop` hooks included, before they are killed: whole seconds, 0 kills at once.
   *
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination
   * @default Duration.seconds(30)
   */
  readonly terminationGracePeriod?: Duration;
  /**
   * Taints of nodes that do not keep the pod away.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   * @default - none
   */
  readonly tolerations?: Toleration[];
  /**
   * How pods of this kind are spread over zones, nodes and the like.
   *
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
   * @default - as the cluster has it
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];
}
