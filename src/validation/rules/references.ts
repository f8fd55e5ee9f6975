import type { Rules } from './rule';

const REFERENCES = 'https://kubernetes.io/docs/concepts/configuration/';

/** What a manifest refers to in its own app. */
export const REFERENCES_RULES = {
  'reference/key-exists': { page: REFERENCES, hint: 'correct the key, or mark the reference as optional' },
  'reference/object-has-keys': { severity: 'warning', page: REFERENCES },
  'reference/same-namespace': { severity: 'warning', page: REFERENCES },
  'reference/service-selects-pod': { severity: 'warning', page: REFERENCES },
  'reference/service-target-port': { page: REFERENCES },
} satisfies Rules;
