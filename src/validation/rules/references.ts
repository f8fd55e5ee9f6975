import type { Rules } from './rule';

const CONFIG_MAPS = 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmaps-and-pods';
const SERVICE = 'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service';
const SERVICE_PORTS = 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports';

/** What a manifest refers to in its own app. */
export const REFERENCES_RULES = {
  /** A key that a pod refers to is in the ConfigMap or Secret of the app. */
  'reference/key-exists': { page: CONFIG_MAPS, hint: 'correct the key, or mark the reference as optional' },
  /** A ConfigMap or Secret of the app whose key a pod refers to has keys. */
  'reference/object-has-keys': { severity: 'warning', page: CONFIG_MAPS, hint: 'add the key, unless something else writes it' },
  /** A ConfigMap, Secret or claim that a pod refers to is in the namespace of the pod. */
  'reference/same-namespace': { severity: 'warning', page: CONFIG_MAPS, hint: 'move one of the two' },
  /** The selector of a Service matches a pod of the app. */
  'reference/service-selects-pod': { severity: 'warning', page: SERVICE, hint: 'select by labels that the pods have' },
  /** The named target port of a Service is a port of the pods that it selects. */
  'reference/service-target-port': { page: SERVICE_PORTS, hint: 'use the name of a port of the container' },
} satisfies Rules;
