import type * as k8s from '../../k8s/types';
import { isSidecar } from '../pod';

/** Something that may be changed on a pod that exists. */
export interface Change {
  readonly field: string;
  /** In which way it may change. */
  readonly how: string;
  /** What the kubelet does then. */
  readonly effect: string;
}

const RESTART = 'the container is killed and started with the new image, whatever its restart policy';
const NEXT_RUN = 'a run that goes on is not ended; the new image is used when the container starts again';
const NEGATIVE_GRACE = {
  field: 'spec.terminationGracePeriodSeconds', how: 'to 1, from the negative value that it has', effect: 'none: a negative value counts as 1 anyway',
};

/**
 * What may be changed on a pod that exists; all else needs a new pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement
 */
export function possibleChanges(spec: k8s.PodSpec): Change[] {
  return [
    { field: 'metadata.labels, metadata.annotations', how: 'any', effect: 'none on the containers' },
    ...(spec.containers ?? []).map((_, i) => image(`spec.containers[${i}]`, RESTART)),
    ...(spec.initContainers ?? []).map((container, i) => image(`spec.initContainers[${i}]`, isSidecar(container) ? RESTART : NEXT_RUN)),
    { field: 'spec.activeDeadlineSeconds', how: 'set it, or make it smaller', effect: 'the pod fails when that many seconds have passed since its start' },
    ...((spec.terminationGracePeriodSeconds ?? 0) < 0 ? [NEGATIVE_GRACE] : []),
    { field: 'spec.tolerations', how: 'add some', effect: 'none on the containers' },
    ...resizes(spec),
    { field: 'spec.ephemeralContainers', how: 'add some, through the subresource ephemeralcontainers', effect: 'they start beside the others' },
    ...(spec.schedulingGates?.length ? whileGated() : []),
  ];
}

function image(container: string, effect: string): Change {
  return { field: `${container}.image`, how: 'any', effect };
}

/** CPU and memory change in place; the container says whether it has to be restarted for it. */
function resizes({ containers = [] }: k8s.PodSpec): Change[] {
  return containers.map(({ resizePolicy = [] }, i) => {
    const restarts = resizePolicy.filter((policy) => policy.restartPolicy === 'RestartContainer').map((policy) => policy.resourceName);
    return {
      field: `spec.containers[${i}].resources`,
      how: 'requests and limits of cpu and memory, through the subresource resize; the QoS class stays',
      effect: restarts.length > 0 ? `a change of ${restarts.join(' and ')} restarts the container` : 'in place, without a restart',
    };
  });
}

function whileGated(): Change[] {
  return [
    { field: 'spec.schedulingGates', how: 'remove some', effect: 'without any the pod is scheduled' },
    { field: 'spec.nodeSelector, spec.affinity.nodeAffinity', how: 'make them stricter, while there are scheduling gates', effect: 'they hold when the pod is scheduled' },
  ];
}
