import type * as k8s from '../k8s/types';

/** Kubernetes gives every Job a new one; any will do here, as long as no manifest has it. */
const UID = '00000000-0000-4000-8000-000000000000';
const UID_LABEL = 'batch.kubernetes.io/controller-uid';
const NAME_LABEL = 'batch.kubernetes.io/job-name';

/** The generated labels that have a domain. */
export const PREFIXED_LABELS: readonly string[] = [UID_LABEL, NAME_LABEL];

/** The labels that Kubernetes gives the pods of a Job; a Job that is created has no UID of its own. */
export function generatedLabels(name: string, uid = UID): Readonly<Record<string, string>> {
  return { 'controller-uid': uid, [UID_LABEL]: uid, 'job-name': name, [NAME_LABEL]: name };
}

/**
 * Gives a Job the selector and labels that Kubernetes makes where the manifest has none. Labels of the Job itself that come from its template are the
 * same map, as in Kubernetes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#specifying-your-own-pod-selector
 */
export function generateSelector({ metadata, spec = {} }: k8s.Job): void {
  if (spec.manualSelector) {
    return;
  }
  const generated = generatedLabels(metadata?.name ?? '');
  const template = (spec.template ??= {});
  const labels = ((template.metadata ??= {}).labels ??= {});
  for (const [label, value] of Object.entries(generated)) {
    labels[label] ??= value;
  }
  const matchLabels = ((spec.selector ??= {}).matchLabels ??= {});
  matchLabels[UID_LABEL] ??= generated[UID_LABEL];
}
