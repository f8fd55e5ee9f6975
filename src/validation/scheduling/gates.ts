import { isQualifiedName } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

/**
 * Gates that keep a pod from being scheduled: qualified names, each once.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/
 */
export function validateSchedulingGates(gates: readonly k8s.PodSchedulingGate[], path: FieldPath, ctx: Context): void {
  const first = new Map<string, FieldPath>();
  gates.forEach(({ name = '' }, i) => {
    const gatePath = path.index(i);
    for (const message of isQualifiedName(name)) {
      ctx.invalid(gatePath, 'scheduling-gate/name-format', name, message);
    }
    if (first.has(name)) {
      ctx.duplicate(gatePath, 'scheduling-gate/unique', name, first.get(name));
    } else {
      first.set(name, gatePath);
    }
  });
}

/**
 * Conditions that make a pod ready, besides its containers: qualified names.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-readiness-gate
 */
export function validateReadinessGates(gates: readonly k8s.PodReadinessGate[], path: FieldPath, ctx: Context): void {
  gates.forEach(({ conditionType = '' }, i) => {
    for (const message of isQualifiedName(conditionType)) {
      ctx.invalid(path.index(i).child('conditionType'), 'readiness-gate/condition-type-format', conditionType, message);
    }
  });
}
