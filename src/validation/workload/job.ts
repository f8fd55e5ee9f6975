import { selects } from '../../apimachinery/label-selector';
import { isDNS1123Label, nameIsDNSSubdomain } from '../../apimachinery/names';
import { generatedLabels } from '../../defaults/job-selector';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateNonNegative, validateSelects } from './controller';
import { validateIndexing } from './job-indexing';
import { validateJobScheduling } from './job-scheduling';
import { validateManagedBy } from './managed-by';
import { validatePodFailurePolicy } from './pod-failure-policy';
import { validateSuccessPolicy } from './success-policy';
import { isUsable, validateLabelSelector } from '../metadata/label-selector';
import { validateObjectMeta } from '../metadata/object-meta';
import { validatePodTemplateSpec } from '../pod/pod';

const METADATA = FieldPath.of('metadata');
const SPEC = FieldPath.of('spec');

/**
 * A Job: it ends, so that its pods are not always restarted; unless asked otherwise, Kubernetes makes its selector and labels.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export function validateJob({ metadata = {}, spec = {} }: k8s.Job, ctx: Context): void {
  validateObjectMeta(metadata, nameIsDNSSubdomain, METADATA, ctx);
  const generated = spec.manualSelector ? undefined : generatedLabels(metadata.name ?? '');
  validateGeneratedLabels(spec, generated, ctx);
  validateJobSpec(spec, SPEC, ctx);
  validateJobSelector(spec, generated, SPEC, ctx);
  validatePodNames(metadata.name ?? '', spec, ctx);
}

/** The spec of a Job, in a Job or in a CronJob. */
export function validateJobSpec(spec: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  for (const field of NON_NEGATIVE) {
    validateNonNegative(spec[field], path, field, ctx);
  }
  if (spec.managedBy !== undefined) {
    validateManagedBy(spec.managedBy, path.child('managedBy'), ctx);
  }
  validateIndexing(spec, path, ctx);
  if (spec.podFailurePolicy) {
    validatePodFailurePolicy(spec.podFailurePolicy, spec, path.child('podFailurePolicy'), ctx);
  }
  if (spec.successPolicy) {
    validateSuccessPolicy(spec.successPolicy, spec, path.child('successPolicy'), ctx);
  }
  validatePodReplacementPolicy(spec, path.child('podReplacementPolicy'), ctx);
  if (spec.scheduling) {
    validateJobScheduling(spec, path.child('scheduling'), ctx);
  }
  validatePodTemplateSpec(spec.template ?? {}, path.child('template'), ctx);
  validateRestartPolicy(spec, path.child('template').child('spec').child('restartPolicy'), ctx);
}

const NON_NEGATIVE = [
  'parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished', 'backoffLimitPerIndex', 'maxFailedIndexes',
] as const;

const REPLACEMENT_POLICIES = ['Failed', 'TerminatingOrFailed'];

function validatePodReplacementPolicy({ podReplacementPolicy, podFailurePolicy }: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  // A failure policy must see a pod's end before the pod is replaced.
  const supported = podFailurePolicy ? REPLACEMENT_POLICIES.slice(0, 1) : REPLACEMENT_POLICIES;
  if (podReplacementPolicy !== undefined && !supported.includes(podReplacementPolicy)) {
    ctx.notSupported(path, 'job/pod-replacement-policy-supported', podReplacementPolicy, supported);
  }
}

const RESTART_POLICIES = ['OnFailure', 'Never'];

function validateRestartPolicy({ template, podFailurePolicy }: k8s.JobSpec, path: FieldPath, ctx: Context): void {
  const restartPolicy = template?.spec?.restartPolicy;
  if (!restartPolicy || restartPolicy === 'Always') {
    ctx.required(path, 'job/restart-policy-required', 'valid values: "OnFailure", "Never"');
  } else if (!RESTART_POLICIES.includes(restartPolicy)) {
    ctx.notSupported(path, 'job/restart-policy-supported', restartPolicy, RESTART_POLICIES);
  } else if (podFailurePolicy && restartPolicy !== 'Never') {
    ctx.invalid(path, 'job/failure-policy-never-restarts', restartPolicy, 'only "Never" is supported when podFailurePolicy is specified');
  }
}

/** Labels that Kubernetes generates are in the template, with their values. */
export function validateGeneratedLabels({ template }: k8s.JobSpec, generated: Readonly<Record<string, string>> | undefined, ctx: Context): void {
  const labels = template?.metadata?.labels ?? {};
  for (const label in generated) {
    const path = SPEC.child('template').child('metadata').child('labels').key(label);
    if (labels[label] === undefined) {
      ctx.required(path, 'job/generated-labels', `must be '${generated[label]}'`);
    } else if (labels[label] !== generated[label]) {
      ctx.invalid(path, 'job/generated-labels', labels, `must be '${generated[label]}'`);
    }
  }
}

/** A selector is required by now, and selects the pods of this Job. */
export function validateJobSelector(
  { selector, template = {} }: k8s.JobSpec, generated: Readonly<Record<string, string>> | undefined, path: FieldPath, ctx: Context,
): void {
  if (!selector) {
    ctx.required(path.child('selector'), 'workload/selector-required');
  }
  validateLabelSelector(selector, path.child('selector'), ctx, ctx.tolerance.selectorValues);
  if (!isUsable(selector, ctx)) {
    return;
  }
  if (generated && !selects(selector, generated)) {
    ctx.invalid(path.child('selector'), 'job/generated-selector', selector, '`selector` not auto-generated');
  }
  validateSelects(selector, template, path, ctx);
}

/** The pods of an indexed Job have its name and their index in their host name. */
export function validatePodNames(name: string, { completionMode, completions }: k8s.JobSpec, ctx: Context): void {
  if (completionMode !== 'Indexed' || completions === undefined || completions <= 0) {
    return;
  }
  const last = `${name}-${completions - 1}`;
  if (isDNS1123Label(last).length > 0) {
    ctx.invalid(METADATA.child('name'), 'job/indexed-name', name, `will not able to create pod with invalid DNS label: ${last}`);
  }
}
