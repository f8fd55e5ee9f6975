import { meets } from '../../apimachinery/label-selector';
import { Quantity, ZERO } from '../../apimachinery/quantity';
import type * as k8s from '../../k8s/types';
import { NODE_NAME } from '../api/api';
import type { Pod } from '../pod';
import type { Script } from '../script';
import { podRequests } from '../status/resources';
import type { Eviction } from '../status/status';

const LABELS: Readonly<Record<string, string>> = { 'kubernetes.io/hostname': NODE_NAME, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' };
const WRONG_NODE = 'Predicate NodeAffinity failed: node(s) didn\'t match Pod\'s node affinity/selector';

/** Why the kubelet does not take a pod; nothing where it takes it. */
export function rejection(pod: Pod, node: Script['node']): Eviction | undefined {
  if (pod.metadata.labels?.['kubernetes.io/os'] && pod.metadata.labels['kubernetes.io/os'] !== 'linux') {
    return { reason: 'PodOSSelectorNodeLabelDoesNotMatch', message: 'Failed to admit pod as the `kubernetes.io/os` label doesn\'t match node label' };
  }
  if (pod.spec.os?.name && pod.spec.os.name !== 'linux') {
    return { reason: 'PodOSNotSupported', message: 'Failed to admit pod as the OS field doesn\'t match node OS' };
  }
  return lackOfResources(pod.spec, node) ?? (matchesNode(pod.spec) ? undefined : { reason: 'NodeAffinity', message: WRONG_NODE });
}

/** What a node has to give. */
export function allocatable({ cpu, memory }: NonNullable<Script['node']> = {}): { readonly [resource: string]: string } {
  return { 'cpu': cpu || '8', 'memory': memory || '32Gi', 'ephemeral-storage': '100Gi' };
}

/** Resources of other domains count only where the node has them: this one has none. */
function lackOfResources(spec: k8s.PodSpec, node: Script['node']): Eviction | undefined {
  const requests = podRequests(spec);
  const capacities = allocatable(node);
  const names = [...Object.keys(capacities), ...Object.keys(requests).filter((name) => name.startsWith('hugepages-'))];
  const count = (name: string, quantity: Quantity): bigint => (name === 'cpu' ? quantity._milliValue() : quantity._value());
  for (const name of names) {
    const requested = count(name, requests[name] ?? ZERO);
    const available = count(name, Quantity.parse(capacities[name] ?? 0));
    if (requested > available) {
      return {
        reason: `OutOf${name}`,
        message: `Node didn't have enough resource: ${name}, requested: ${requested}, used: 0, capacity: ${available}`,
      };
    }
  }
  return undefined;
}

function matchesNode({ nodeSelector = {}, affinity }: k8s.PodSpec): boolean {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  return Object.entries(nodeSelector).every(([key, value]) => LABELS[key] === value) && (terms === undefined || terms.some(matchesTerm));
}

/** A term without any requirement matches no node. */
function matchesTerm({ matchExpressions = [], matchFields = [] }: k8s.NodeSelectorTerm): boolean {
  return matchExpressions.length + matchFields.length > 0
    && matchExpressions.every((requirement) => matches(requirement, LABELS[requirement.key!]))
    && matchFields.every((requirement) => matches(requirement, NODE_NAME));
}

/** Selectors of nodes have two operators more than those of labels. */
function matches(requirement: k8s.NodeSelectorRequirement, value: string | undefined): boolean {
  const { operator, values = [] } = requirement;
  switch (operator) {
    case 'Gt':
      return Number(value) > Number(values[0]);
    case 'Lt':
      return Number(value) < Number(values[0]);
    default:
      return meets(value, requirement);
  }
}
