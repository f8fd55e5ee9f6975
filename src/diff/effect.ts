import { isTemplateChanged } from './pod-template';
import { rolloutOfDaemonSet, rolloutOfDeployment, rolloutOfStatefulSet, type Rollout } from './rollout';
import type { KindName } from '../apimachinery/kinds';
import type { Minor } from '../apimachinery/kubernetes-version';
import { semanticEqual } from '../validation';

/** What becomes of the pods that run. */
export type PodsFate =
  /** They run on. */
  | 'kept'
  /** The controller replaces them, as its strategy says. */
  | 'replaced'
  /** They keep running until they are deleted; their replacements are new. */
  | 'replaced-when-deleted'
  /** Containers are restarted in their pod. */
  | 'containers-restarted'
  /** They are stopped, and nothing replaces them. */
  | 'stopped'
  /** The next run of a CronJob has new ones. */
  | 'new-at-next-run';

/** What a change does to the pods that run. */
export interface Effect {
  readonly pods: PodsFate;
  readonly rollout?: Rollout;
  /** More on it, a sentence each. */
  readonly notes: readonly string[];
}

const KEPT: Effect = { pods: 'kept', notes: [] };

type EffectOf = (old: any, now: any, minor: Minor) => Effect;

const EFFECTS: Readonly<Record<KindName, EffectOf>> = {
  Pod: effectOnPod,
  PodTemplate: () => KEPT,
  ReplicationController: (old, now) => replicaSet('ReplicationController', old, now),
  Deployment: (old, now) => withScale(old, now, deployment(old, now)),
  ReplicaSet: (old, now) => replicaSet('ReplicaSet', old, now),
  StatefulSet: (old, now, minor) => withScale(old, now, controlled('StatefulSet', old, now, () => rolloutOfStatefulSet(now, minor))),
  DaemonSet: (old, now) => controlled('DaemonSet', old, now, () => rolloutOfDaemonSet(now)),
  Job: effectOnJob,
  CronJob: (old, now) => (semanticEqual(old.spec?.jobTemplate, now.spec?.jobTemplate, 'JobTemplateSpec') ? KEPT : {
    pods: 'new-at-next-run', notes: ['Jobs that run now are left as they are.'],
  }),
};

/** What the change of an object does to its pods. Both are decoded and defaulted. */
export function effectOf(kind: KindName, old: any, now: any, minor: Minor): Effect {
  return EFFECTS[kind](old, now, minor);
}

function controlled(kind: KindName, old: any, now: any, rollout: () => Rollout): Effect {
  if (!isTemplateChanged(kind, old, now)) {
    return KEPT;
  }
  const planned = rollout();
  const pods = planned.strategy === 'OnDelete' ? 'replaced-when-deleted' : planned.pods === 0 || replicasOf(old) === 0 ? 'kept' : 'replaced';
  return { pods, rollout: planned, notes: [] };
}

function deployment(old: any, now: any): Effect {
  const effect = controlled('Deployment', old, now, () => rolloutOfDeployment(now));
  return now.spec?.paused && effect.pods === 'replaced' ? { pods: 'kept', notes: ['The Deployment is paused: pods are replaced when it is resumed.'] } : effect;
}

/** A ReplicaSet makes pods of its template, and never replaces one because of it. */
function replicaSet(kind: KindName, old: any, now: any): Effect {
  const notes = isTemplateChanged(kind, old, now) ? [`A ${kind} leaves its pods as they are: only pods made from now on have the new template.`] : [];
  return withScale(old, now, { pods: 'kept', notes });
}

function withScale(old: any, now: any, effect: Effect): Effect {
  const [before, after] = [replicasOf(old), replicasOf(now)];
  if (before === undefined || after === undefined || before === after) {
    return effect;
  }
  const count = Math.abs(after - before);
  return { ...effect, notes: [...effect.notes, `${count} ${count === 1 ? 'pod is' : 'pods are'} ${after > before ? 'added' : 'removed'}.`] };
}

function replicasOf(object: any): number | undefined {
  return object.spec?.replicas;
}

/** Of a Pod the image of a container may change: the kubelet restarts that container. */
function effectOnPod(old: any, now: any): Effect {
  const images = (pod: any): Map<string, string> => new Map((pod.spec?.containers ?? []).map((c: any) => [c.name, c.image]));
  const before = images(old);
  const restarted = [...images(now)].filter(([name, image]) => before.has(name) && before.get(name) !== image).map(([name]) => name);
  return restarted.length === 0 ? KEPT : { pods: 'containers-restarted', notes: [`The kubelet restarts ${restarted.join(', ')} with the new image.`] };
}

function effectOnJob(old: any, now: any): Effect {
  return now.spec?.suspend && !old.spec?.suspend ? { pods: 'stopped', notes: ['A Job that is suspended ends the pods that run.'] } : KEPT;
}
