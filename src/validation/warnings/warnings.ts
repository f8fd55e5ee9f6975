import { podWarnings } from './pod';
import { claimWarnings } from './volumes';
import type { KindName } from '../../apimachinery/kinds';
import { isDNS1123Label } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import { FieldPath } from '../field-path';

const SPEC = FieldPath.of('spec');
const TEMPLATE = SPEC.child('template');
const NAME = FieldPath.of('metadata').child('name');

/** Above these, an Indexed Job may lose track of failed indexes. */
const MANY_COMPLETIONS = 100_000;
const MUCH_PARALLELISM = 10_000;

const WARNINGS: Readonly<Record<KindName, (object: any, ctx: Context) => void>> = {
  Pod: (pod: k8s.Pod, ctx) => {
    nameWarning(pod.metadata, 'the Pod\'s hostname', ctx);
    podWarnings(pod, FieldPath.ROOT, false, ctx);
  },
  PodTemplate: (object: k8s.PodTemplate, ctx) => podWarnings(object.template, FieldPath.of('template'), true, ctx),
  ReplicationController: named,
  Deployment: named,
  ReplicaSet: named,
  DaemonSet: (object: k8s.DaemonSet, ctx) => podWarnings(object.spec?.template, TEMPLATE, true, ctx),
  StatefulSet: (object: k8s.StatefulSet, ctx) => {
    podWarnings(object.spec?.template, TEMPLATE, true, ctx);
    object.spec?.volumeClaimTemplates?.forEach((claim, i) => claimWarnings(claim.spec, SPEC.child('volumeClaimTemplates').index(i).unwritten('spec'), ctx));
    if ((object.spec?.revisionHistoryLimit ?? 0) < 0) {
      ctx.warn(SPEC.child('revisionHistoryLimit'), 'warning/negative-history-limit', 'a negative value retains all historical revisions; a value >= 0 is recommended');
    }
  },
  Job: (job: k8s.Job, ctx) => {
    nameWarning(job.metadata, 'Pod names and hostnames', ctx);
    jobWarnings(job.spec, SPEC, ctx);
  },
  CronJob: (object: k8s.CronJob, ctx) => {
    nameWarning(object.metadata, 'Pod names and hostnames', ctx);
    jobWarnings(object.spec?.jobTemplate?.spec, SPEC.child('jobTemplate').child('spec'), ctx);
  },
};

/** Tells `ctx` what the API server warns of when a valid object is created. */
export function addWarnings(kind: KindName, object: any, ctx: Context): void {
  WARNINGS[kind](object, ctx);
}

function named(object: k8s.Deployment, ctx: Context): void {
  nameWarning(object.metadata, 'Pod names and hostnames', ctx);
  podWarnings(object.spec?.template, TEMPLATE, true, ctx);
}

function nameWarning(metadata: k8s.ObjectMeta | undefined, use: string, ctx: Context): void {
  const problems = isDNS1123Label(metadata?.name ?? '');
  if (problems.length > 0) {
    const advice = `this is used in ${use}, which can result in surprising behavior; a DNS label is recommended: [${problems.join(' ')}]`;
    ctx.warn(NAME, 'warning/name-is-host-name', advice);
  }
}

function jobWarnings(spec: k8s.JobSpec | undefined, path: FieldPath, ctx: Context): void {
  if (spec?.completionMode === 'Indexed' && (spec.completions ?? 0) > MANY_COMPLETIONS && (spec.parallelism ?? 0) > MUCH_PARALLELISM) {
    ctx.warn(path, 'warning/many-indexes', 'In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, '
      + 'Kubernetes might not be able to track completedIndexes when a big number of indexes fail');
  }
  podWarnings(spec?.template, path.child('template'), true, ctx);
}
