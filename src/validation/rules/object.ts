import type { Rules } from './rule';

const DEPRECATIONS = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';
const POD_TEMPLATES = 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-templates';

/** Objects as wholes. */
export const OBJECT_RULES = {
  /** Kubernetes serves the kind in the apiVersion. */
  'kind/is-served': { page: DEPRECATIONS },
  /** An object is there once. */
  'object/is-unique': { page: NAMES, hint: 'the one that is applied last replaces the other' },
  /** A pod in a custom resource is the pod as it is when the app is written. */
  'object/pod-is-current': {
    page: POD_TEMPLATES,
    programHint: 'write lazyPodTemplateSpec() or lazyPodSpec(), which are rendered when the object is written',
    isForAllPrograms: true,
  },
} satisfies Rules;
