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
        container[field] = undefined;
        dropped(path.child(list).index(i).child(field));
      }
    }
  });
}
