import { visitContainers } from '../../apimachinery/containers';
import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../field-path';

const FIELDS = ['restartPolicy', 'restartPolicyRules'] as const;

/** Restart policies of containers, but for the one that makes an init container a sidecar: it is older than the feature. */
export function dropRestartRules(spec: k8s.PodSpec, path: FieldPath, dropped: (path: FieldPath) => void): void {
  visitContainers(spec, (container, list, i) => {
    for (const field of FIELDS) {
      const isSidecarPolicy = field === 'restartPolicy' && list === 'initContainers' && container.restartPolicy === 'Always';
      if (container[field] !== undefined && !isSidecarPolicy) {
        const isNothing = container[field].length === 0 && field === 'restartPolicyRules';
        container[field] = undefined;
        if (!isNothing) {
          dropped(path.child(list).index(i).child(field));
        }
      }
    }
  });
}

/** Whether a pod uses the feature: rules of containers do not count without a policy, and ephemeral containers have neither. */
export function hasRestartRules({ containers = [], initContainers = [] }: k8s.PodSpec): boolean {
  return containers.some(({ restartPolicy }) => restartPolicy !== undefined) || initContainers.some(({ restartPolicy, restartPolicyRules = [] }) => (
    (restartPolicy !== undefined && restartPolicy !== 'Always') || restartPolicyRules.length > 0
  ));
}
