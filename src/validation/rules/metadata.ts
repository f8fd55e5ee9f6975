import type { Rules } from './rule';

const ANNOTATIONS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set';
const LABELS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set';
const OBJECT_META = 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/';
const SELECTORS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements';

/** Metadata of all objects, labels, annotations, label selectors. */
export const METADATA_RULES = {
  'annotation/key-format': { page: ANNOTATIONS },
  'annotation/total-size': { page: ANNOTATIONS },
  'label/key-format': { page: LABELS, hint: 'label keys are a name, or prefix/name: letters, digits, \'-\', \'_\', \'.\'; the name at most 63 characters' },
  'label/value-format': { page: LABELS, hint: 'label values are at most 63 letters, digits, \'-\', \'_\', \'.\'; put free text into annotations' },
  'metadata/finalizer-conflict': { page: OBJECT_META },
  'metadata/finalizer-format': { page: OBJECT_META },
  'metadata/finalizer-qualified': { page: OBJECT_META },
  'metadata/generate-name-format': { page: OBJECT_META },
  'metadata/managed-fields-operation-required': { page: OBJECT_META },
  'metadata/managed-fields-operation-supported': { page: OBJECT_META },
  'metadata/managed-fields-subresource-length': { page: OBJECT_META },
  'metadata/managed-fields-type': { page: OBJECT_META },
  'metadata/manager-length': { page: OBJECT_META },
  'metadata/manager-printable': { page: OBJECT_META },
  'metadata/name-format': { page: OBJECT_META, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  'metadata/name-required': { page: OBJECT_META },
  'metadata/namespace-format': { page: OBJECT_META },
  'metadata/namespace-required': { page: OBJECT_META },
  'metadata/one-controller': { page: OBJECT_META },
  'metadata/owner-api-version-format': { page: OBJECT_META },
  'metadata/owner-fields-required': { page: OBJECT_META },
  'metadata/owner-not-event': { page: OBJECT_META },
  'metadata/path-segment': { page: OBJECT_META },
  'selector/no-values': { page: SELECTORS },
  'selector/operator': { page: SELECTORS },
  'selector/value-format': { page: SELECTORS },
  'selector/values-required': { page: SELECTORS },
} satisfies Rules;
