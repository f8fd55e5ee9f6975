import type { Rules } from './rule';

const CLAIMS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/';
const EXTENDED = 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#extended-resources';
const HUGE_PAGES = 'https://kubernetes.io/docs/tasks/manage-hugepages/scheduling-hugepages/';
const POD_RESOURCES = 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/';
const RESIZE = 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/';
const RESOURCES = 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/';
const STATIC_POD = 'https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/';

/** Requests, limits and claims of containers and pods. */
export const RESOURCES_RULES = {
  /** The name of a resource claim within a pod is a DNS label. */
  'pod-resource-claim/name-format': { page: CLAIMS, hint: 'use lower-case letters, digits and \'-\'' },
  /** A resource claim of a pod has a name. */
  'pod-resource-claim/name-required': { page: CLAIMS },
  /** Names of resource claims are unique within a pod. */
  'pod-resource-claim/name-unique': { page: CLAIMS },
  /** A resource claim of a pod has one source, a claim or a template. */
  'pod-resource-claim/one-source': {
    page: CLAIMS,
    hint: 'keep resourceClaimName, which pods share, or resourceClaimTemplateName, which makes a claim for each',
    programHint: 'keep PodResourceClaim.resourceClaim, which pods share, or PodResourceClaim.resourceClaimTemplate, which makes a claim for each',
  },
  /** The claim or template of a resource claim has a name that an object can have. */
  'pod-resource-claim/source-name-format': { page: CLAIMS, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** A resource claim of a pod has a source. */
  'pod-resource-claim/source-required': {
    page: CLAIMS,
    hint: 'set resourceClaimName or resourceClaimTemplateName',
    programHint: 'use PodResourceClaim.resourceClaim or PodResourceClaim.resourceClaimTemplate',
  },
  /** No container has a higher limit than its pod. */
  'pod-resources/container-within-limits': { page: POD_RESOURCES, hint: 'lower the limit of the container, or raise that of the pod' },
  /** The limit of a pod for huge pages is at least the sum of its containers' limits. */
  'pod-resources/limits-cover-containers': { page: POD_RESOURCES, hint: 'raise the limit of the pod' },
  /** The resources of a whole pod have no claims. */
  'pod-resources/no-claims': { page: POD_RESOURCES, hint: 'name the claims in the resources of the containers' },
  /** A pod for Windows has no resources of its own. */
  'pod-resources/not-windows': { page: POD_RESOURCES, hint: 'set the resources of each container' },
  /** The request of a pod is at least the sum of its containers' requests. */
  'pod-resources/requests-cover-containers': { page: POD_RESOURCES, hint: 'raise the request of the pod, or leave it out' },
  /** An init container that is no sidecar does not restart when it is resized. */
  'resize-policy/init-not-restarted': { since: 36, page: RESIZE, hint: 'use NotRequired, or leave resizePolicy out' },
  /** A container of a pod that never restarts does not restart when it is resized. */
  'resize-policy/never-restarted': { page: RESIZE, hint: 'use NotRequired' },
  /** A resize policy names its resource. */
  'resize-policy/resource-required': { page: RESIZE },
  /** A resize policy is for cpu or memory. */
  'resize-policy/resource-supported': { page: RESIZE },
  /** A container has one resize policy for each resource. */
  'resize-policy/resource-unique': { page: RESIZE },
  /** A resize policy says whether the container restarts. */
  'resize-policy/restart-policy-required': { page: RESIZE, hint: 'use NotRequired or RestartContainer' },
  /** A resize policy is NotRequired or RestartContainer. */
  'resize-policy/restart-policy-supported': { page: RESIZE },
  /** A container uses a resource claim that its pod has. */
  'resource-claim/claim-exists': { page: CLAIMS, hint: 'add the claim to resourceClaims of the pod' },
  /** A container names the resource claim that it uses. */
  'resource-claim/name-required': { page: CLAIMS },
  /** A static pod has no resource claims. */
  'resource-claim/not-static-pod': { page: STATIC_POD },
  /** The request of a resource claim is a DNS label. */
  'resource-claim/request-format': { page: CLAIMS },
  /** A container uses each resource claim, or each request of it, once. */
  'resource-claim/unique': { page: CLAIMS, hint: 'name the whole claim once, or each of its requests once' },
  /** A container with huge pages requests or limits CPU or memory, too. */
  'resources/huge-pages-need-cpu-or-memory': { page: HUGE_PAGES, hint: 'add a request for cpu or memory' },
  /** The amount of a resource other than CPU is a whole number. */
  'resources/integer': { page: EXTENDED, hint: 'write a whole number; only cpu has fractions such as 500m' },
  /** A resource that cannot be overcommitted has a limit. */
  'resources/limit-required': { page: EXTENDED, hint: 'extended resources and huge pages need a limit equal to the request' },
  /** A resource is cpu, memory, ephemeral-storage, hugepages-<size>, or an extended resource such as example.com/gpu. */
  'resources/name': { page: RESOURCES, hint: 'write cpu, memory, ephemeral-storage, hugepages-2Mi, or a domain and a name: example.com/gpu' },
  /** The amount of a resource is not negative. */
  'resources/non-negative': { page: RESOURCES },
  /** The resources of a whole pod are CPU, memory and huge pages. */
  'resources/pod-level-supported': { page: POD_RESOURCES, hint: 'set other resources at the containers' },
  /** The request for a resource that cannot be overcommitted equals its limit. */
  'resources/request-equals-limit': { page: EXTENDED, hint: 'leave the request out: it defaults to the limit' },
  /** A request is not greater than its limit. */
  'resources/request-within-limit': { page: RESOURCES, hint: 'lower the request, or raise the limit' },
  /** An amount of huge pages is a multiple of their size. */
  'resources/whole-huge-pages': { page: HUGE_PAGES, hint: 'use a multiple of the size: 4Mi of hugepages-2Mi' },
} satisfies Rules;
