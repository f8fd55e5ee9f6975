export * from './app-armor-profile';
export * from './capability';
export { FSGroupChangePolicy, SELinuxChangePolicy, SupplementalGroupsPolicy, type PodSecurityContext, type Sysctl } from './pod-security-context';
export { SecurityProfile } from './security-profile';
export * from './seccomp-profile';
export { type Capabilities, type SecurityContext } from './security-context';
export { ProcMount, type SELinuxOptions, type WindowsOptions } from './security-options';
