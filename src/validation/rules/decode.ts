import type { Rules } from './rule';

const FIELD_VALIDATION = 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation';

const FEATURE_GATES = 'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/';

/** What strict decoding rejects, and what is dropped, before anything is validated. */
export const DECODE_RULES = {
  'decode/object': { page: FIELD_VALIDATION },
  'decode/type': { page: FIELD_VALIDATION },
  'decode/type-required': { page: FIELD_VALIDATION },
  'decode/unknown-field': { page: FIELD_VALIDATION },
  'field/dropped': { page: FEATURE_GATES, severity: 'warning' },
  'manifest/renders': { page: FIELD_VALIDATION },
} satisfies Rules;
