import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { PROBE_HANDLERS, validateHandler } from './handler';

/**
 * Probes of containers.
 *
 * One handler; times and thresholds are not negative; liveness and startup probes succeed at once (successThreshold 1); a readiness probe
 * never ends the container, so that it has no grace period of its own.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export function validateProbes(container: k8s.Container, path: FieldPath, ctx: Context): void {
  const { livenessProbe, readinessProbe, startupProbe } = container;
  if (livenessProbe) {
    validateProbe(livenessProbe, path.child('livenessProbe'), ctx);
    validateSuccessThreshold(livenessProbe, path, 'livenessProbe', ctx);
  }
  if (readinessProbe) {
    validateProbe(readinessProbe, path.child('readinessProbe'), ctx);
    const seconds = readinessProbe.terminationGracePeriodSeconds;
    if (seconds !== undefined) {
      const probePath = path.child('readinessProbe').child('terminationGracePeriodSeconds');
      ctx.invalid(probePath, 'probe/readiness-no-grace-period', seconds, 'must not be set for readinessProbes');
    }
  }
  if (startupProbe) {
    validateProbe(startupProbe, path.child('startupProbe'), ctx);
    validateSuccessThreshold(startupProbe, path, 'startupProbe', ctx);
  }
}

const NUMBERS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'] as const;

function validateProbe(probe: k8s.Probe, path: FieldPath, ctx: Context): void {
  validateHandler(probe, PROBE_HANDLERS, undefined, path, ctx);
  for (const field of NUMBERS) {
    const value = probe[field];
    if (value !== undefined && value < 0) {
      ctx.invalid(path.child(field), 'probe/non-negative', value, 'must be greater than or equal to 0');
    }
  }
  const seconds = probe.terminationGracePeriodSeconds;
  if (seconds !== undefined && seconds <= 0) {
    ctx.invalid(path.child('terminationGracePeriodSeconds'), 'probe/grace-period-positive', seconds, 'must be greater than 0');
  }
}

function validateSuccessThreshold(probe: k8s.Probe, path: FieldPath, field: string, ctx: Context): void {
  if (probe.successThreshold !== 1) {
    ctx.invalid(path.child(field).child('successThreshold'), 'probe/success-threshold-one', probe.successThreshold ?? 0, 'must be 1');
  }
}
