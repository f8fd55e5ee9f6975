import type { Rules } from './rule';

const ANNOTATIONS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set';
const FINALIZERS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/';
const LABELS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set';
const MANAGED_FIELDS = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';
const NAMESPACES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/';
const OBJECTS = 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/';
const OWNERS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/';
const SELECTORS = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements';

/** Metadata of objects, labels, annotations, label selectors. */
export const METADATA_RULES = {
  /** The key of an annotation is a name, or a domain, '/' and a name. */
  'annotation/key-format': {
    page: ANNOTATIONS,
    hint: 'annotation keys are a name, or prefix/name: letters, digits, \'-\', \'_\', \'.\'; the name at most 63 characters',
  },
  /** The annotations of an object have at most 256 KiB together. */
  'annotation/total-size': { page: ANNOTATIONS, hint: 'put large data into a ConfigMap' },
  /** The key of a label is a name, or a domain, '/' and a name. */
  'label/key-format': { page: LABELS, hint: 'label keys are a name, or prefix/name: letters, digits, \'-\', \'_\', \'.\'; the name at most 63 characters' },
  /** The value of a label has at most 63 letters, digits, '-', '_' and '.'. */
  'label/value-format': { page: LABELS, hint: 'label values are at most 63 letters, digits, \'-\', \'_\', \'.\'; put free text into annotations' },
  /** An object has the finalizer orphan or foregroundDeletion, not both. */
  'metadata/finalizer-conflict': { page: FINALIZERS },
  /** A finalizer is a name, or a domain, '/' and a name. */
  'metadata/finalizer-format': { page: FINALIZERS, hint: 'write it as example.com/name' },
  /** A finalizer that is none of Kubernetes' own has a domain. */
  'metadata/finalizer-qualified': { page: FINALIZERS, hint: 'write it as example.com/name' },
  /** The beginning of a generated name consists of what names of that kind consist of. */
  'metadata/generate-name-format': { page: NAMES, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** The generation of an object is not negative. */
  'metadata/generation-non-negative': { page: OBJECTS },
  /** The subresource of managedFields has at most 256 characters. */
  'metadata/managed-fields-subresource-length': { page: MANAGED_FIELDS },
  /** The manager of managedFields has at most 128 characters. */
  'metadata/manager-length': { page: MANAGED_FIELDS },
  /** The manager of managedFields consists of printable characters. */
  'metadata/manager-printable': { page: MANAGED_FIELDS },
  /** The name of an object consists of what names of that kind consist of. */
  'metadata/name-format': { page: NAMES, hint: 'use lower-case letters, digits, \'-\' and \'.\'' },
  /** An object has a name or a generateName. */
  'metadata/name-required': { page: NAMES },
  /** The name of a namespace is a DNS label. */
  'metadata/namespace-format': { page: NAMESPACES, hint: 'use lower-case letters, digits and \'-\'' },
  /** An object has a namespace. */
  'metadata/namespace-required': { page: NAMESPACES },
  /** One owner of an object is its controller. */
  'metadata/one-controller': { page: OWNERS },
  /** The apiVersion of an owner is a version, or a group, '/' and a version. */
  'metadata/owner-api-version-format': { page: OWNERS },
  /** An owner has apiVersion, kind, name and uid. */
  'metadata/owner-fields-required': { page: OWNERS },
  /** An Event is no owner. */
  'metadata/owner-not-event': { page: OWNERS },
  /** A name has no '/' and no '%', and is not '.' or '..'. */
  'metadata/path-segment': { page: NAMES },
  /** The operators Exists and DoesNotExist have no values. */
  'selector/no-values': { page: SELECTORS, hint: 'remove the values, or use In or NotIn' },
  /** The operator of a label selector is In, NotIn, Exists or DoesNotExist. */
  'selector/operator': { page: SELECTORS },
  /** A label selector compares labels with values that a label can have. */
  'selector/value-format': { page: LABELS },
  /** The operators In and NotIn have values. */
  'selector/values-required': { page: SELECTORS, hint: 'give at least one value, or use Exists' },
} satisfies Rules;
