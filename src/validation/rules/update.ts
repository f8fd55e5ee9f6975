import type { Rules } from './rule';

const RESIZE = 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/';
const UPDATE = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement';

/** What may change in an object that exists. */
export const UPDATE_RULES = {
  'resize/init-kept': { page: RESIZE },
  'resize/init-not-restarted': { page: RESIZE },
  'resize/memory-limit-restarts': { page: RESIZE, until: 34 },
  'resize/no-allocatable-claims': { page: RESIZE, since: 36, until: 37 },
  'resize/no-pod-resources': { page: RESIZE },
  'resize/node-support': { page: RESIZE },
  'resize/not-windows': { page: RESIZE },
  'resize/only-cpu-and-memory': { page: RESIZE },
  'resize/pod-resources-kept': { page: RESIZE },
  'resize/qos-class': { page: RESIZE },
  'resize/resources-kept': { page: RESIZE },
  'resize/same-containers': { page: RESIZE },
  'resize/volumes': { page: RESIZE },
  'update/app-armor-annotations': { page: UPDATE },
  'update/completions-with-parallelism': { page: UPDATE },
  'update/deadline-kept': { page: UPDATE },
  'update/deadline-not-later': { page: UPDATE },
  'update/deadline-range': { page: UPDATE },
  'update/ephemeral-containers-kept': { page: UPDATE },
  'update/immutable': { page: UPDATE },
  'update/mirror-annotation': { page: UPDATE },
  'update/no-new-finalizers': { page: UPDATE },
  'update/no-new-gates': { page: UPDATE },
  'update/node-affinity-additions': { page: UPDATE },
  'update/node-affinity-terms': { page: UPDATE },
  'update/node-selector-additions': { page: UPDATE },
  'update/pod-fields': { page: UPDATE },
  'update/same-containers': { page: UPDATE },
  'update/same-kind': { page: UPDATE },
  'update/static-pod': { page: UPDATE },
  'update/tolerations-kept': { page: UPDATE },
} satisfies Rules;
