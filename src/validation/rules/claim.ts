import type { Rules } from './rule';

const CLAIMS = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims';

/** Claims of persistent volumes. */
export const CLAIM_RULES = {
  'claim/access-mode-supported': { page: CLAIMS },
  'claim/access-modes-required': { page: CLAIMS },
  'claim/data-source-api-group-format': { page: CLAIMS },
  'claim/data-source-core-kind': { page: CLAIMS },
  'claim/data-source-kind-required': { page: CLAIMS },
  'claim/data-source-name-required': { page: CLAIMS },
  'claim/data-source-namespace-format': { page: CLAIMS },
  'claim/data-source-with-namespace': { page: CLAIMS },
  'claim/data-sources-equal': { page: CLAIMS },
  'claim/read-write-once-pod-alone': { page: CLAIMS },
  'claim/storage-class-name-format': { page: CLAIMS },
  'claim/storage-positive': { page: CLAIMS },
  'claim/storage-required': { page: CLAIMS },
  'claim/volume-attributes-class-name-format': { page: CLAIMS, gate: 'VolumeAttributesClass' },
  'claim/volume-mode-supported': { page: CLAIMS },
} satisfies Rules;
