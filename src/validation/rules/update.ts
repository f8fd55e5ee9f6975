import type { Rules } from './rule';

const APP_ARMOR = 'https://kubernetes.io/docs/tutorials/security/apparmor/';
const DIRECTIVES = 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/#mutable-pod-scheduling-directives';
const ELASTIC = 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#elastic-indexed-jobs';
const EPHEMERAL = 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/';
const FINALIZERS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/';
const OBJECTS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/';
const POD_UPDATE = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement';
const QOS = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/';
const RESIZE = 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/';
const STATIC_POD = 'https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/';
const WORKLOADS = 'https://kubernetes.io/docs/concepts/workloads/workload-api/';

/** What may change in an object that exists. */
export const UPDATE_RULES = {
  /** Of the init containers, only sidecars are resized, where Kubernetes has no feature for the others. */
  'resize/init-kept': { page: RESIZE },
  /** An init container that restarts when it is resized is not resized, unless it is a sidecar. */
  'resize/init-not-restarted': { page: RESIZE },
  /** A memory limit is lowered or added only where that restarts the container. */
  'resize/memory-limit-restarts': { until: 34, page: RESIZE, hint: 'set resizePolicy for memory to RestartContainer' },
  /** A pod that claims resources of its node by devices is not resized. */
  'resize/no-allocatable-claims': { since: 36, until: 37, page: RESIZE },
  /** A pod that has resources as a whole is not resized, where Kubernetes has no feature for that. */
  'resize/no-pod-resources': { page: RESIZE },
  /** A pod is resized on a node that supports it. */
  'resize/node-support': { page: RESIZE },
  /** A pod for Windows is not resized. */
  'resize/not-windows': { page: RESIZE, hint: 'replace the pod' },
  /** A resize changes CPU and memory only. */
  'resize/only-cpu-and-memory': { page: RESIZE },
  /** A resize removes no request or limit of the whole pod. */
  'resize/pod-resources-kept': { page: RESIZE },
  /** A resize does not change the QoS class of a pod. */
  'resize/qos-class': { page: QOS, hint: 'change requests and limits together, so that the class stays' },
  /** A resize removes no request or limit of a container. */
  'resize/resources-kept': { page: RESIZE },
  /** A resize adds, removes, renames and reorders no container. */
  'resize/same-containers': { page: RESIZE },
  /** A resize changes no volume. */
  'resize/volumes': { page: RESIZE },
  /** The AppArmor annotations of a pod do not change. */
  'update/app-armor-annotations': { page: APP_ARMOR },
  /** The completions of an indexed Job change together with its parallelism. */
  'update/completions-with-parallelism': { page: ELASTIC, hint: 'set completions and parallelism to the same number' },
  /** The deadline of a pod is not removed. */
  'update/deadline-kept': { page: POD_UPDATE },
  /** The deadline of a pod becomes earlier, not later. */
  'update/deadline-not-later': { page: POD_UPDATE },
  /** The new deadline of a pod is a number of seconds from 0 to 2147483647. */
  'update/deadline-range': { page: POD_UPDATE },
  /** Ephemeral containers are only added to a pod. */
  'update/ephemeral-containers-kept': { page: EPHEMERAL, hint: 'give the new one another name' },
  /** The field does not change once the object exists. */
  'update/immutable': { page: OBJECTS, hint: 'delete the object and create it again, or give the new one another name' },
  /** The scheduling of a Job stays as it is where the feature is off. */
  'update/job-scheduling': { page: WORKLOADS },
  /** A Job whose pods are scheduled as a gang stays one. */
  'update/job-scheduling-policy': { page: WORKLOADS },
  /** The annotation of a mirror pod does not change. */
  'update/mirror-annotation': { page: STATIC_POD },
  /** An object that is being deleted gets no new finalizers. */
  'update/no-new-finalizers': { page: FINALIZERS },
  /** Scheduling gates are only removed from a pod. */
  'update/no-new-gates': { page: DIRECTIVES },
  /** The node affinity of a gated pod only becomes narrower. */
  'update/node-affinity-additions': { page: DIRECTIVES, hint: 'keep what is there, and add requirements to each term' },
  /** The node affinity of a gated pod keeps the number of its terms. */
  'update/node-affinity-terms': { page: DIRECTIVES },
  /** The node selector of a gated pod only becomes narrower. */
  'update/node-selector-additions': { page: DIRECTIVES, hint: 'keep what is there, and add labels' },
  /** Images, deadline, tolerations and grace period are the only fields of a pod that may change. */
  'update/pod-fields': { page: POD_UPDATE, hint: 'replace the pod; a workload does so by itself' },
  /** No container is added to a pod or removed from it. */
  'update/same-containers': { page: POD_UPDATE, hint: 'replace the pod; a workload does so by itself' },
  /** An object does not become one of another kind. */
  'update/same-kind': { page: OBJECTS },
  /** A static pod gets no ephemeral containers and is not resized. */
  'update/static-pod': { page: STATIC_POD, hint: 'change the file of the static pod on its node' },
  /** Tolerations are only added to a pod; of those that it has, only tolerationSeconds may change. */
  'update/tolerations-kept': { page: POD_UPDATE },
} satisfies Rules;
