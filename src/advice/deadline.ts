import type { AdvisedContainer, AdvisedPod } from './check';
import { isSidecar } from '../apimachinery/containers';
import type * as k8s from '../k8s/types';
import { probeTimings } from '../lifecycle/static/timing';
import { FieldPath } from '../validation/field-path';

/** How long a pod may run, and the field that says so. */
export interface Deadline {
  readonly seconds: number;
  readonly path: FieldPath;
}

/** The deadline of a pod, or that of the Job that makes it, which is counted from about the same moment; the shorter one. */
export function deadlineOf({ kind, object, spec, path }: AdvisedPod): Deadline | undefined {
  const jobPath = FieldPath.from(kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec'] : ['spec']);
  const job: k8s.JobSpec | undefined = kind === 'Job' ? object.spec : kind === 'CronJob' ? object.spec?.jobTemplate?.spec : undefined;
  const deadlines = [
    { seconds: spec.activeDeadlineSeconds, path: path.child('activeDeadlineSeconds') },
    { seconds: job?.activeDeadlineSeconds, path: jobPath.child('activeDeadlineSeconds') },
  ].filter((deadline): deadline is Deadline => deadline.seconds !== undefined);
  return deadlines.sort((a, b) => a.seconds - b.seconds)[0];
}

/** The sidecars that start one after the other before the containers. */
export function sidecarsOf({ containers }: AdvisedPod): AdvisedContainer[] {
  return containers.filter(({ container, list }) => list === 'initContainers' && isSidecar(container));
}

export interface LateSidecar {
  readonly sidecar: AdvisedContainer;
  /** When its startup probe can succeed, in seconds after the start of the pod. */
  readonly earliest: number;
}

/** The first sidecar whose startup probe cannot succeed before the deadline. */
export function sidecarPastDeadline(pod: AdvisedPod, deadline: Deadline): LateSidecar | undefined {
  let earliest = 0;
  for (const sidecar of sidecarsOf(pod)) {
    earliest += probeTimings(pod.spec, sidecar.container).find(({ kind }) => kind === 'startup')?.passes.shortest ?? 0;
    if (earliest >= deadline.seconds) {
      return { sidecar, earliest };
    }
  }
  return undefined;
}
