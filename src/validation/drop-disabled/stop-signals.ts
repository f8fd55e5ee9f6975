import { visitContainers } from '../../apimachinery/containers';
import type * as k8s from '../../k8s/types';
import type { FieldPath } from '../field-path';

/** Stop signals of containers. A lifecycle of nothing else is dropped as a whole. */
export function dropStopSignals(spec: k8s.PodSpec, path: FieldPath, dropped: (path: FieldPath) => void): void {
  visitContainers(spec, (container, list, i) => {
    const { lifecycle } = container;
    if (lifecycle?.stopSignal !== undefined) {
      lifecycle.stopSignal = undefined;
      dropped(path.child(list).index(i).child('lifecycle').child('stopSignal'));
      if (Object.values(lifecycle).every((hook) => hook === undefined)) {
        container.lifecycle = undefined;
      }
    }
  });
}
