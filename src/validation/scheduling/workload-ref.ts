import { nameIsDNSLabel, nameIsDNSSubdomain } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * The workload and the group of pods in it that a pod is scheduled with, as Kubernetes 1.35 has them.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/workload-api/
 */
export function validateWorkloadRef({ name = '', podGroup = '', podGroupReplicaKey }: k8s.WorkloadReference, path: FieldPath, ctx: Context): void {
  for (const message of nameIsDNSSubdomain(name)) {
    ctx.invalid(path.child('name'), 'workload-ref/name-format', name, message);
  }
  for (const message of nameIsDNSLabel(podGroup)) {
    ctx.invalid(path.child('podGroup'), 'workload-ref/pod-group-format', podGroup, message);
  }
  for (const message of podGroupReplicaKey ? nameIsDNSLabel(podGroupReplicaKey) : []) {
    ctx.invalid(path.child('podGroupReplicaKey'), 'workload-ref/replica-key-format', podGroupReplicaKey, message);
  }
}
