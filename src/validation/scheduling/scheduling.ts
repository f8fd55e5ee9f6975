import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateAffinity } from './affinity';
import { validateEvictionResponders } from './eviction-responders';
import { validateReadinessGates, validateSchedulingGates } from './gates';
import { validateSchedulingGroup } from './group';
import { validatePodResourceClaims } from './resource-claims';
import { validateTolerations } from './tolerations';
import { validateTopologySpread } from './topology-spread';
import { validateWorkloadRef } from './workload-ref';
import { validateLabels } from '../metadata/labels';

const PREEMPTION_POLICIES = ['PreemptLowerPriority', 'Never'];

/**
 * Where and when a pod runs.
 *
 * @param pod the metadata of the Pod, where there is a Pod and not just a template
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/
 */
export function validateScheduling(spec: k8s.PodSpec, pod: k8s.ObjectMeta | undefined, path: FieldPath, ctx: Context): void {
  if (spec.resourceClaims) {
    validatePodResourceClaims(spec.resourceClaims, pod, path.child('resourceClaims'), ctx);
  }
  if (spec.nodeSelector) {
    validateLabels(spec.nodeSelector, path.child('nodeSelector'), ctx);
  }
  if (spec.affinity) {
    validateAffinity(spec.affinity, pod, path.child('affinity'), ctx);
  }
  if (spec.readinessGates) {
    validateReadinessGates(spec.readinessGates, path.child('readinessGates'), ctx);
  }
  if (spec.schedulingGates) {
    validateSchedulingGates(spec.schedulingGates, path.child('schedulingGates'), ctx);
  }
  if (spec.topologySpreadConstraints) {
    validateTopologySpread(spec.topologySpreadConstraints, pod, path.child('topologySpreadConstraints'), ctx);
  }
  if (spec.tolerations) {
    validateTolerations(spec.tolerations, path.child('tolerations'), ctx);
  }
  if (spec.schedulingGroup) {
    validateSchedulingGroup(spec.schedulingGroup, spec.evictionResponders, path.child('schedulingGroup'), ctx);
  }
  if (spec.workloadRef) {
    validateWorkloadRef(spec.workloadRef, path.child('workloadRef'), ctx);
  }
  if (spec.evictionResponders) {
    validateEvictionResponders(spec.evictionResponders, path.child('evictionResponders'), ctx);
  }
  const { preemptionPolicy } = spec;
  if (preemptionPolicy === '') {
    ctx.required(path.child('preemptionPolicy'), 'pod/preemption-policy-required');
  } else if (preemptionPolicy !== undefined && !PREEMPTION_POLICIES.includes(preemptionPolicy)) {
    ctx.notSupported(path.child('preemptionPolicy'), 'pod/preemption-policy-supported', preemptionPolicy, PREEMPTION_POLICIES);
  }
}
