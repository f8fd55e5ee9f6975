import { Duration, type Chart } from 'cdk8s';
import { Pod } from '../../src/pod';
import {
  LabelExpression, LabelSelector, NodeField, NodeInclusionPolicy, NodeLabel, NodeSelectorTerm, PodAffinityTerm, TaintEffect, Toleration, Topology,
  TopologySpreadConstraint, WhenUnsatisfiable,
} from '../../src/scheduling';

/** Every field of affinity, tolerations and spread. */
export function buildScheduling(chart: Chart): void {
  const selector = LabelSelector.of({ matchLabels: { app: 'web' }, matchExpressions: [LabelExpression.in('tier', 'front')] });
  const near = PodAffinityTerm.within(Topology.ZONE, {
    labelSelector: selector, matchLabelKeys: ['a'], mismatchLabelKeys: ['b'], namespaces: ['c'], namespaceSelector: LabelSelector.all(),
  });
  const node = NodeSelectorTerm.where(NodeLabel.in('disk', 'ssd'), NodeField.nameIs('node'));
  const pod = new Pod(chart, 'scheduling', {
    tolerations: [Toleration.equal('a', 'b', { effect: TaintEffect.NO_EXECUTE, toleration: Duration.seconds(1) })],
    topologySpreadConstraints: [TopologySpreadConstraint.of({
      labelSelector: selector,
      matchLabelKeys: ['a'],
      maxSkew: 1,
      minDomains: 2,
      nodeAffinityPolicy: NodeInclusionPolicy.HONOR,
      nodeTaintsPolicy: NodeInclusionPolicy.HONOR,
      topologyKey: Topology.ZONE,
      whenUnsatisfiable: WhenUnsatisfiable.DO_NOT_SCHEDULE,
    })],
  });
  pod.affinity.requireNodes(node).preferNodes(1, node).requirePods(near).preferPods(1, near).forbidPods(near).avoidPods(1, near);
}
