import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { namesOf, type PodFacts, validateCommon, validateContainersOnlyForPod, validateNameUnique } from './containers';

/**
 * Ephemeral containers, which are put into a running pod to look into it.
 *
 * Nothing of the workload may depend on them: no ports, probes, hooks, resources or restart policy, and no sub-paths of volumes. One may target
 * an app or init container of the pod.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/
 */
export function validateEphemeralContainers(pod: PodFacts, ctx: Context): void {
  const { spec, path: specPath } = pod;
  const ephemeral = spec.ephemeralContainers;
  if (ephemeral === undefined || ephemeral.length === 0) {
    return;
  }
  const path = specPath.child('ephemeralContainers');
  const others = new Map([
    ...namesOf(spec.containers, specPath.child('containers')),
    ...namesOf(spec.initContainers, specPath.child('initContainers')),
  ]);
  const names = new Map(others);
  validateContainersOnlyForPod(ephemeral, path, ctx);
  ephemeral.forEach((container, i) => {
    const containerPath = path.index(i);
    validateCommon(container, pod, containerPath, ctx);
    validateNameUnique(container.name ?? '', names, containerPath, ctx);
    const target = container.targetContainerName;
    if (target && !others.has(target)) {
      ctx.notFound(containerPath.child('targetContainerName'), 'ephemeral-container/target-exists', target);
    }
    forbidFields(container, containerPath, ctx);
    forbidSubPaths(container, containerPath, ctx);
  });
}

const DETAIL = 'cannot be set for an Ephemeral Container';

const FORBIDDEN_FIELDS = [
  'ports', 'resizePolicy', 'restartPolicy', 'restartPolicyRules', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle', 'resources',
] as const;

function forbidFields(container: k8s.EphemeralContainer, path: FieldPath, ctx: Context): void {
  for (const field of FORBIDDEN_FIELDS) {
    if (isSet(container, field)) {
      ctx.forbidden(path.child(field), 'ephemeral-container/allowed-fields', DETAIL);
    }
  }
}

/** Whether the API server sees the field: in Go, empty resources are the same as absent ones. */
function isSet(container: k8s.EphemeralContainer, field: typeof FORBIDDEN_FIELDS[number]): boolean {
  if (container[field] === undefined) {
    return false;
  }
  return field !== 'resources' || Object.values(container.resources ?? {}).some((list) => list !== undefined);
}

function forbidSubPaths(container: k8s.EphemeralContainer, path: FieldPath, ctx: Context): void {
  container.volumeMounts?.forEach((mount, i) => {
    for (const field of ['subPath', 'subPathExpr'] as const) {
      if (mount[field]) {
        ctx.forbidden(path.child('volumeMounts').index(i).child(field), 'ephemeral-container/no-sub-path', DETAIL);
      }
    }
  });
}
