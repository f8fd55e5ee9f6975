import { validateImmutable } from './immutable';
import { validateSchedulingKept, validateSchedulingPolicyKept } from './job-scheduling';
import { withNodeAffinity } from './node-affinity';
import { semanticEqual } from './semantic-equal';
import type { ByVersion } from '../../apimachinery/kubernetes-version';
import { generatedLabels, PREFIXED_LABELS } from '../../defaults/job-selector';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';
import { validateGeneratedLabels, validateJobSelector, validateJobSpec, validatePodNames } from '../workload/job';

const SPEC = FieldPath.of('spec');
const IMMUTABLE = ['selector', 'completionMode', 'podFailurePolicy', 'backoffLimitPerIndex', 'managedBy', 'successPolicy'] as const;

/**
 * What of a Job's spec may change: limits and parallelism; completions only with the parallelism of an indexed Job; of the template only where its pods
 * run and, since 1.36, what they request, and only while the Job is suspended.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#mutable-scheduling-directives
 */
export function validateJobSpecUpdate(job: k8s.Job, old: k8s.Job, ctx: Context): void {
  const spec = job.spec ?? {};
  const oldSpec = old.spec ?? {};
  const generated = ctx.pick(VALIDATES_GENERATED) ? generatedBefore(job, old) : undefined;
  validateGeneratedLabels(spec, generated, ctx);
  validateJobSpec(spec, SPEC, ctx);
  validateJobSelector(spec, generated, SPEC, ctx);
  validateCompletions(spec, oldSpec, ctx);
  for (const field of IMMUTABLE) {
    validateImmutable(spec[field], oldSpec[field], 'JobSpec', field, SPEC, ctx);
  }
  validateTemplate(spec, old, ctx);
  validateSchedulingKept(spec, oldSpec, SPEC, ctx);
  validateSchedulingPolicyKept(spec, oldSpec, SPEC, ctx);
  validatePodNames(job.metadata?.name ?? '', spec, ctx);
}

/** Whether what Kubernetes has made is looked at again. */
const VALIDATES_GENERATED: ByVersion<boolean> = [[33, true], [37, false]];

/** The labels that Kubernetes has made when the Job was created, before 1.27 without those that have a domain. */
function generatedBefore({ metadata, spec = {} }: k8s.Job, old: k8s.Job): Readonly<Record<string, string>> | undefined {
  if (spec.manualSelector || !spec.selector) {
    return undefined;
  }
  const labels = generatedLabels(metadata?.name ?? '', old.metadata?.uid);
  const before = old.spec?.template?.metadata?.labels ?? {};
  const hasDomains = PREFIXED_LABELS.every((label) => before[label] !== undefined);
  return hasDomains ? labels : Object.fromEntries(Object.entries(labels).filter(([label]) => !PREFIXED_LABELS.includes(label)));
}

function validateCompletions({ completions, completionMode, parallelism }: k8s.JobSpec, old: k8s.JobSpec, ctx: Context): void {
  if (completionMode !== 'Indexed') {
    validateImmutable(completions, old.completions, 'JobSpec', 'completions', SPEC, ctx);
  } else if (completions !== undefined && completions !== old.completions && completions !== parallelism) {
    const detail = 'can only be modified in tandem with spec.parallelism';
    ctx.invalid(SPEC.child('completions'), 'update/completions-with-parallelism', completions, detail);
  }
}

function validateTemplate({ template = {} }: k8s.JobSpec, old: k8s.Job, ctx: Context): void {
  const suspended = old.spec?.suspend === true;
  const oldTemplate = old.spec?.template ?? {};
  const mutable = suspended && isIdle(old, ctx);
  const expected = mutable ? withDirectives(oldTemplate, template) : oldTemplate;
  if (!mutable || !ctx.isOn('MutablePodResourcesForSuspendedJobs')) {
    validateImmutable(template, expected, 'JobSpec', 'template', SPEC, ctx);
  } else if (!semanticEqual(template.spec, withResources(expected.spec ?? {}, template.spec ?? {}), 'PodSpec')) {
    ctx.invalid(SPEC.descend('template.spec'), 'update/immutable', template.spec, 'field is immutable');
  }
}

/** Whether a suspended Job has not started, or (since 1.36) has stopped. */
function isIdle({ status = {} }: k8s.Job, ctx: Context): boolean {
  const notStarted = status.startTime === undefined;
  if (!ctx.isOn('MutableSchedulingDirectivesForSuspendedJobs')) {
    return notStarted;
  }
  const stopped = status.conditions?.some(({ type, status: value }) => type === 'Suspended' && value === 'True') ?? false;
  return (notStarted || stopped) && !status.active;
}

/** The old template with what says where pods run taken from the new one. */
function withDirectives(old: k8s.PodTemplateSpec, now: k8s.PodTemplateSpec): k8s.PodTemplateSpec {
  const { affinity, nodeSelector, tolerations, schedulingGates } = now.spec ?? {};
  return {
    ...old,
    metadata: { ...old.metadata, labels: now.metadata?.labels, annotations: now.metadata?.annotations },
    spec: { ...old.spec, affinity: withNodeAffinity(old.spec?.affinity, affinity), nodeSelector, tolerations, schedulingGates },
  };
}

function withResources(old: k8s.PodSpec, now: k8s.PodSpec): k8s.PodSpec {
  return { ...old, containers: resourcesOf(old.containers, now.containers), initContainers: resourcesOf(old.initContainers, now.initContainers) };
}

function resourcesOf(old: k8s.Container[] = [], now: k8s.Container[] = []): k8s.Container[] {
  return old.length !== now.length ? old : old.map((container, i) => (
    container.name === now[i].name ? { ...container, resources: now[i].resources } : container
  ));
}
