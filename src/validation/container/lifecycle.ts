import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { LIFECYCLE_HANDLERS, validateHandler } from './handler';

/**
 * What a container does after it has started and before it is stopped.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export function validateLifecycle(lifecycle: k8s.Lifecycle, gracePeriod: number | undefined, path: FieldPath, ctx: Context): void {
  if (lifecycle.postStart) {
    validateHandler(lifecycle.postStart, LIFECYCLE_HANDLERS, gracePeriod, path.child('postStart'), ctx);
  }
  if (lifecycle.preStop) {
    validateHandler(lifecycle.preStop, LIFECYCLE_HANDLERS, gracePeriod, path.child('preStop'), ctx);
  }
}

/**
 * Whether the container has a lifecycle for the rules: one that holds nothing but a stopSignal is none, for the API server drops that field, whose
 * feature gate (ContainerStopSignals) is off.
 */
export function hasLifecycle({ lifecycle }: k8s.Container): boolean {
  return lifecycle !== undefined && !(lifecycle.stopSignal !== undefined && !lifecycle.postStart && !lifecycle.preStop);
}
