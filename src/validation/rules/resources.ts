import type { Rules } from './rule';

const CLAIMS = 'https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/';
const POD_RESOURCES = 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/';
const RESIZE = 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/';
const RESOURCES = 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/';

/** Requests, limits and claims of containers and pods. */
export const RESOURCES_RULES = {
  'pod-resource-claim/name-format': { page: CLAIMS },
  'pod-resource-claim/name-required': { page: CLAIMS },
  'pod-resource-claim/name-unique': { page: CLAIMS },
  'pod-resource-claim/one-source': { page: CLAIMS },
  'pod-resource-claim/source-name-format': { page: CLAIMS },
  'pod-resource-claim/source-required': { page: CLAIMS },
  'pod-resources/container-within-limits': { page: POD_RESOURCES },
  'pod-resources/limits-cover-containers': { page: POD_RESOURCES },
  'pod-resources/no-claims': { page: POD_RESOURCES },
  'pod-resources/not-windows': { page: POD_RESOURCES },
  'pod-resources/requests-cover-containers': { page: POD_RESOURCES },
  'resize-policy/init-not-restarted': { page: RESIZE, since: 36 },
  'resize-policy/never-restarted': { page: RESIZE },
  'resize-policy/resource-required': { page: RESIZE },
  'resize-policy/resource-supported': { page: RESIZE },
  'resize-policy/resource-unique': { page: RESIZE },
  'resize-policy/restart-policy-required': { page: RESIZE },
  'resize-policy/restart-policy-supported': { page: RESIZE },
  'resource-claim/claim-exists': { page: CLAIMS },
  'resource-claim/name-required': { page: CLAIMS },
  'resource-claim/not-static-pod': { page: CLAIMS },
  'resource-claim/request-format': { page: CLAIMS },
  'resource-claim/unique': { page: CLAIMS },
  'resources/huge-pages-need-cpu-or-memory': { page: RESOURCES },
  'resources/integer': { page: RESOURCES },
  'resources/limit-required': { page: RESOURCES, hint: 'extended resources and huge pages need a limit equal to the request' },
  'resources/name': { page: RESOURCES },
  'resources/non-negative': { page: RESOURCES },
  'resources/pod-level-supported': { page: RESOURCES },
  'resources/request-equals-limit': { page: RESOURCES },
  'resources/request-within-limit': { page: RESOURCES, hint: 'lower the request, or raise the limit' },
  'resources/whole-huge-pages': { page: RESOURCES },
} satisfies Rules;
