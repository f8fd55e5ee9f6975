import type * as k8s from '../k8s/types';

/** A kind of object that is a pod, or makes pods. All of them lie in a namespace. */
export interface Kind {
  readonly apiVersion: string;
  /** Where the pod template stands; a Pod is its own. */
  readonly template: readonly string[];
}

const SPEC_TEMPLATE = ['spec', 'template'];

const TABLE = {
  Pod: { apiVersion: 'v1', template: [] },
  PodTemplate: { apiVersion: 'v1', template: ['template'] },
  ReplicationController: { apiVersion: 'v1', template: SPEC_TEMPLATE },
  Deployment: { apiVersion: 'apps/v1', template: SPEC_TEMPLATE },
  ReplicaSet: { apiVersion: 'apps/v1', template: SPEC_TEMPLATE },
  StatefulSet: { apiVersion: 'apps/v1', template: SPEC_TEMPLATE },
  DaemonSet: { apiVersion: 'apps/v1', template: SPEC_TEMPLATE },
  Job: { apiVersion: 'batch/v1', template: SPEC_TEMPLATE },
  CronJob: { apiVersion: 'batch/v1', template: ['spec', 'jobTemplate', 'spec', 'template'] },
} satisfies { readonly [kind: string]: Kind };

/** The kinds that podwright knows, called as their definitions are. What differs between them elsewhere is a `Record<KindName, ...>`. */
export type KindName = keyof typeof TABLE;

export const KINDS: Readonly<Record<KindName, Kind>> = TABLE;

/** The kind of an object; undefined where it is another one, or one of this name in another API. */
export function kindOf({ apiVersion, kind }: { readonly apiVersion?: unknown; readonly kind?: unknown }): KindName | undefined {
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind) && KINDS[kind as KindName].apiVersion === apiVersion ? kind as KindName : undefined;
}

/** The pod that an object is, or makes. */
export function podTemplateOf(kind: KindName, object: any): k8s.PodTemplateSpec | undefined {
  return KINDS[kind].template.reduce((at, key) => at?.[key], object);
}
