import { FieldPath } from '../../validation/field-path';
import type { ObjectSet, PodInSet, ReportInSet, SetCheck } from '../set';

/**
 * A workload knows its pods by its selector.
 *
 * Fails: two workloads of one namespace with the same selector.
 * Nearly sure: they count and take over each other's pods, and each Service, budget or autoscaler of one has the pods of both.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector
 */
export const selectorShared: SetCheck = { rule: 'advice/selector-shared', check };

const KINDS: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet']);

function check({ pods }: ObjectSet, report: ReportInSet): void {
  const first = new Map<string, PodInSet>();
  for (const pod of pods.filter(({ kind }) => KINDS.has(kind))) {
    const key = `${pod.namespace} ${selectorKey(pod)}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, pod);
    } else if (other.kind !== pod.kind || other.name !== pod.name) {
      report(pod, FieldPath.of('spec').child('selector'), `is the selector of the ${other.kind} ${JSON.stringify(other.name)} too`);
    }
  }
}

/** The same text for the same selector. */
function selectorKey({ kind, object }: PodInSet): string {
  const { matchLabels = {}, matchExpressions = [] } = kind === 'ReplicationController' ? { matchLabels: object.spec.selector } : object.spec.selector ?? {};
  const expressions = matchExpressions.map(({ key, operator, values }: any) => JSON.stringify([key, operator, [...values ?? []].sort()]));
  return JSON.stringify([Object.entries(matchLabels).sort(), expressions.sort()]);
}
