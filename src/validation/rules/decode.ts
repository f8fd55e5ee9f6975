import type { Rules } from './rule';

const FIELD_VALIDATION = 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation';
const OBJECTS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields';

const FEATURE_GATES = 'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/';

/** What strict decoding rejects, and what is dropped, before anything is validated. */
export const DECODE_RULES = {
  /** An annotation that stands for a field of an older API can be read as one. */
  'decode/conversion': { page: OBJECTS, hint: 'write a whole number, or leave the annotation out' },
  /** A key is unique in an object. */
  'decode/duplicate-field': { page: FIELD_VALIDATION, hint: 'keep one of them' },
  /** A field is one of the Kubernetes version, and not of another. */
  'decode/field-of-other-version': { page: FIELD_VALIDATION, hint: 'leave the field out, or target a version that has it' },
  /** A manifest is an object. */
  'decode/object': { page: OBJECTS },
  /** A value has the type of its field. */
  'decode/type': { page: FIELD_VALIDATION },
  /** A manifest has an apiVersion and a kind. */
  'decode/type-required': { page: OBJECTS },
  /** A field is one that the type has in the Kubernetes version. */
  'decode/unknown-field': { page: FIELD_VALIDATION, hint: 'correct the name or the place: field names are compared to the letter' },
  /** A field counts in the Kubernetes version: its feature is on by default. */
  'field/dropped': { page: FEATURE_GATES, severity: 'warning', hint: 'leave the field out, or target a version that has the feature on' },
  /** cdk8s reads in a file that an app includes what kubectl would read. */
  'manifest/read-alike': { page: OBJECTS, hint: 'write it so that both read the same, such as a text in quotes or a number in decimal digits' },
  /** A construct can be turned into a manifest. */
  'manifest/renders': { page: OBJECTS },
} satisfies Rules;
