import { isEmptySelector, selects } from '../../apimachinery/label-selector';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';
import { validateLabelSelector } from '../metadata/label-selector';

/**
 * What the rules for workloads share: their selectors, numbers, and what the template of a pod that runs for ever may not have.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/
 */

/** A count or a time that must not be negative. */
export function validateNonNegative(value: number | undefined, path: FieldPath, field: string, ctx: Context): void {
  if (value !== undefined && value < 0) {
    ctx.invalid(path.child(field), 'workload/non-negative', value, 'must be greater than or equal to 0');
  }
}

/**
 * A selector that is required and says something.
 *
 * @returns whether it can be used: an invalid one cannot be evaluated
 */
export function validateSelector(selector: k8s.LabelSelector | undefined, kind: string, path: FieldPath, ctx: Context): boolean {
  const selectorPath = path.child('selector');
  if (!selector) {
    ctx.required(selectorPath, 'workload/selector-required');
    return true;
  }
  const before = ctx.violations.length;
  validateLabelSelector(selector, selectorPath, ctx);
  const usable = ctx.violations.length === before;
  if (isEmptySelector(selector)) {
    ctx.invalid(selectorPath, 'workload/selector-not-empty', selector, `empty selector is invalid for ${kind}`);
  }
  return usable;
}

/** The pods that the template makes must be those that the selector selects. */
export function validateSelects(selector: k8s.LabelSelector | undefined, template: k8s.PodTemplateSpec, path: FieldPath, ctx: Context): void {
  const labels = template.metadata?.labels ?? {};
  if (!selects(selector, labels)) {
    const detail = '`selector` does not match template `labels`';
    ctx.invalid(path.child('template').child('metadata').child('labels'), 'workload/selector-matches-template', labels, detail);
  }
}

/** Pods of a controller that keeps them running are always restarted and have no deadline. */
export function validateRunsForever(template: k8s.PodTemplateSpec, kind: string, path: FieldPath, ctx: Context): void {
  const { restartPolicy = '', activeDeadlineSeconds } = template.spec ?? {};
  const specPath = path.child('template').child('spec');
  if (restartPolicy !== 'Always') {
    ctx.notSupported(specPath.child('restartPolicy'), 'workload/always-restarted', restartPolicy, ['Always']);
  }
  if (activeDeadlineSeconds !== undefined) {
    const detail = `activeDeadlineSeconds in ${kind} is not Supported`;
    ctx.forbidden(specPath.child('activeDeadlineSeconds'), 'workload/no-deadline', detail);
  }
}
