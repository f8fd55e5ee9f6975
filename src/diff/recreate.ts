import type { KindName } from '../apimachinery/kinds';
import type { Violation } from '../validation';

/** What making an object anew means for its pods, a sentence each. */
export function adviceOnRefusal(kind: KindName, name: string, errors: readonly Violation[]): string[] {
  if (!errors.some(({ rule }) => rule === 'update/immutable')) {
    return [];
  }
  switch (kind) {
    case 'StatefulSet':
      return errors.some(({ path }) => path[1] === 'selector') ? [] : [
        `kubectl delete statefulset ${name} --cascade=orphan keeps its pods and claims; the new one takes them over.`,
      ];
    case 'Job':
      return ['Deleting the Job ends its pods.'];
    case 'Deployment':
    case 'ReplicaSet':
    case 'DaemonSet':
      return [`Deleting the ${kind} ends its pods; under another name, old and new run side by side until the old one is deleted.`];
    default:
      return [];
  }
}
