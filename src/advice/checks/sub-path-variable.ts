import type { AdvisedPod, PodCheck, Report } from '../check';
import { mayBeOfService, referencesIn } from '../expansion';

/**
 * subPathExpr is expanded with the variables of the container.
 *
 * Fails: a reference to a variable that the container does not have, or whose value is empty.
 * Sure: the kubelet then does not start the container (CreateContainerConfigError). Containers with envFrom are not checked.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment
 */
export const subPathVariable: PodCheck = { rule: 'advice/sub-path-variable', check };

function check({ containers }: AdvisedPod, report: Report): void {
  for (const { container, path } of containers) {
    if (container.envFrom?.length) {
      continue;
    }
    const filled = new Set((container.env ?? []).filter(({ value, valueFrom }) => value || valueFrom).map(({ name }) => name));
    container.volumeMounts?.forEach(({ subPathExpr }, i) => {
      for (const name of referencesIn(subPathExpr).filter((reference) => !filled.has(reference) && !mayBeOfService(reference))) {
        report(path.child('volumeMounts').index(i).child('subPathExpr'), `the container has no variable ${name} with a value, and does not start`);
      }
    });
  }
}
