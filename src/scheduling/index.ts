export * from '../manifest/label-selector';
export * from './affinity';
export * from './node-selector-term';
export * from './pod-affinity-term';
export * from './pod-resource-claim';
export * from './toleration';
export * from './topology-spread-constraint';
