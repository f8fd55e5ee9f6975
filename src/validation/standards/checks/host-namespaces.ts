import type { Check, CheckedPod, Finding } from '../check';

/**
 * The pod does not share the network, the processes and the IPC of the node.
 *
 * Restricted fields: spec.hostNetwork, spec.hostPID, spec.hostIPC
 * Allowed values: undefined, false
 */
export const hostNamespaces: Check = {
  id: 'hostNamespaces',
  rule: 'security/host-namespaces',
  level: 'baseline',
  versions: [{ since: 0, check: checkPod }],
};

const FIELDS = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

function checkPod({ spec, path }: CheckedPod): Finding | undefined {
  const shared = FIELDS.filter((field) => spec[field]);
  return shared.length > 0 ? {
    reason: 'host namespaces',
    detail: shared.map((field) => `${field}=true`).join(', '),
    fields: shared.map((field) => path.child('spec').child(field)),
  } : undefined;
}
