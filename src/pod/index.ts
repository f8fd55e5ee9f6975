export * from './pod';
export * from './pod-construct';
export * from './pod-enums';
export * from './pod-options';
export { type NetworkPolicyPeerConfig, type PodSelectorConfig, type SubjectConfiguration } from './pod-selector';
export * from './pod-template';
export * from './pod-template-props';
export { ServiceType, type ExposeViaServiceOptions, type ServicePort } from './service';
