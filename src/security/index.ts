export * from './app-armor-profile';
export * from './capability';
export { FsGroupChangePolicy, SELinuxChangePolicy, SupplementalGroupsPolicy, type PodSecurityContext, type Sysctl } from './pod-security-context';
export { PodSecurityLevel } from './pod-security-level';
export * from './seccomp-profile';
export { type Capabilities, type SecurityContext } from './security-context';
export { ProcMount, type SELinuxOptions, type WindowsOptions } from './security-options';
