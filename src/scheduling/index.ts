export { LabelExpression, LabelSelector, type ISelectable, type LabelSelectorOptions } from '../manifest/label-selector';
export { Affinity, type AffinityProps, type NodeAffinity, type PodAffinity, type WeightedNodes, type WeightedPods } from './affinity';
export * from './node-selector-term';
export * from './pod-affinity-term';
export * from './pod-resource-claim';
export * from './toleration';
export * from './topology-spread-constraint';
