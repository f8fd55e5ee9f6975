import type { Rules } from './rule';

const CONFIG_MAP = 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object';
const DOWNWARD_API = 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/';
const ENV = 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/';
const ENV_FILE = 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-via-file/';
const ENV_FROM = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#configure-all-key-value-pairs-in-a-configmap-as-container-environment-variables';
const ENV_SOURCE = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables';
const FIELD_REF = 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-fieldRef';
const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';
const RESOURCE_REF = 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#downwardapi-resourceFieldRef';

/** Environment variables and where their values come from. */
export const ENV_RULES = {
  /** The ConfigMap or Secret whose keys become variables has a name that an object can have. */
  'env-from/name-format': { page: NAMES, hint: 'use the name of the ConfigMap or Secret: lower-case letters, digits, \'-\' and \'.\'' },
  /** The ConfigMap or Secret whose keys become variables is named. */
  'env-from/name-required': { page: ENV_FROM },
  /** An entry of envFrom has one source, a ConfigMap or a Secret. */
  'env-from/one-source': { page: ENV_FROM, hint: 'add a second entry to envFrom' },
  /** The prefix of variables is itself a valid variable name. */
  'env-from/prefix-format': { page: ENV_FROM, hint: 'use printable ASCII characters without \'=\'' },
  /** An entry of envFrom has a source. */
  'env-from/source-required': {
    page: ENV_FROM,
    hint: 'set configMapRef or secretRef',
    programHint: 'use EnvFrom.configMap or EnvFrom.secret',
  },
  /** A variable from a file names the path of the file. */
  'env/file-path-required': { page: ENV_FILE },
  /** A variable from a file reads it from an emptyDir volume. */
  'env/file-volume-empty-dir': { page: ENV_FILE, hint: 'have an init container write the file into an emptyDir volume' },
  /** A variable from a file names a volume of the pod. */
  'env/file-volume-exists': { page: ENV_FILE, hint: 'add an emptyDir volume of this name to the pod' },
  /** The volume that a variable's file is in is named by a DNS label. */
  'env/file-volume-name-format': { page: ENV_FILE },
  /** A variable from a file names the volume of the file. */
  'env/file-volume-name-required': { page: ENV_FILE },
  /** A key consists of letters, digits, '-', '_' and '.'; in a file, it is a variable name. */
  'env/key-format': { page: CONFIG_MAP, hint: 'use letters, digits, \'-\', \'_\' and \'.\', at most 253 of them' },
  /** The ConfigMap or Secret that a variable comes from has a name that an object can have. */
  'env/key-ref-name-format': { page: NAMES, hint: 'use the name of the ConfigMap or Secret: lower-case letters, digits, \'-\' and \'.\'' },
  /** A variable from a ConfigMap, Secret or file names the key. */
  'env/key-required': { page: ENV_SOURCE },
  /** The name of a variable consists of printable ASCII characters without '='. */
  'env/name-format': { page: ENV, hint: 'use printable ASCII characters without \'=\'' },
  /** A variable has a name. */
  'env/name-required': { page: ENV },
  /** A variable has one source. */
  'env/one-source': {
    page: ENV_SOURCE,
    hint: 'keep one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef and fileKeyRef',
    programHint: 'remove the override: each value of EnvValue has one source',
  },
  /** valueFrom names a source. */
  'env/source-required': {
    page: ENV_SOURCE,
    hint: 'set one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef and fileKeyRef, or remove valueFrom',
    programHint: 'give a text or a value of EnvValue, such as EnvValue.secretKey(secret, key)',
  },
  /** A variable has a value or a source, not both. */
  'env/value-or-source': {
    page: ENV_SOURCE,
    hint: 'keep value or valueFrom',
    programHint: 'give a text or a value of EnvValue, not both',
  },
  /** A reference to a field of the pod has an apiVersion; it defaults to v1. */
  'field-ref/api-version-required': { page: DOWNWARD_API, hint: 'leave apiVersion out' },
  /** A reference to a field names a field of a pod. */
  'field-ref/field-path-known': { page: FIELD_REF, hint: 'use one such as metadata.name, metadata.labels[\'app\'] or status.podIP' },
  /** A reference to a field names the field. */
  'field-ref/field-path-required': { page: FIELD_REF },
  /** A reference to a field names one that is available there: to variables or to volumes. */
  'field-ref/field-path-supported': { page: FIELD_REF, hint: 'not every field is available both as a variable and in a volume' },
  /** A reference to a label or annotation names a valid key. */
  'field-ref/subscript-qualified-name': { page: FIELD_REF, hint: 'write the key in quotes and brackets: metadata.labels[\'app\']' },
  /** In a volume, a reference to a resource names the container. */
  'resource-field-ref/container-name-required': {
    page: RESOURCE_REF,
    hint: 'set containerName',
    programHint: 'name the container: DownwardAPIFile.resourceFieldRef(path, container, resource)',
  },
  /** The divisor of a resource is one that Kubernetes divides by: 1m or 1 for CPU; 1, 1k ... 1E, 1Ki ... 1Ei for the rest. */
  'resource-field-ref/divisor-supported': { page: RESOURCE_REF, hint: 'leave divisor out, or use 1m for CPU, 1Mi for memory' },
  /** A reference to a resource names the resource. */
  'resource-field-ref/resource-required': { page: RESOURCE_REF },
  /** A reference to a resource names a request or limit of CPU, memory, ephemeral storage or huge pages. */
  'resource-field-ref/resource-supported': { page: RESOURCE_REF, hint: 'use one such as limits.cpu or requests.memory' },
} satisfies Rules;
