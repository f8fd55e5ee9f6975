import type { Rules } from './rule';

const DOWNWARD_API = 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/';
const ENV = 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/';
const ENV_FROM = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/';

/** Environment variables and where their values come from. */
export const ENV_RULES = {
  'env-from/name-format': { page: ENV_FROM },
  'env-from/name-required': { page: ENV_FROM },
  'env-from/one-source': { page: ENV_FROM },
  'env-from/prefix-format': { page: ENV_FROM },
  'env-from/source-required': { page: ENV_FROM },
  'env/file-path-required': { page: ENV },
  'env/file-volume-empty-dir': { page: ENV },
  'env/file-volume-exists': { page: ENV },
  'env/file-volume-name-format': { page: ENV },
  'env/file-volume-name-required': { page: ENV },
  'env/key-format': { page: ENV },
  'env/key-ref-name-format': { page: ENV },
  'env/key-required': { page: ENV },
  'env/name-format': { page: ENV, hint: 'use printable ASCII characters without \'=\'' },
  'env/name-required': { page: ENV },
  'env/one-source': { page: ENV },
  'env/source-required': { page: ENV },
  'env/value-or-source': { page: ENV, hint: 'give a value, or a source such as EnvValue.secretKey(...), not both' },
  'field-ref/api-version-required': { page: DOWNWARD_API },
  'field-ref/field-path-known': { page: DOWNWARD_API },
  'field-ref/field-path-required': { page: DOWNWARD_API },
  'field-ref/field-path-supported': { page: DOWNWARD_API },
  'field-ref/subscript-qualified-name': { page: DOWNWARD_API },
  'resource-field-ref/container-name-required': { page: DOWNWARD_API },
  'resource-field-ref/divisor-supported': { page: DOWNWARD_API },
  'resource-field-ref/resource-required': { page: DOWNWARD_API },
  'resource-field-ref/resource-supported': { page: DOWNWARD_API },
} satisfies Rules;
