import { FieldPath } from '../../validation/field-path';
import type { ObjectSet, PodInSet, ReportInSet, SetCheck } from '../set';

/**
 * A workload knows its pods by its selector.
 *
 * Fails: two workloads of one kind and namespace with the same selector; two of different kinds, where a Service of the set selects the pods of both.
 * Nearly sure: what selects the pods of one (a Service, a budget, an autoscaler, `kubectl logs`) has those of both. Controllers leave each other's pods alone,
 * so that a pair for different nodes, or a Deployment beside a DaemonSet without a Service, may be meant.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector
 */
export const selectorShared: SetCheck = { rule: 'advice/selector-shared', check };

const KINDS: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet']);

function check(set: ObjectSet, report: ReportInSet): void {
  const known = new Map<string, PodInSet[]>();
  for (const pod of set.pods.filter(({ kind }) => KINDS.has(kind))) {
    const key = `${pod.namespace} ${selectorKey(pod)}`;
    const others = known.get(key) ?? [];
    const other = others.find((one) => isMixed(one, pod, set));
    if (other !== undefined) {
      report(pod, FieldPath.of('spec').child('selector'), `is the selector of the ${other.kind} ${JSON.stringify(other.name)} too`);
    }
    known.set(key, [...others, pod]);
  }
}

/** Whether the pods of two workloads with one selector are taken for each other. */
function isMixed(one: PodInSet, other: PodInSet, set: ObjectSet): boolean {
  if (areOnOtherNodes(one, other)) {
    return false;
  }
  return one.kind === other.kind ? one.name !== other.name : set.services.some((service) => {
    const selected = set.selectedBy(service);
    return selected.includes(one) && selected.includes(other);
  });
}

function areOnOtherNodes({ spec: { nodeSelector = {} } }: PodInSet, { spec }: PodInSet): boolean {
  return Object.keys(nodeSelector).some((label) => spec.nodeSelector?.[label] !== undefined && spec.nodeSelector[label] !== nodeSelector[label]);
}

/** The same text for the same selector. */
function selectorKey({ kind, object }: PodInSet): string {
  const { matchLabels = {}, matchExpressions = [] } = kind === 'ReplicationController' ? { matchLabels: object.spec.selector } : object.spec.selector ?? {};
  const expressions = matchExpressions.map(({ key, operator, values }: any) => JSON.stringify([key, operator, [...values ?? []].sort()]));
  return JSON.stringify([Object.entries(matchLabels).sort(), expressions.sort()]);
}
